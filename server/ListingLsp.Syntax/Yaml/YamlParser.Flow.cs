using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Brackets and braces.</summary>
internal sealed partial class YamlParser
{
    private int _openSquare;
    private int _openBrace;

    /// <summary>Reads <c>[…]</c> or <c>{…}</c> that stands in a block of column <paramref name="parent"/>.</summary>
    private SyntaxNode ParseBrackets(int parent) => At((byte)'[') ? ParseFlowSequence(parent) : ParseFlowMapping(parent);

    private SequenceSyntax ParseFlowSequence(int parent)
    {
        var start = _pos++;
        _openSquare++;
        var items = ImmutableArray.CreateBuilder<ItemSyntax>();
        var (last, incomplete) = (_pos, false);
        while (true)
        {
            if (OuterGoesOn(_openBrace, (byte)'}', start, last, ref incomplete)) break;
            if (!SkipInBrackets(parent, start, last, ref incomplete)) break;
            if (Closes((byte)']', start)) break;
            if (TakeExtraComma()) continue;
            var from = _pos;
            var value = ParseFlowItem(parent);
            last = value.Span.End;
            items.Add(new ItemSyntax(new TextSpan(from, last), value));
            if (OuterGoesOn(_openBrace, (byte)'}', start, last, ref incomplete)) break;
            if (!TakeSeparator(parent, start, last, ref incomplete)) break;
        }

        _openSquare--;
        return new SequenceSyntax(new TextSpan(start, _pos), items.ToImmutable(), isFlow: true) { IsIncomplete = incomplete };
    }

    private MappingSyntax ParseFlowMapping(int parent)
    {
        var start = _pos++;
        _openBrace++;
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var (last, incomplete) = (_pos, false);
        while (true)
        {
            if (OuterGoesOn(_openSquare, (byte)']', start, last, ref incomplete)) break;
            if (!SkipInBrackets(parent, start, last, ref incomplete)) break;
            if (Closes((byte)'}', start)) break;
            if (TakeExtraComma()) continue;
            var entry = ParseFlowEntry(parent);
            last = entry.Span.End;
            entries.Add(entry);
            if (OuterGoesOn(_openSquare, (byte)']', start, last, ref incomplete)) break;
            if (!TakeSeparator(parent, start, last, ref incomplete)) break;
        }

        _openBrace--;
        return new MappingSyntax(new TextSpan(start, _pos), entries.ToImmutable(), isFlow: true) { IsIncomplete = incomplete };
    }

    /// <summary>
    /// Whether what follows belongs to the brackets around these, so that these should have been closed behind the last
    /// member: the other bracket closes, or the next mapping of a list begins. A comma stays for those outside.
    /// </summary>
    private bool OuterGoesOn(int openOutside, byte closing, int opening, int last, ref bool incomplete)
    {
        if (openOutside == 0) return false;
        var mark = Save();
        SkipTrivia(inBrackets: true);
        var goesOn = At(closing) && !EndsOutermost();
        if (closing == ']' && last > opening + 1) goesOn |= At((byte)'{') && !IsKeyAhead(_pos);
        Restore(mark);
        if (!goesOn) return false;
        ReportUnclosed(opening, last, last);
        incomplete = true;
        if (_s[_pos - 1] == ',') _pos--;
        return true;
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

    private EntrySyntax ParseFlowEntry(int parent)
    {
        var start = _pos;
        if (At((byte)'?') && IsBlankAt(_pos + 1))
        {
            _pos++;
            SkipTrivia(inBrackets: true);
        }

        var key = _pos >= _end ? Empty(_pos) : ParseFlowNode(parent);
        return ParseFlowValue(parent, start, key) ?? QuotedKeyWithoutColon(parent, start, key) ?? BareKey(start, key);
    }

    /// <summary>An item of a list; <c>[key: value]</c> is a mapping of one entry.</summary>
    private SyntaxNode ParseFlowItem(int parent)
    {
        var start = _pos;
        if ((At((byte)'?') && IsBlankAt(_pos + 1)) || At((byte)':') && EndsFlowWord(_pos + 1))
        {
            var explicitEntry = ParseFlowEntry(parent);
            return new MappingSyntax(explicitEntry.Span, [explicitEntry], isFlow: true);
        }

        var node = ParseFlowNode(parent);
        return ParseFlowValue(parent, start, node) is { } entry ? new MappingSyntax(entry.Span, [entry], isFlow: true) : node;
    }

    /// <summary>Colon and value behind a key, or null where no colon follows.</summary>
    private EntrySyntax? ParseFlowValue(int parent, int start, SyntaxNode key)
    {
        var mark = Save();
        SkipTrivia(inBrackets: true);
        var quotedKey = key is ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } or MappingSyntax or SequenceSyntax;
        if (!At((byte)':') || !(quotedKey || EndsFlowWord(_pos + 1)))
        {
            Restore(mark);
            return null;
        }

        var colon = _pos++;
        mark = Save();
        SkipTrivia(inBrackets: true);
        if (_pos >= _end || _s[_pos] is (byte)',' or (byte)'}' or (byte)']' || (_pos == _lineStart + Column - _tabShift && Column <= parent && StartsBlockLine()))
        {
            Restore(mark);
            return new EntrySyntax(new TextSpan(start, colon + 1), key, colon, Empty(colon + 1));
        }

        var value = ParseFlowNode(parent);
        if (value is ScalarSyntax { Style: ScalarStyle.Plain } text && At((byte)':') && EndsFlowWord(_pos + 1)) value = WithoutNextKey(text);
        return new EntrySyntax(new TextSpan(start, Math.Max(colon + 1, value.Span.End)), key, colon, value);
    }

