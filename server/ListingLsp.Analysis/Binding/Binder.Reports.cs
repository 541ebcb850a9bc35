using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>What the binder says, and how each slip is mended.</summary>
internal sealed partial class Binder
{
    private sealed record MissingField(FieldDefinition Field, Shape Shape, MappingSyntax Owner, SyntaxNode? Key);

    /// <summary>LST0003. A misspelt or misplaced field excuses the absence of the one that was meant.</summary>
    private void ReportUnknown(MappingSyntax owner, EntrySyntax entry, Shape shape)
    {
        var name = entry.KeyText!;
        var elsewhere = FindElsewhere(name, shape);
        if (elsewhere is not null) _excused.Add((null, elsewhere.Value.Field));
        var nearest = elsewhere is null ? Nearest.Of(name, shape.Fields.Select(f => f.Name)) : null;
        if (nearest is not null) _excused.Add((owner, shape.Fields[shape.OrdinalOf(nearest)]));

        var finding = sink.Begin("LST0003", entry.Key.Span, ("name", name), ("nearest", nearest ?? ""), ("parent", elsewhere?.Parent ?? ""));
        if (finding is null) return;
        if (elsewhere is not null)
        {
            finding.As(elsewhere.Value.Parent.Length == 0 ? "top" : "elsewhere");
        }
        else if (nearest is not null)
        {
            var absent = owner.Find(nearest) is null;
            var safety = absent && Nearest.Distance(name, nearest) == 1 ? FixSafety.Safe : FixSafety.Unsafe;
            finding.As("nearest");
            if (absent) finding.Fix("", safety, sink.File, SyntaxEditor.RenameKey(sink.Tree, entry, nearest));
        }
    }

    /// <summary>The one other place of the format where a field of this name belongs, or null.</summary>
    private (FieldDefinition Field, string Parent)? FindElsewhere(string name, Shape current)
    {
        var places = new List<(FieldDefinition Field, string Parent)>();
        Search(root, "", depth: 0);
        return places is [var only] ? only : null;

        void Search(Shape shape, string parent, int depth)
        {
            if (shape != current && shape.OrdinalOf(name) is >= 0 and var ordinal) places.Add((shape.Fields[ordinal], parent));
            if (depth == 2) return;
            foreach (var field in shape.Fields)
            {
                if (field.Type is RecordType record) Search(record.Shape, parent.Length == 0 ? field.Name : $"{parent}.{field.Name}", depth + 1);
            }
        }
    }

    /// <summary>LST0004, after the whole document is known: a field that stands misspelt or elsewhere is not missing.</summary>
    private void ReportMissing()
    {
        foreach (var (field, shape, owner, key) in _missing)
        {
            if (IsExcused(owner, field)) continue;
            sink.Begin("LST0004", PlaceOf(owner, key), ("name", field.Name))
                ?.About(field.Name, owner)
                .Fix(SyntaxEditor.InsertEntry(sink.Tree, owner, Predecessor(owner, shape, field), field.Name, field.PlaceholderIn(sink.Tree.Format)));
        }
    }

    /// <summary>Where a person looks for an absent field: at the key of the group, at its brace, or at its first key.</summary>
    private static TextSpan PlaceOf(MappingSyntax owner, SyntaxNode? key)
    {
        if (key is not null) return key.Span;
        if (owner.IsFlow || owner.Entries.IsEmpty) return owner.Span with { End = Math.Min(owner.Span.Start + 1, owner.Span.End) };
        return owner.Entries[0].Key.Span;
    }

    /// <summary>The entry behind which a field stands by the order of its table, or null for the first place.</summary>
    private static EntrySyntax? Predecessor(MappingSyntax owner, Shape shape, FieldDefinition field)
    {
        for (var i = shape.OrdinalOf(field.Name) - 1; i >= 0; i--)
        {
            if (owner.Find(shape.Fields[i].Name) is { } entry) return entry;
        }

        return null;
    }

    /// <summary>LST0006.</summary>
    private void ReportNotAllowed(SyntaxNode node, ScalarSyntax scalar, ChoiceType choice)
    {
        var nearest = Nearest.Of(scalar.Value, choice.Values);
        var allowed = new LocalizedText(string.Join(", ", choice.Values), string.Join("、", choice.Values));
        var finding = sink.Begin("LST0006", node.Span, ("value", scalar.Value), ("allowed", allowed), ("nearest", nearest ?? ""));
        if (nearest is not null) finding?.Fix(SyntaxEditor.SetScalar(sink.Tree, node, nearest));
    }

    /// <summary>LST0005.</summary>
    private void ReportMismatch(SyntaxNode node, ValueType type, string name, string? variant)
    {
        var finding = sink.Begin("LST0005", Short(node), ("name", name), ("expected", Expected(type)), ("found", Found(node)));
        if (finding is null) return;
        finding.About(node);
        if (variant is not null) finding.As(variant);
        if (variant != "document" && TypeRepair.Propose(sink.Tree, node, type) is { } edit) finding.Fix(edit);
    }

    /// <summary>LST0005 for a number with a comma between its thousands.</summary>
    private BoundValue ReportSplitNumber(EntrySyntax entry, EntrySyntax last)
    {
        var name = entry.KeyText!;
        var span = new TextSpan(entry.Value.Span.Start, last.Span.End);
        var written = sink.Tree.Text.GetText(span);
        sink.Begin("LST0005", span, ("name", name), ("expected", Vocabulary.Get("a-number")), ("found", Vocabulary.Quoted(written)))
            ?.Fix(new TextEdit(span, written.Replace(",", "", StringComparison.Ordinal)));
        return new BoundValue(FieldState.Malformed, null, entry.Value);
    }

    private static LocalizedText Expected(ValueType type)
    {
        if (type is not EitherType either) return Vocabulary.Get(type.Words);
        var words = either.Options.Select(o => o is ChoiceType choice ? string.Join(" / ", choice.Values) : Vocabulary.Get(o.Words)).ToList();
        return new LocalizedText(string.Join(" or ", words.Select(w => w.En)), string.Join("或", words.Select(w => w.Zh)));
    }

    private static LocalizedText Found(SyntaxNode node) => Resolve(node) switch
    {
        SequenceSyntax => Vocabulary.Get("a-list"),
        MappingSyntax => Vocabulary.Get("fields"),
        ScalarSyntax { IsNull: true } => Vocabulary.Get("nothing"),
        ScalarSyntax { Style: ScalarStyle.Plain or ScalarStyle.Empty } scalar => Vocabulary.Quoted(Shorten(scalar.Value)),
        ScalarSyntax scalar => new LocalizedText($"the text \"{Shorten(scalar.Value)}\"", $"文本“{Shorten(scalar.Value)}”"),
        _ => Vocabulary.Get("nothing"),
    };

    private static string Shorten(string text)
    {
        var line = text.AsSpan().IndexOfAny('\n', '\r') is >= 0 and var at ? text[..at] + "…" : text;
        return line.Length <= 40 ? line : string.Concat(line.AsSpan(0, 39), "…");
    }

    /// <summary>A long list or group is pointed at by its first line.</summary>
    private TextSpan Short(SyntaxNode node)
    {
        var line = sink.Tree.Text.Line(sink.Tree.Text.LineAt(node.Span.Start));
        return node.Span.End <= line.End ? node.Span : node.Span with { End = Math.Max(node.Span.Start, line.End) };
    }
}
