using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Brackets and braces.</summary>
internal sealed partial class YamlParser
{
    private int _openSquare;

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
            if (!SkipInBrackets(parent, start, last, ref incomplete)) break;
            if (Closes((byte)']', start)) break;
            if (TakeExtraComma()) continue;
            var from = _pos;
            var value = ParseFlowItem(parent);
            last = value.Span.End;
            items.Add(new ItemSyntax(new TextSpan(from, last), value));
            if (!TakeSeparator(parent, start, last, ref incomplete)) break;
        }

        _openSquare--;
        return new SequenceSyntax(new TextSpan(start, _pos), items.ToImmutable(), isFlow: true) { IsIncomplete = incomplete };
    }

    private MappingSyntax ParseFlowMapping(int parent)
    {
        var start = _pos++;
        var entries = ImmutableArray.CreateBuilder<EntrySyntax>();
        var (last, incomplete) = (_pos, false);
        while (true)
        {
            var mark = Save();
            if (!SkipInBrackets(parent, start, last, ref incomplete)) break;
            if (Closes((byte)'}', start)) break;
            if (TakeExtraComma()) continue;
            if (_openSquare > 0 && ((_s[_pos] == ']') || (_s[_pos] == '{' && entries.Count > 0 && !IsKeyAhead(_pos))))
            {
                // The list goes on while this brace is still open: it should have been closed before.
                ReportUnclosed(start, last);
                incomplete = true;
                Restore(mark);
                if (_s[_pos - 1] == ',') _pos--;
                break;
            }

            if (_s[_pos] is (byte)']' or (byte)')')
            {
                Report(SyntaxErrorKind.WrongBracket, new TextSpan(_pos, _pos + 1), ((char)_s[_pos]).ToString(), "}", new TextSpan(start, start + 1), new TextEdit(new TextSpan(_pos, _pos + 1), "}"));
                _pos++;
                break;
            }

            var entry = ParseFlowEntry(parent);
            last = entry.Span.End;
            entries.Add(entry);
            if (!TakeSeparator(parent, start, last, ref incomplete)) break;
        }

        return new MappingSyntax(new TextSpan(start, _pos), entries.ToImmutable(), isFlow: true) { IsIncomplete = incomplete };
    }

    private EntrySyntax ParseFlowEntry(int parent)
    {
        var start = _pos;
        if (At((byte)'?') && IsBlankAt(_pos + 1))
        {
            _pos++;
            SkipTrivia(inBrackets: true);
        }

        var key = _pos >= _end || At((byte)':') ? Empty(_pos) : ParseFlowNode(parent);
        return ParseFlowValue(parent, start, key) ?? BareKey(start, key);
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
        return new EntrySyntax(new TextSpan(start, Math.Max(colon + 1, value.Span.End)), key, colon, value);
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
        var properties = AtProperties ? ParseProperties() : null;
        if (properties is not null) SkipTrivia(inBrackets: true);
        SyntaxNode node = (_pos < _end ? _s[_pos] : (byte)',') switch
        {
            (byte)'[' or (byte)'{' => ParseBrackets(parent),
            (byte)'"' or (byte)'\'' => ParseQuoted(parent, inBrackets: true),
            (byte)'*' => ParseAlias(),
            (byte)',' or (byte)']' or (byte)'}' => Empty(_pos),
            _ => ParseFlowPlain(parent),
        };
        _depth--;
        return properties is null ? node : Attach(node, properties);
    }

    /// <summary>Whether a colon in front of this place ends a word in brackets.</summary>
    private bool EndsFlowWord(int at) => IsBlankAt(at) || _s[at] is (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}';

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
        ReportUnclosed(opening, last);
        incomplete = true;
        return false;
    }

    private bool StartsBlockLine() => IsDash(_pos) || (_s[_pos] is not ((byte)']' or (byte)'}') && IsKeyAhead(_pos));

    private void ReportUnclosed(int opening, int last)
    {
        var bracket = (char)_s[opening];
        var closing = bracket == '[' ? "]" : " }";
        // A value that never ends may have run to the end of the document: mend it where the last item ends.
        Report(SyntaxErrorKind.UnclosedBracket, TextSpan.At(last), bracket.ToString(), closing.Trim(), new TextSpan(opening, opening + 1), new TextEdit(TextSpan.At(last), closing));
    }

    private bool Closes(byte bracket, int opening)
    {
        if (At(bracket))
        {
            _pos++;
            return true;
        }

        if (bracket != ']' || !At((byte)'}')) return false;
        Report(SyntaxErrorKind.WrongBracket, new TextSpan(_pos, _pos + 1), "}", "]", new TextSpan(opening, opening + 1), new TextEdit(new TextSpan(_pos, _pos + 1), "]"));
        _pos++;
        return true;
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
        else if (_s[_pos] is not ((byte)']' or (byte)'}' or (byte)')'))
        {
            Report(SyntaxErrorKind.MissingComma, TextSpan.At(last), Excerpt(new TextSpan(_pos, Math.Min(LineEnd(_pos), _pos + 20))), repair: new TextEdit(TextSpan.At(last), ","));
        }

        return true;
    }
}
