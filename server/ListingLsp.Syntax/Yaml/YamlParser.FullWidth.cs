using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>
/// Full-width signs where YAML needs ASCII ones. They are ordinary text elsewhere, so each is taken for a sign only where
/// the text around it makes no sense otherwise.
/// </summary>
internal sealed partial class YamlParser
{
    private const int WideLength = FullWidth.SignLength;

    /// <summary>Brackets that were opened by a full-width one: in these, full-width commas and brackets are signs.</summary>
    private int _openWide;

    /// <summary>The ASCII sign meant by what stands here, or 0.</summary>
    private byte WideAt(int at) => (uint)at < (uint)_end && _s[at] >= 0xE2 ? FullWidth.SignAt(_s.AsSpan(at)) : (byte)0;

    private bool IsWideBlank(int at) => WideAt(at) == ' ';

    private void ReportWide(int at, string? replacement = null) =>
        _tree.ReportFullWidth(new TextSpan(at, at + WideLength), ((char)WideAt(at)).ToString(), replacement);

    /// <summary>Passes over full-width blanks, which separate no more than a letter would.</summary>
    private void TakeWideBlanks()
    {
        while (IsWideBlank(_pos))
        {
            ReportWide(_pos);
            _pos += WideLength;
            SkipBlanks();
        }
    }

    /// <summary>Full-width blanks before a key, a dash or a comment are indentation, two columns each; before anything else they are text.</summary>
    private void TakeWideIndentation()
    {
        var (at, count) = (_pos, 0);
        for (; IsWideBlank(at) || (at < _end && _s[at] == ' '); at += _s[at] == ' ' ? 1 : WideLength)
        {
            if (_s[at] != ' ') count++;
        }

        if (at >= _end || !(_s[at] == '#' || IsDash(at) || IsKeyAhead(at))) return;
        for (; _pos < at; _pos += _s[_pos] == ' ' ? 1 : WideLength)
        {
            if (_s[_pos] != ' ') ReportWide(_pos, "  ");
        }

        _tabShift -= count;
    }

    /// <summary>
    /// Offset of a full-width colon on the line that makes a key of what stands before it, or -1. The key is a word of any
    /// script, or text in quotes.
    /// </summary>
    private int FindWideColon(int start, int end)
    {
        if (start >= end) return -1;
        var at = _s[start] is (byte)'"' or (byte)'\'' ? EndOfQuotedOnLine(start, end) : start;
        for (; at < end; at++)
        {
            if (WideAt(at) == ':' || (_s[at] < 0x80 && !IsWordByte(_s[at]))) break;
        }

        Reached(at + WideLength);
        return at > start && at < end && WideAt(at) == ':' ? at : -1;
    }

    /// <summary>Text between full-width quotes that would not be one text without them; gives the offset behind it, or -1.</summary>
    private int EndOfWideQuoted(int start, int end)
    {
        var quote = WideAt(start);
        if (quote is not ((byte)'"' or (byte)'\'')) return -1;
        for (var at = start + WideLength; at < end; at++)
        {
            if (WideAt(at) != quote) continue;
            var next = at + WideLength;
            while (next < end && _s[next] is (byte)' ' or (byte)'\t') next++;
            if (next >= end || _s[next] is (byte)',' or (byte)']' or (byte)'}' or (byte)':' || WideAt(next) is (byte)',' or (byte)']' or (byte)'}' or (byte)':') return at + WideLength;
        }

        return -1;
    }

    /// <summary>Reads text between full-width quotes.</summary>
    private int ParseWideQuoted(int end)
    {
        var start = _pos;
        ReportWide(start, "\"");
        ReportWide(end - WideLength, "\"");
        _pos = end;
        return Scalar(start, end, ScalarStyle.DoubleQuoted);
    }

    /// <summary>Whether the value here is written in full-width brackets: it begins with one and ends with its counterpart.</summary>
    private bool IsInWideBrackets(int start, int end)
    {
        var opening = WideAt(start);
        if (opening is not ((byte)'[' or (byte)'{')) return false;
        var closing = (byte)(opening + 2);
        var last = end - WideLength > start ? WideAt(end - WideLength) : (byte)0;
        if (last != closing && _s[end - 1] != closing) return false;
        // Titles are decorated with 【】: there it takes a field inside to be sure.
        return _s[start] == 0xEF || EndOfPlainKey(start, end) < end;
    }

    /// <summary>
    /// Brackets that are not closed, whose last text ends with a full-width one: that closes them. Shortens the text and all that
    /// ends with it.
    /// </summary>
    private bool TakeWideClosing(byte closing, int last)
    {
        var sign = last - WideLength;
        var text = _nodes.Count - 1;
        if (sign < 0 || WideAt(sign) != closing || _nodes[text].Kind != NodeKind.Scalar || _nodes[text].Style != ScalarStyle.Plain || _nodes[text].End != last) return false;
        var end = sign;
        while (end > 0 && _s[end - 1] is (byte)' ' or (byte)'\t') end--;
        if (end <= _nodes[text].Start) return false;
        for (var row = text; row >= 0 && _nodes[row].End == last; row--) _nodes[row].End = end;
        ReportWide(sign);
        return true;
    }
}
