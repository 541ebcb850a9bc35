using System.Buffers;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>What the binder says, and how each slip is mended.</summary>
internal sealed partial class Binder
{
    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" :[{\"'");

    private sealed record MissingField(FieldDefinition Field, Shape Shape, MappingSyntax Owner, SyntaxNode? Key);

    /// <summary>LST0003. A misspelt or misplaced field excuses the absence of the one that was meant.</summary>
    private void ReportUnknown(MappingSyntax owner, EntrySyntax entry, Shape shape)
    {
        if (IsMissingColon(entry, word => shape.OrdinalOf(word) >= 0, out var word))
        {
            _excused.Add((owner, shape.Fields[shape.OrdinalOf(word)]));
            return;
        }

        var name = entry.KeyText!;
        var nearest = Nearest.Of(name, shape.Fields.Select(f => f.Name));
        // One slip away from an absent field of this group: that one is meant, whatever other groups hold.
        var isSlip = nearest is not null && owner.Find(nearest) is null && Nearest.Distance(name, nearest) == 1;
        var elsewhere = isSlip ? null : FindElsewhere(name, shape);
        if (elsewhere is not null) nearest = null;
        if (elsewhere is not null) _excused.Add((null, elsewhere.Value.Field));
        if (nearest is not null) _excused.Add((owner, shape.Fields[shape.OrdinalOf(nearest)]));

        var finding = sink.Begin("LST0003", entry.Key.Span, ("name", name), ("nearest", nearest ?? ""), ("parent", elsewhere?.Parent ?? ""));
        if (finding is null) return;
        if (elsewhere is not null)
        {
            finding.As(elsewhere.Value.Parent.Length == 0 ? "top" : "elsewhere");
        }
        else if (nearest is not null)
        {
            finding.As("nearest");
            if (owner.Find(nearest) is null) finding.Fix("", isSlip ? FixSafety.Safe : FixSafety.Unsafe, sink.File, SyntaxEditor.RenameKey(sink.Tree, entry, nearest));
        }
    }

    /// <summary>
    /// <c>{ price 7.50 }</c> is a key without a value to YAML, <c>materials:[ { name: plywood } ]</c> one that goes up to the second colon.
    /// Where its first word is a name, the colon is missing behind that, or the blank behind the colon.
    /// </summary>
    private bool IsMissingColon(EntrySyntax entry, Predicate<string> isName, out string word)
    {
        var key = word = entry.KeyText!;
        var end = key.AsSpan().IndexOfAny(EndsOfWord);
        if (end <= 0 || entry.Key is not ScalarSyntax { Style: ScalarStyle.Plain } || !isName(word = key[..end])) return false;
        var rest = key.AsSpan(end).TrimStart(' ');
        if (entry.Colon >= 0 && rest.TrimStart(':').TrimStart(' ') is not ['[' or '{' or '"' or '\'', _, ..]) return false;
        // What the grammar has said of this entry is the same mistake.
        if (sink.Tree.Errors.Any(e => e.Span.Start >= entry.Span.Start && e.Span.End <= entry.Span.End)) return true;
        var place = TextSpan.At(entry.Key.Span.Start + end);
        if (rest is [':', ..])
        {
            place = TextSpan.At(place.Start + 1);
            sink.Begin("LST0001", new TextSpan(entry.Key.Span.Start, place.Start), ("found", key[..end]), ("expected", " "))?.As("missing-space-after-colon").Fix("space", null, sink.File, new TextEdit(place, " "));
            return true;
        }

        sink.Begin("LST0001", place, ("found", key[..end]), ("expected", ":"))?.As("missing-colon").Fix("missing-colon", null, sink.File, new TextEdit(place, key[end] == ' ' ? ":" : ": "));
        return true;
    }

    /// <summary>The other place of the format where a field of this name belongs: the one nearest to the top, or null where several are.</summary>
    private (FieldDefinition Field, string Parent)? FindElsewhere(string name, Shape current)
    {
        var places = new List<(FieldDefinition Field, string Parent, int Depth)>();
        Search(root, "", depth: 0);
        var highest = places.Where(p => p.Depth == places.Min(q => q.Depth)).ToList();
        return highest is [var only] ? (only.Field, only.Parent) : null;

        void Search(Shape shape, string parent, int depth)
        {
            if (shape != current && shape.OrdinalOf(name) is >= 0 and var ordinal) places.Add((shape.Fields[ordinal], parent, depth));
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
            if (IsExcused(owner, field) || !IsNews(owner, field)) continue;
            var value = field.PlaceholderIn(sink.Tree.Format);
            // A field that is there without a value is filled in, not written a second time.
            var empty = owner.Find(field.Name);
            sink.Begin("LST0004", empty?.Key.Span ?? AbsentField.PlaceIn(owner, key), ("name", field.Name))
                ?.About(field.Name, owner)
                .Fix(empty is null ? SyntaxEditor.InsertEntry(sink.Tree, owner, shape.Predecessor(owner, field.Name), field.Name, value) : SyntaxEditor.FillEntry(sink.Tree, empty, value));
        }
    }

    /// <summary>LST0006.</summary>
    private void ReportNotAllowed(SyntaxNode node, ScalarSyntax scalar, ChoiceType choice)
    {
        var nearest = Nearest.Of(scalar.Value, choice.Values);
        var allowed = new LocalizedText(string.Join(", ", choice.Values), string.Join("、", choice.Values));
        var finding = sink.Begin("LST0006", node.Span, ("value", scalar.Value), ("allowed", allowed), ("nearest", nearest ?? ""));
        if (nearest is not null) finding?.As("meant").Fix(SyntaxEditor.SetScalar(sink.Tree, node, nearest));
    }

    /// <summary>LST0005.</summary>
    private void ReportMismatch(SyntaxNode node, ValueType type, string name, string? variant)
    {
        var options = type is EitherType either ? either.Options : [type];
        var repair = options.Select(o => (Type: o, Edit: TypeRepair.Propose(sink.Tree, node, o))).FirstOrDefault(r => r.Edit is not null);
        var finding = sink.Begin("LST0005", Short(node), ("name", name), ("expected", Expected(type)), ("found", Found(node)), ("meant", Expected(repair.Type ?? type)));
        if (finding is null) return;
        finding.About(node);
        if (variant is not null) finding.As(variant);
        if (variant != "document" && repair.Edit is { } edit) finding.Fix(edit);
    }

    /// <summary>LST0005 for a number with a comma between its thousands.</summary>
    private BoundValue ReportSplitNumber(EntrySyntax entry, EntrySyntax last)
    {
        var name = entry.KeyText!;
        var span = new TextSpan(entry.Value.Span.Start, last.Span.End);
        var written = sink.Tree.Text.GetText(span);
        sink.Begin("LST0005", span, ("name", name), ("expected", Vocabulary.Get("a-number")), ("found", Vocabulary.Quoted(written)), ("meant", Vocabulary.Get("a-number")))
            ?.Fix(new TextEdit(span, written.Replace(",", "", StringComparison.Ordinal)));
        return new BoundValue(FieldState.Malformed, null, entry.Value);
    }

    private static LocalizedText Expected(ValueType type)
    {
        if (type is ChoiceType choice) return string.Join(" / ", choice.Values);
        if (type is not EitherType either) return Vocabulary.Get(type.Words);
        var words = either.Options.Select(Expected).ToList();
        return new LocalizedText(string.Join(" or ", words.Select(w => w.En)), string.Join("或", words.Select(w => w.Zh)));
    }

    private LocalizedText Found(SyntaxNode node) => aliases.Resolve(node) switch
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
