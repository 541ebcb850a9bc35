using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Brackets that nobody closed, and those of the wrong kind.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// Whether what follows belongs to the brackets around these, so that these should have been closed behind the last
    /// member: the other bracket closes, or the next mapping of a list begins. A comma stays for those outside.
    /// </summary>
    private bool OuterGoesOn(bool isList, int opening, int last, ref bool complete)
    {
        if (_mindsColumns && _openBrace + _openSquare > 1 && StandsOutside(isList, opening, last)) return LeaveOpen(opening, last, ref complete);
        if ((isList ? _openBrace : _openSquare) == 0) return false;
        if (NextOnLine() is >= 0 and var next && _s[next] != (isList ? '}' : ']') && _s[next] != '{') return false;
        var mark = Save();
        SkipTrivia(inBrackets: true);
        var goesOn = At((byte)(isList ? '}' : ']')) && !EndsOutermost();
        if (!isList && last > opening + 1) goesOn |= At((byte)'{') && !IsBracketsKeyAhead();
        Restore(mark);
        if (!goesOn) return false;
        return TakeWideClosing((byte)(isList ? ']' : '}'), last) || LeaveOpen(opening, last, ref complete);
    }

    /// <summary>Ends brackets that nobody closed behind their last member.</summary>
    private bool LeaveOpen(int opening, int last, ref bool complete)
    {
        ReportUnclosed(opening, last, last);
        complete = false;
        // One inside the last member is not theirs: a quote or brackets that were left open may end with it.
        if (_pos > last && _s[_pos - 1] == ',') _pos--;
        return true;
    }

    /// <summary>
    /// Whether what follows belongs outside of these brackets by its column; or by being a key with its value, which nobody
    /// writes in a list of other things.
    /// </summary>
    private bool StandsOutside(bool isList, int opening, int last)
    {
        if (NextOnLine() is >= 0 and var next) return isList && _openBrace > 0 && last > opening + 1 && _s[_pos - 1] == ',' && IsFlowKeyAt(next);
        var mark = Save();
        SkipTrivia(inBrackets: true);
        var isOutside = !AtDocumentEnd && (_s[_pos] is (byte)'}' or (byte)']'
            ? BracketColumns.ClosesOuter(_text, opening, _pos)
            : _s[_pos] != ',' && BracketColumns.IsOutside(_text, opening, _pos));
        Restore(mark);
        return isOutside;
    }

    private bool IsFlowKeyAt(int at)
    {
        var end = at;
        while (end < _end && IsWordByte(_s[end])) end++;
        return end > at && end < _end && _s[end] == ':' && EndsFlowWord(end + 1);
    }

    /// <summary>Whether brackets with a colon behind them stand here, which needs no blank behind it.</summary>
    private bool IsBracketsKeyAhead()
    {
        var limit = LineEndWithin(_pos, MaxKeyLength);
        var end = EndOfBracketsOnLine(_pos, limit);
        while (end < limit && _s[end] is (byte)' ' or (byte)'\t') end++;
        return end < limit && _s[end] == ':';
    }

    /// <summary>
    /// A comma behind the bracket here, which would close the outermost ones, tells that it was meant for the inner ones
    /// and is only of the wrong kind.
    /// </summary>
    private bool EndsOutermost()
    {
        var next = _pos + 1;
        while (next < _end && _s[next] is (byte)' ' or (byte)'\t') next++;
        return _openSquare + _openBrace == 2 && next < _end && _s[next] == ',';
    }

    private void ReportUnclosed(int opening, int last, int place)
    {
        var wide = WideAt(opening);
        var bracket = (char)(wide == 0 ? _s[opening] : wide);
        var closing = bracket == '[' ? "]" : " }";
        // A value that never ends may have run to the end of the document: mend it where the last item ends.
        Report(SyntaxErrorKind.UnclosedBracket, TextSpan.At(last), bracket.ToString(), closing.Trim(), new TextSpan(opening, opening + 1), new TextEdit(TextSpan.At(place), closing));
    }

    private void TakeWrongBracket(byte bracket, int opening)
    {
        var found = new TextSpan(_pos, _pos + (WideAt(_pos) == 0 ? 1 : WideLength));
        _pos = found.End;
        var expected = ((char)bracket).ToString();
        Report(SyntaxErrorKind.WrongBracket, found, _text.GetText(found), expected, new TextSpan(opening, opening + 1), new TextEdit(found, expected));
    }
}
