using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Where a line stands that is indented by tabs among lines that are not.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Lines looked back for a neighbour; every line may ask.</summary>
    private const int MostLinesAbove = 200;

    /// <summary>
    /// The column at which the line fits its neighbours, as a tab has no width; null where the lines before or after have tabs too,
    /// or there is none before.
    /// </summary>
    private int? ColumnThatFits()
    {
        if (LineBefore(_lineStart) is not { } before || LineAfter() is not { } after) return null;
        var isDash = IsDash(_pos);
        if (before.Opens)
        {
            var deeper = before.Content + 2;
            if (after.Column > before.Column && after.IsDash == isDash && (isDash || !OpensBlockBehindKey())) return Math.Max(after.Column, isDash ? before.Content : deeper);
            return isDash && after.IsDash && after.Column >= before.Column ? after.Column : deeper;
        }

        if (isDash)
        {
            if (after.IsDash && after.Column <= before.Content) return after.Column;
            return before.IsDash ? before.Column : ColumnAround(before.Content, isDash: true) ?? before.Content;
        }

        // A key with lines of its own stands left of them, another one beside the line before.
        if (IsKeyAhead(_pos) && OpensBlockBehindKey() && after.Column <= before.Content && !after.IsDash && after.Column >= 2) return after.Column - 2;
        return before.IsKey ? before.Content : ColumnAround(before.Column - 1, isDash: false) ?? before.Content;
    }

    private readonly record struct Neighbour(int Column, int Content, bool IsDash, bool IsKey, bool Opens);

    private Neighbour? LineBefore(int lineStart)
    {
        while (lineStart > _contentStart)
        {
            lineStart = StartOfLineBefore(lineStart);
            if (Measure(lineStart, out var hasTab) is { } line) return hasTab ? null : line;
        }

        return null;
    }

    private Neighbour? LineAfter()
    {
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            if (Measure(at, out var hasTab) is { } line) return hasTab ? null : line;
        }

        return new Neighbour(0, 0, false, true, false);
    }

    /// <summary>Column of the nearest dash or key above that stands no deeper than this.</summary>
    private int? ColumnAround(int most, bool isDash)
    {
        for (var (at, lines) = (_lineStart, 0); at > _contentStart && lines < MostLinesAbove; lines++)
        {
            at = StartOfLineBefore(at);
            if (Measure(at, out var hasTab) is { } line && !hasTab && line.IsDash == isDash && line.Column <= most && (isDash || line.IsKey)) return line.Column;
        }

        return null;
    }

    private int StartOfLineBefore(int lineStart) => _text.Line(_text.LineAt(lineStart) - 1).Start;

    /// <summary>How a line stands; null where it holds nothing but blanks or a comment.</summary>
    private Neighbour? Measure(int lineStart, out bool hasTab)
    {
        var first = lineStart;
        while (first < _end && _s[first] is (byte)' ' or (byte)'\t') first++;
        hasTab = _s.AsSpan(lineStart, first - lineStart).IndexOf((byte)'\t') >= 0;
        if (IsBlankAt(first) || _s[first] == '#') return null;
        var content = first;
        while (IsDash(content))
        {
            content++;
            while (content < _end && _s[content] is (byte)' ' or (byte)'\t') content++;
        }

        var line = _s.AsSpan(content, ContentEnd(content) - content);
        var comment = line.IndexOf(" #"u8);
        if (comment >= 0) line = line[..comment].TrimEnd((byte)' ');
        return new Neighbour(first - lineStart, content - lineStart, IsDash(first), !IsBlankAt(content) && IsKeyAhead(content) && _s[content] is not ((byte)'{' or (byte)'['), line.IsEmpty || line[^1] == ':');
    }
}
