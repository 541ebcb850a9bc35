using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>
/// LST0012: a scalar without quotes that this tool takes as it is written and that other YAML tools take for something else.
/// It looks only at what the binder has accepted: the rest has its finding, or belongs to nobody.
/// </summary>
internal sealed class AmbiguousScalar
{
    private readonly FindingSink _sink;
    private readonly AliasMap _aliases;
    private readonly HashSet<ScalarSyntax> _seen = [];

    private AmbiguousScalar(FindingSink sink, AliasMap aliases) => (_sink, _aliases) = (sink, aliases);

    /// <summary>Reports what stands in the fields of a file's definitions.</summary>
    public static void Add(FindingSink sink, AliasMap aliases, IEnumerable<BoundRecord> records)
    {
        if (sink.Tree.Format == SyntaxFormat.Json) return;
        var rule = new AmbiguousScalar(sink, aliases);
        foreach (var record in records)
        {
            // Through aliases it may hold what stands elsewhere.
            if (sink.Tree.HasAliases || record.Node.HasPlain(static text => !SchemaReading.IsHarmless(text))) rule.Visit(record);
        }
    }

    private void Visit(BoundRecord record)
    {
        foreach (ref readonly var value in record.Values) Visit(in value);
    }

    private void Visit(in BoundValue bound)
    {
        if (bound.State != FieldState.Present) return;
        switch (bound.Value)
        {
            case BoundRecord record:
                Visit(record);
                break;
            case BoundItems list:
                foreach (ref readonly var item in list.Items.AsSpan()) Visit(in item);
                break;
            case ImmutableArray<(EntrySyntax Entry, BoundValue Value)> pairs:
                foreach (var (entry, value) in pairs)
                {
                    // Without its colon it may be the end of 1,000.
                    if (entry.Colon >= 0) CheckText(entry.Key);
                    Visit(in value);
                }

                break;
            case string:
                CheckText(bound.Node);
                break;
            case decimal number:
                CheckNumber(bound.Node, number);
                break;
        }
    }

    private void CheckText(SyntaxNode node)
    {
        if (Candidate(node) is not { } scalar) return;
        var text = scalar.Value;
        var (old, core) = (SchemaReading.Yaml11(text), SchemaReading.Core(text));
        if ((old ?? core) is not { } other) return;
        var finding = _sink.Begin("LST0012", scalar.Span, ("text", text), ("other", other));
        if (old is null) finding?.As("yaml-1.2");
        else if (old == core) finding?.As("both");
        finding?.Fix(new TextEdit(scalar.Span, QuotedText.DoubleQuote(text)));
    }

    /// <summary>In quotes a number would be text, so the zeros in front of it have to go.</summary>
    private void CheckNumber(SyntaxNode node, decimal number)
    {
        if (Candidate(node) is not { } scalar) return;
        var text = scalar.Value;
        var old = SchemaReading.Yaml11(text);
        if (old == number) return;
        var plain = (text[0] == '-' ? "-" : "") + text.TrimStart('-').TrimStart('0').PadLeft(1, '0');
        _sink.Begin("LST0012", scalar.Span, ("text", text), ("other", old ?? Vocabulary.Get("a-text")), ("number", plain))
            ?.Fix("number", null, _sink.File, new TextEdit(scalar.Span, plain));
    }

    /// <summary>The scalar that is meant, where nothing says how it is to be read. Through an alias it is met again and again.</summary>
    private ScalarSyntax? Candidate(SyntaxNode node) =>
        _aliases.Resolve(node) is ScalarSyntax { Style: ScalarStyle.Plain, IsDamaged: false, Span.Length: <= SchemaReading.Longest } scalar
        && !SchemaReading.IsHarmless(scalar.Tree.Text.Bytes[scalar.Span.Start..scalar.Span.End])
        && scalar.Properties?.Tag is null
        && (!scalar.Tree.HasAliases || _seen.Add(scalar)) ? scalar : null;
}
