using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Block structure: what indentation says.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// Reads the value behind a colon, a dash or a document start. Content belongs to it when it stands on the same line or
    /// deeper than <paramref name="parent"/>.
    /// </summary>
    /// <param name="parent">Column of the mapping or list that owns the value; -1 for a document.</param>
    /// <param name="sequenceAtParent">A list may stand at the owner's own column, as YAML allows below a key.</param>
    /// <param name="compact">A mapping or list may begin on the same line, as behind a dash.</param>
    private SyntaxNode ParseNode(int parent, bool sequenceAtParent, bool compact)
    {
        var before = _pos;
        var newLine = SkipTrivia();
        if (!BelongsTo(parent, sequenceAtParent, newLine)) return Empty(before);
        if (_depth >= MaxDepth) return GiveUp();
        _depth++;
        var node = ParseWithProperties(parent, sequenceAtParent, newLine || compact);
        _depth--;
        return node;
    }

    private bool BelongsTo(int parent, bool sequenceAtParent, bool newLine)
    {
        if (AtDocumentEnd) return false;
        if (!newLine || Column > parent) return true;
        return sequenceAtParent && Column == parent && IsDash(_pos);
    }

    private SyntaxNode ParseWithProperties(int parent, bool sequenceAtParent, bool mayBeMapping)
    {
        // Properties on the line of a key belong to the key, else to what follows them.
        if (!AtProperties || (mayBeMapping && IsKeyAhead(_pos))) return ParseContent(parent, mayBeMapping);
        var properties = ParseProperties();
        var newLine = SkipTrivia();
        var node = BelongsTo(parent, sequenceAtParent, newLine)
            ? ParseContent(parent, newLine)
            : Empty(properties.Span.End);
        return Attach(node, properties);
    }

    private SyntaxNode ParseContent(int parent, bool mayBeMapping)
    {
        if (IsDash(_pos) && mayBeMapping) return ParseBlockSequence(parent);
        if (_s[_pos] is (byte)'|' or (byte)'>') return ParseBlockScalar(parent);
        if (mayBeMapping && (IsKeyAhead(_pos) || IsBrokenFirstEntry())) return ParseBlockMapping(parent);
        switch (_s[_pos])
        {
            case (byte)'[' or (byte)'{':
                return FinishLine(ParseBrackets(parent));
            case (byte)'"' or (byte)'\'':
                return FinishLine(ParseQuoted(parent, inBrackets: false));
            case (byte)'*':
                return FinishLine(ParseAlias());
            case (byte)'&' or (byte)'!':
                return Attach(Empty(_pos), ParseProperties());
            default:
                return ParseBlockPlain(parent);
        }
    }

    private MappingSyntax ParseBlockMapping(int parent)
    {
        var (start, column) = (_pos, Column);
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var (incomplete, tolerated) = (false, column);
        do
        {
            if (ParseEntry(column, ref incomplete, ref tolerated) is { } entry) entries.Add(entry);
            SkipTrivia();
        }
        while (ContinuesBlock(parent, column, ref tolerated, ref incomplete));

        var end = entries.Count > 0 ? entries[^1].Span.End : start;
        return new MappingSyntax(new TextSpan(start, end), entries.ToImmutable(), isFlow: false) { IsIncomplete = incomplete };
    }

    /// <summary>
    /// Whether the line belongs to the block at <paramref name="column"/>. A line that fits neither it nor its owner is a
    /// finding and counts as belonging; further lines at the same wrong column are taken without another finding.
    /// </summary>
    private bool ContinuesBlock(int parent, int column, ref int tolerated, ref bool incomplete)
    {
        if (AtDocumentEnd) return false;
        var at = Column;
        if (at == column || at == tolerated) return true;
        if (at <= parent) return false;
        var indentation = new TextSpan(_lineStart, _pos);
        Report(SyntaxErrorKind.BadIndentation, indentation, Text.Counts.Of(at), Text.Counts.Of(column), repair: new TextEdit(indentation, new string(' ', column)));
        tolerated = at;
        incomplete |= !IsKeyAhead(_pos);
        return true;
    }

    private EntrySyntax? ParseEntry(int column, ref bool incomplete, ref int tolerated)
    {
        var start = _pos;
        if (IsDash(_pos))
        {
            Report(SyntaxErrorKind.StrayDash, new TextSpan(_pos, _pos + 1));
            _pos++;
            SkipBlanks();
            incomplete = true;
            if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' or (byte)'#') return null;
            tolerated = Column;
            start = _pos;
        }

        if (At((byte)'?') && IsBlankAt(_pos + 1)) return ParseExplicitEntry(column);
        var key = ParseKey(out var colon, out var damaged);
        if (key is null)
        {
            incomplete = true;
            _pos = LineEnd(_pos);
            return null;
        }

        if (colon < 0)
        {
            incomplete = true;
            var rest = new TextSpan(_pos, ContentEnd(_pos));
            _pos = rest.End;
            SyntaxNode none = rest.Length > 0 ? new ErrorSyntax(rest) : new ScalarSyntax(_text, rest, ScalarStyle.Empty) { IsDamaged = true };
            return new EntrySyntax(new TextSpan(start, rest.End), key, colon, none) { IsDamaged = true };
        }

        var value = ParseNode(column, sequenceAtParent: true, compact: false);
        var end = value is ScalarSyntax { Style: ScalarStyle.Empty, Properties: null } ? colon + ColonLength(colon) : value.Span.End;
        return new EntrySyntax(new TextSpan(start, end), key, colon, value) { IsDamaged = damaged };
    }

    private int ColonLength(int colon) => _s[colon] == ':' ? 1 : 3;

    /// <summary><c>? key</c>, then on a line of its own <c>: value</c>.</summary>
    private EntrySyntax ParseExplicitEntry(int column)
    {
        var start = _pos++;
        var key = ParseNode(column, sequenceAtParent: false, compact: true);
        var mark = Save();
        SkipTrivia();
        if (AtDocumentEnd || Column != column || !At((byte)':') || !IsBlankAt(_pos + 1))
        {
            Restore(mark);
            return new EntrySyntax(new TextSpan(start, Math.Max(start + 1, key.Span.End)), key, -1, Empty(Math.Max(start + 1, key.Span.End)));
        }

        var colon = _pos++;
        var value = ParseNode(column, sequenceAtParent: true, compact: true);
        return new EntrySyntax(new TextSpan(start, Math.Max(colon + 1, value.Span.End)), key, colon, value);
    }

    private SequenceSyntax ParseBlockSequence(int parent)
    {
        var (start, column) = (_pos, Column);
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        var (incomplete, tolerated) = (false, column);
        // Below a key at the same column the list ends at the next key.
        var sharesColumn = column == parent;
        do
        {
            if (IsDash(_pos))
            {
                var item = _pos++;
                var value = ParseNode(column, sequenceAtParent: false, compact: true);
                items.Add(new ItemSyntax(new TextSpan(item, Math.Max(item + 1, value.Span.End)), value));
            }
            else
            {
                if (sharesColumn) break;
                incomplete = true;
                SkipLinesWithoutDash(column);
            }

            SkipTrivia();
            if (sharesColumn && Column <= column && !IsDash(_pos)) break;
        }
        while (ContinuesBlock(sharesColumn ? parent - 1 : parent, column, ref tolerated, ref incomplete));

        return new SequenceSyntax(new TextSpan(start, items[^1].Span.End), items.ToImmutable(), isFlow: false) { IsIncomplete = incomplete };
    }

    private void SkipLinesWithoutDash(int column)
    {
        Report(SyntaxErrorKind.MissingDash, new TextSpan(_pos, ContentEnd(_pos)), repair: new TextEdit(TextSpan.At(_pos), "- "));
        do
        {
            _pos = LineEnd(_pos);
            SkipTrivia();
        }
        while (!AtDocumentEnd && Column >= column && !IsDash(_pos));
    }

    /// <summary>Behind a value that has ended only a comment may stand on the line.</summary>
    private SyntaxNode FinishLine(SyntaxNode node)
    {
        SkipBlanks();
        if (_pos >= _end || _s[_pos] is (byte)'\n' or (byte)'\r' || (_s[_pos] == '#' && IsBlankAt(_pos - 1))) return node;
        if (AtDocumentEnd) return node;
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        var whole = new TextSpan(node.Span.Start, rest.End);
        Report(SyntaxErrorKind.TextAfterValue, rest, Excerpt(rest), repair: new TextEdit(whole, QuotedText.Quote(Unquoted(whole))));
        _pos = LineEnd(_pos);
        return Scalar(whole.Start, whole.End, ScalarStyle.Plain, damaged: true);
    }

    /// <summary>The text somebody meant who forgot that its own quotes or brackets would end it.</summary>
    private string Unquoted(TextSpan span)
    {
        var text = _text.GetText(span);
        return text.Length > 1 && text[0] == text[^1] && text[0] is '\'' or '"' ? text[1..^1] : text;
    }

    private (int Pos, int LineStart, int TabShift, int Comments) Save() => (_pos, _lineStart, _tabShift, _comments.Count);

    private void Restore((int Pos, int LineStart, int TabShift, int Comments) mark)
    {
        (_pos, _lineStart, _tabShift) = (mark.Pos, mark.LineStart, mark.TabShift);
        _comments.RemoveRange(mark.Comments, _comments.Count - mark.Comments);
    }
}
