using System.Text;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>
/// LST0013 where YAML itself takes full-width characters as text, but the field does not: numbers, words of a closed set, codes,
/// ids, and lists of these. Each is read as it was meant.
/// </summary>
internal sealed partial class Binder
{
    private readonly HashSet<ScalarSyntax> _wide = [];

    private static readonly char[] Blanks = [' ', ',', '\t'];

    /// <summary>Place of an entry's field in its table, or -1; its name may be in full-width letters or quotes.</summary>
    private static int OrdinalOf(Shape shape, EntrySyntax entry)
    {
        var verbatim = entry.VerbatimKey;
        if (!verbatim.IsEmpty && shape.OrdinalOf(verbatim) is >= 0 and var known) return known;
        if (!verbatim.IsEmpty && Ascii.IsValid(verbatim)) return -1;
        if (entry.KeyText is not { } name) return -1;
        var ordinal = shape.OrdinalOf(name);
        return ordinal < 0 && FullWidth.ToAscii(name) is var ascii && ascii != name ? shape.OrdinalOf(ascii.Trim('"', '\'', ' ')) : ordinal;
    }

    private void ReportWideName(EntrySyntax entry, FieldDefinition field)
    {
        // A name that the table has as it stands is as long there, with or without quotes.
        if (entry.KeyLength != field.Name.Length && entry.VerbatimKey.Length != field.Name.Length && entry.Key is ScalarSyntax key && key.Value != field.Name) ReportWide(key, field.Name);
    }

    /// <summary>The text of a scalar with its full-width forms replaced, or null where it has none.</summary>
    private static string? AsciiOf(ScalarSyntax scalar)
    {
        if (Ascii.IsValid(scalar.Tree.Text.Bytes[scalar.Span.Start..scalar.Span.End])) return null;
        var ascii = FullWidth.ToAscii(scalar.Value);
        return ascii == scalar.Value ? null : ascii;
    }

    /// <summary>The value of a scalar whose full-width characters are read as ASCII, or null where that makes no value either.</summary>
    private BoundValue? BindWide(SyntaxNode node, SyntaxNode resolved, ValueType type)
    {
        return resolved is ScalarSyntax { Style: ScalarStyle.Plain } scalar && AsciiOf(scalar) is { } ascii ? BindWide(node, scalar, ascii, type) : null;
    }

    private BoundValue? BindWide(SyntaxNode node, ScalarSyntax scalar, string ascii, ValueType type)
    {
        object? value = type switch
        {
            NumberType when ScalarReader.TryNumber(ascii.Trim(Blanks), out var number) => number,
            FlagType when ascii.Trim() is "true" or "false" => ascii.Trim() == "true",
            ChoiceType choice when choice.Values.Contains(Unquoted(ascii)) => Unquoted(ascii),
            ListType list when BracketedParts(ascii) is { } parts => parts.All(p => IsPlainValue(list.Item, p)) ? parts : null,
            MapType or RecordType when IsLinesOfFields(scalar) => scalar,
            ReferenceType or CodeType when IsPlainValue(type, Unquoted(ascii)) => Unquoted(ascii),
            _ => null,
        };
        switch (value)
        {
            case null:
                return null;
            case string[] parts:
                ReportWide(scalar, $"[{string.Join(", ", parts)}]");
                return new BoundValue(FieldState.Unknown, null, node);
            case ScalarSyntax:
                ReportWideColons(scalar);
                return new BoundValue(FieldState.Unknown, null, node);
            default:
                ReportWide(scalar, value as string ?? ascii.Trim(Blanks));
                return new BoundValue(FieldState.Present, value, node);
        }
    }

    /// <summary><c>[US，CA]</c> is one text to YAML; where codes, numbers or closed words are listed, it is two. Null where it is one.</summary>
    private List<BoundValue>? BindWideItems(SyntaxNode node, ValueType item)
    {
        return item is not TextType && node is ScalarSyntax { Style: ScalarStyle.Plain } scalar && AsciiOf(scalar) is { } ascii ? BindWideItems(scalar, ascii, item) : null;
    }

    private List<BoundValue>? BindWideItems(ScalarSyntax scalar, string ascii, ValueType item)
    {
        var parts = ascii.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquoted).ToList();
        if (parts.Count == 0 || !parts.TrueForAll(p => IsPlainValue(item, p))) return null;
        ReportWide(scalar, string.Join(", ", parts));
        return [.. parts.Select(p => new BoundValue(FieldState.Present, item is NumberType && ScalarReader.TryNumber(p, out var number) ? number : p, scalar))];
    }

    /// <summary>Whether a type takes a text that has no other signs than letters, digits and <c>. _ -</c>.</summary>
    private static bool IsPlainValue(ValueType type, string text) => type switch
    {
        NumberType => ScalarReader.TryNumber(text, out _),
        ChoiceType choice => choice.Values.Contains(text),
        CodeType codes => codes.List.Contains(text),
        ReferenceType => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'),
        _ => false,
    };

    private static string[]? BracketedParts(string ascii)
    {
        var text = ascii.Trim();
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']') return null;
        return [.. text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquoted)];
    }

    /// <summary>Every line is a word, a full-width colon and something behind it.</summary>
    private static bool IsLinesOfFields(ScalarSyntax scalar) => WideColons(scalar).Count == scalar.RawText.Split('\n').Length;

    /// <summary>The first full-width colon of each line that begins with a word, as characters of the raw text.</summary>
    private static List<int> WideColons(ScalarSyntax scalar)
    {
        var (raw, colons, start) = (scalar.RawText, new List<int>(), 0);
        foreach (var line in raw.Split('\n'))
        {
            var colon = line.IndexOf('：', StringComparison.Ordinal);
            var name = colon > 0 ? line[..colon].Trim() : "";
            if (name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal) && colon + 1 < line.TrimEnd('\r', ' ').Length) colons.Add(start + colon);
            start += line.Length + 1;
        }

        return colons;
    }

    private void ReportWideColons(ScalarSyntax scalar)
    {
        var raw = scalar.RawText;
        var edits = WideColons(scalar).Select(c =>
        {
            var start = scalar.Span.Start + Encoding.UTF8.GetByteCount(raw.AsSpan(0, c));
            return new TextEdit(new TextSpan(start, start + FullWidth.SignLength), raw[c + 1] == ' ' ? ":" : ": ");
        }).ToArray();
        sink.Begin("LST0013", edits[0].Span, ("found", "："), ("ascii", ":"))?.Fix(edits);
    }

    private void ReportWide(ScalarSyntax scalar, string ascii)
    {
        // In JSON such a character outside of quotes is an error of the grammar and has its finding; a scalar behind an alias has
        // its own after the first time.
        if ((sink.Tree.Format == SyntaxFormat.Json && scalar.Style == ScalarStyle.Plain) || !_wide.Add(scalar)) return;
        var finding = sink.Begin("LST0013", scalar.Span, ("found", Shorten(scalar.Value)), ("ascii", Shorten(ascii)));
        if (scalar.Value.Length > 1) finding?.As("text");
        finding?.Fix(scalar.Style == ScalarStyle.Plain ? new TextEdit(scalar.Span, ascii) : SyntaxEditor.SetScalar(sink.Tree, scalar, ascii));
    }

    private static string Unquoted(string text) => text.Trim().Trim('"', '\'').Trim();
}
