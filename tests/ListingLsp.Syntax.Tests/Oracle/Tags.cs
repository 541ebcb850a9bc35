using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Resolves tags as they are written, which our tree keeps, with the directives of the file.</summary>
internal sealed class Tags
{
    private readonly List<(int Line, string Handle, string Prefix)> _handles = [];
    private readonly SourceText _text;

    public Tags(SourceText text)
    {
        _text = text;
        for (var line = 0; line < text.LineCount; line++)
        {
            var words = text.GetText(text.Line(line)).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words is ["%TAG", var handle, var prefix, ..]) _handles.Add((line, handle, prefix));
        }
    }

    /// <summary>The whole tag of one that stands at an offset.</summary>
    public string? Resolve(string? tag, int offset)
    {
        if (tag is null or "!") return tag;
        if (tag.StartsWith("!<", StringComparison.Ordinal)) return Uri.UnescapeDataString(tag[2..^1]);
        var end = tag.IndexOf('!', 1) + 1;
        var handle = end > 0 ? tag[..end] : "!";
        var line = _text.LineAt(offset);
        var prefix = _handles.FindLast(h => h.Line < line && h.Handle == handle).Prefix ?? (handle == "!!" ? "tag:yaml.org,2002:" : handle);
        return Uri.UnescapeDataString(prefix + tag[handle.Length..]);
    }
}
