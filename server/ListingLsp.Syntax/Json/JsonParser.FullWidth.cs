using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Json;

/// <summary>Full-width signs. Outside of quotes JSON knows no text, so each of them stands for its ASCII sign.</summary>
internal sealed partial class JsonParser
{
    /// <summary>The sign here, an ASCII one or the one that a full-width sign stands for; 0 for other characters.</summary>
    private byte Sign => _s[_pos] < 0x80 ? _s[_pos] : FullWidth.SignAt(_s.AsSpan(_pos));

    /// <summary>Bytes of the sign here.</summary>
    private int SignLength => _s[_pos] >= 0x80 && Sign != 0 ? FullWidth.SignLength : 1;

    /// <summary>Passes over the sign here, which is a finding where it is a full-width one; gives its offset.</summary>
    private int TakeSign()
    {
        var start = _pos;
        if (_s[start] >= 0x80) _tree.ReportFullWidth(new TextSpan(start, start + FullWidth.SignLength), ((char)Sign).ToString());
        _pos += SignLength;
        return start;
    }

    /// <summary>Text that a full-width quote opens; either kind closes it.</summary>
    private int ParseWideString()
    {
        var start = _pos;
        var quote = Sign;
        _tree.ReportFullWidth(new TextSpan(start, start + FullWidth.SignLength), "\"");
        _pos += FullWidth.SignLength;
        while (_pos < _s.Length && _s[_pos] is not ((byte)'\n' or (byte)'\r') && _s[_pos] != '"' && !(_s[_pos] >= 0xE2 && Sign == quote)) _pos++;
        _reach = Math.Max(_reach, _pos + FullWidth.SignLength);
        if (_pos < _s.Length && _s[_pos] is not ((byte)'\n' or (byte)'\r'))
        {
            if (_s[_pos] != '"') _tree.ReportFullWidth(new TextSpan(_pos, _pos + FullWidth.SignLength), "\"");
            _pos += SignLength;
            _last = _pos;
            return Text(start, (byte)'"', damaged: false);
        }

        while (_pos > start + FullWidth.SignLength && _s[_pos - 1] is (byte)' ' or (byte)'\t' or (byte)',' or (byte)'}' or (byte)']') _pos--;
        _last = _pos;
        return Text(start, (byte)'"', damaged: true);
    }

    /// <summary>Whether what follows a text separates it from the next one.</summary>
    private bool EndsCleanly(int at)
    {
        while (at < _s.Length && _s[at] is (byte)' ' or (byte)'\t') at++;
        _reach = Math.Max(_reach, at + FullWidth.SignLength);
        return at >= _s.Length || _s[at] is (byte)'\n' or (byte)'\r' || StartsComment(at) || IsSeparator(at);
    }

    private bool IsSeparator(int at) =>
        (_s[at] < 0x80 ? _s[at] : FullWidth.SignAt(_s.AsSpan(at))) is (byte)':' or (byte)',' or (byte)'}' or (byte)']';

    /// <summary>Offset of a full-width quote between two places that a separator follows, or -1.</summary>
    private int FindWideClose(int start, int end)
    {
        for (var at = start + 1; at + FullWidth.SignLength <= end; at++)
        {
            if (_s[at] == 0xE2 && FullWidth.SignAt(_s.AsSpan(at)) is (byte)'"' or (byte)'\'' && EndsCleanly(at + FullWidth.SignLength)) return at;
        }

        return -1;
    }

    /// <summary>Reports a number or word in full-width characters as what it means; false where it means nothing.</summary>
    private bool ReportWideWord(TextSpan span)
    {
        if (_s.AsSpan(span.Start, span.Length).IndexOfAnyInRange((byte)0xE2, (byte)0xEF) < 0) return false;
        var ascii = FullWidth.ToAscii(_text.GetText(span));
        if (!(ascii is "true" or "false" or "null" || IsNumber(Encoding.UTF8.GetBytes(ascii)))) return false;
        _tree.ReportFullWidth(span, ascii);
        return true;
    }
}
