using System.Text.Json.Nodes;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>The places of a text as an editor counts them: lines, and columns in UTF-16.</summary>
internal sealed class Columns
{
    private readonly List<(int Start, int End)> _lines = [];
    private readonly string _text;

    public Columns(string text)
    {
        _text = text;
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r')) continue;
            var isPair = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            _lines.Add((start, at));
            if (isPair) at++;
            start = at + 1;
        }

        _lines.Add((start, text.Length));
    }

    /// <summary>The offset of a place; null where there is no such place, or it lies within a character.</summary>
    public int? Offset(JsonNode position)
    {
        var (line, character) = (position["line"]!.GetValue<int>(), position["character"]!.GetValue<int>());
        if (line < 0 || line >= _lines.Count || character < 0 || character > _lines[line].End - _lines[line].Start) return null;
        var offset = _lines[line].Start + character;
        return offset > 0 && offset < _text.Length && char.IsHighSurrogate(_text[offset - 1]) && char.IsLowSurrogate(_text[offset]) ? null : offset;
    }

    /// <summary>The place of an offset.</summary>
    public JsonObject Position(int offset)
    {
        var line = _lines.FindLastIndex(l => l.Start <= offset);
        return new JsonObject { ["line"] = line, ["character"] = Math.Min(offset, _lines[line].End) - _lines[line].Start };
    }

    /// <summary>The range between two offsets.</summary>
    public JsonObject Range(int start, int end) => new() { ["start"] = Position(start), ["end"] = Position(end) };

    /// <summary>The last line of the text.</summary>
    public int LastLine => _lines.Count - 1;

    /// <summary>The text after edits; null where one lies outside or two overlap.</summary>
    public string? With(JsonArray edits)
    {
        var places = edits.Select(e => (Start: Offset(e!["range"]!["start"]!), End: Offset(e["range"]!["end"]!), Text: e["newText"]!.GetValue<string>())).ToList();
        if (places.Exists(p => p.Start is null || p.End is null || p.Start > p.End)) return null;
        var (text, last) = (_text, int.MaxValue);
        // Of those at one place the first is written first.
        foreach (var (start, end, newText) in places.OrderBy(p => p.Start).ThenBy(p => p.End).Reverse())
        {
            if (end > last) return null;
            text = text[..start!.Value] + newText + text[end!.Value..];
            last = start.Value;
        }

        return text;
    }
}