    /// <summary><c>{from: 10 price: 9}</c>: the comma is missing before the last word, which is the next key.</summary>
    private ScalarSyntax WithoutNextKey(ScalarSyntax value)
    {
        var key = value.Span.End;
        while (key > value.Span.Start && !IsBlankAt(key - 1)) key--;
        var end = key;
        while (end > value.Span.Start && IsBlankAt(end - 1)) end--;
        if (end == value.Span.Start) return value;
        Report(SyntaxErrorKind.MissingComma, TextSpan.At(end), Excerpt(new TextSpan(key, value.Span.End)), repair: new TextEdit(TextSpan.At(end), ","));
        _pos = key;
        return Scalar(value.Span.Start, end, ScalarStyle.Plain);
    }

    /// <summary><c>{"from" 10}</c>: text in quotes directly before a value can only be its key.</summary>
    private EntrySyntax? QuotedKeyWithoutColon(int parent, int start, SyntaxNode key)
    {
        if (key is not ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted }) return null;
        var next = _pos;
        while (next < _end && _s[next] is (byte)' ' or (byte)'\t') next++;
        if (IsBlankAt(next) || _s[next] == '#' || (IsFlowSign(_s[next]) && _s[next] is not ((byte)'[' or (byte)'{'))) return null;
        Report(SyntaxErrorKind.MissingColon, TextSpan.At(key.Span.End), Excerpt(key.Span), repair: new TextEdit(TextSpan.At(key.Span.End), ": "));
        _pos = next;
        var value = ParseFlowNode(parent);
        return new EntrySyntax(new TextSpan(start, value.Span.End), key, -1, value) { IsDamaged = true };
    }

    /// <summary>A key without a value. <c>{from:10}</c> lacks the blank behind its colon.</summary>
    private EntrySyntax BareKey(int start, SyntaxNode key)
    {
        if (key is ScalarSyntax { Style: ScalarStyle.Plain } scalar)
        {
            var word = scalar.Span.Start;
            while (word < scalar.Span.End && IsWordByte(_s[word])) word++;
            var fullWidth = IsFullWidthColon(word);
            if (word > scalar.Span.Start && word < scalar.Span.End && (fullWidth || (_s[word] == ':' && word + 1 < scalar.Span.End && _s[word + 1] != '/')))
            {
                var after = word + (fullWidth ? 3 : 1);
                var name = new TextSpan(scalar.Span.Start, word);
                if (fullWidth) Report(SyntaxErrorKind.FullWidthColon, new TextSpan(word, after), "：", ":", repair: new TextEdit(new TextSpan(word, after), ": "));
                else Report(SyntaxErrorKind.MissingSpaceAfterColon, name with { End = after }, _text.GetText(name), repair: new TextEdit(TextSpan.At(after), " "));
                var value = after < scalar.Span.End ? Scalar(after, scalar.Span.End, ScalarStyle.Plain) : Empty(after);
                return new EntrySyntax(scalar.Span, Scalar(name.Start, name.End, ScalarStyle.Plain), word, value);
            }
        }

        return new EntrySyntax(new TextSpan(start, Math.Max(start, key.Span.End)), key, -1, Empty(key.Span.End));
    }

    private SyntaxNode ParseFlowNode(int parent)
    {
        if (_depth >= MaxDepth) return GiveUp();
        _depth++;
        var properties = AtProperties ? ParseProperties(inBrackets: true) : null;
        if (properties is not null) SkipTrivia(inBrackets: true);
        SyntaxNode node = (_pos < _end ? _s[_pos] : (byte)',') switch
        {
            (byte)'[' or (byte)'{' => ParseBrackets(parent),
            (byte)'"' or (byte)'\'' => ParseQuoted(parent, inBrackets: true),
            (byte)'*' => ParseAlias(),
            (byte)',' or (byte)']' or (byte)'}' => Empty(_pos),
            (byte)':' when EndsFlowWord(_pos + 1) => Empty(_pos),
            _ => ParseFlowPlain(parent),
        };
        _depth--;
        return properties is null ? node : Attach(node, properties);
    }

    /// <summary>Whether a colon in front of this place ends a word in brackets.</summary>
    private bool EndsFlowWord(int at) => IsBlankAt(at) || IsFlowSign(_s[at]);

    /// <summary>
    /// Moves to the next token inside brackets. False where the brackets should have ended before: at the end of the
    /// document, or at a line that belongs to the block around them; then the finding is made and the place is behind the last item.
    /// </summary>
    private bool SkipInBrackets(int parent, int opening, int last, ref bool incomplete)
    {
        var mark = Save();
        var newLine = SkipTrivia(inBrackets: true);
        if (!AtDocumentEnd && !(newLine && Column <= parent && StartsBlockLine())) return true;
        Restore(mark);
        ReportUnclosed(opening, last, _s[_pos - 1] == ',' ? _pos : last);
        incomplete = true;
        return false;
    }

    private bool StartsBlockLine() => IsDash(_pos) || (_s[_pos] is not ((byte)']' or (byte)'}' or (byte)',') && IsKeyAhead(_pos));

    private void ReportUnclosed(int opening, int last, int place)
    {
        var bracket = (char)_s[opening];
        var closing = bracket == '[' ? "]" : " }";
        // A value that never ends may have run to the end of the document: mend it where the last item ends.
        Report(SyntaxErrorKind.UnclosedBracket, TextSpan.At(last), bracket.ToString(), closing.Trim(), new TextSpan(opening, opening + 1), new TextEdit(TextSpan.At(place), closing));
    }

    /// <summary>Takes the closing bracket; one of another kind is a finding and closes all the same.</summary>
    private bool Closes(byte bracket, int opening)
    {
        if (_s[_pos] is not ((byte)']' or (byte)'}')) return false;
        if (At(bracket)) _pos++;
        else TakeWrongBracket(bracket, opening);
        return true;
    }

    private void TakeWrongBracket(byte bracket, int opening)
    {
        var found = new TextSpan(_pos, ++_pos);
        var expected = ((char)bracket).ToString();
        Report(SyntaxErrorKind.WrongBracket, found, _text.GetText(found), expected, new TextSpan(opening, opening + 1), new TextEdit(found, expected));
    }

    private bool TakeExtraComma()
    {
        if (!At((byte)',')) return false;
        var comma = new TextSpan(_pos, ++_pos);
        Report(SyntaxErrorKind.ExtraComma, comma, ",", repair: new TextEdit(comma, ""));
        return true;
    }

    /// <summary>Takes the comma behind an item. False where the brackets are left open.</summary>
    private bool TakeSeparator(int parent, int opening, int last, ref bool incomplete)
    {
        if (!SkipInBrackets(parent, opening, last, ref incomplete)) return false;
        if (At((byte)','))
        {
            _pos++;
        }
        else if (At((byte)')'))
        {
            TakeWrongBracket(_s[opening] == '[' ? (byte)']' : (byte)'}', opening);
            return false;
        }
        else if (_s[_pos] is not ((byte)']' or (byte)'}'))
        {
            Report(SyntaxErrorKind.MissingComma, TextSpan.At(last), Excerpt(new TextSpan(_pos, Math.Min(LineEnd(_pos), _pos + 20))), repair: new TextEdit(TextSpan.At(last), ","));
        }

        return true;
    }
}
