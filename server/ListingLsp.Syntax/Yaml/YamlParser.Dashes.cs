using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Dashes that are too many, too few, or lack the blank behind them.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// A dash before the first key of a mapping: what follows at the dash's own column are keys without one, down to the end of
    /// the block.
    /// </summary>
    private bool IsStrayFirstDash(int parent)
    {
        var key = _pos + 1;
        while (key < _end && _s[key] is (byte)' ') key++;
        if (Column <= parent || IsBlankAt(key) || !IsKeyAhead(key)) return false;
        var hasKey = false;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (IsBlankAt(first) || _s[first] == '#' || first - at > Column) continue;
            if (first - at < Column || IsMarker(at, (byte)'-') || IsMarker(at, (byte)'.')) return hasKey;
            if (_s[first] == '-' || !IsKeyAhead(first)) return false;
            hasKey = true;
        }

        return hasKey;
    }

    /// <summary>Reports a dash before a key. Gives the column below which lines are the entry's own; -1 where nothing follows the dash.</summary>
    private int SkipStrayDash(ref BlockState block)
    {
        var column = Column;
        var dash = new TextSpan(_pos, _pos + 1);
        Skip(_pos + 1);
        SkipBlanks();
        var movesAlone = _pos < _end && (OpensBlockBehindKey() || ColumnOfNextLine(_pos) != Column);
        Report(SyntaxErrorKind.StrayDash, dash, "-", repair: movesAlone ? [new TextEdit(new TextSpan(dash.Start, _pos), "")] : []);
        block.IsIncomplete = true;
        if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' or (byte)'#') return -1;
        // Below a key that opens a block stand its children, below another one its neighbours.
        if (OpensBlockBehindKey()) return column;
        block.Tolerated = Column;
        return Column;
    }

    private bool OpensBlockBehindKey()
    {
        if (!IsKeyAhead(_pos)) return false;
        var at = _askedColon + 1;
        while (at < _end && _s[at] is (byte)' ' or (byte)'\t') at++;
        return IsBlankAt(at) || (_s[at] == '#' && IsBlankAt(at - 1)) || IsBlockHeader(new TextSpan(at, ContentEnd(at)));
    }

    /// <summary><c>-{ from: 1 }</c>, <c>-"red"</c> or <c>-from: 48</c> as the first of a list, which the lines below tell.</summary>
    private bool IsFirstDashWithoutBlank()
    {
        // Without a key the lines are sound YAML, one text.
        if (!At((byte)'-') || IsBlankAt(_pos + 1) || !MayFollowDash(_pos + 1) || !IsKeyAhead(_pos)) return false;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (IsBlankAt(first) || _s[first] == '#') continue;
            if (first - at <= Column) return first - at == Column && IsDash(first);
            if (OpensBlockBehindKey() || !IsKeyAhead(first)) return false;
        }

        return false;
    }

    /// <summary>No number, and no second dash.</summary>
    private bool MayFollowDash(int at) => at < _end && !char.IsAsciiDigit((char)_s[at]) && _s[at] is not ((byte)'-' or (byte)'.' or (byte)':');

    /// <summary>Takes a dash as one that begins an item although no blank follows; the line is then read as if there were one.</summary>
    private bool TakeDashWithoutBlank()
    {
        if (!At((byte)'-') || !MayFollowDash(_pos + 1)) return false;
        Report(SyntaxErrorKind.MissingDash, new TextSpan(_pos, ContentEnd(_pos)), repair: new TextEdit(TextSpan.At(_pos + 1), " "));
        return true;
    }

    private void SkipLinesWithoutDash(int column)
    {
        var error = Report(SyntaxErrorKind.MissingDash, new TextSpan(_pos, ContentEnd(_pos)), repair: new TextEdit(TextSpan.At(_pos), "- "));
        while (true)
        {
            Skip(ContentEnd(_pos));
            SkipTrivia();
            if (AtDocumentEnd || Column < column || IsDash(_pos)) return;
            // What belongs to the item moves along with it.
            _tree.AlsoRepair(error, new TextEdit(TextSpan.At(_lineStart), "  "));
        }
    }
}
