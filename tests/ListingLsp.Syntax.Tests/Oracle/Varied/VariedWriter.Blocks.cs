namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>Block structure.</summary>
internal sealed partial class VariedWriter
{
    /// <summary>What stands before a node on its line.</summary>
    private enum Behind
    {
        /// <summary>The beginning of the document without a marker.</summary>
        Nothing,

        /// <summary><c>---</c>.</summary>
        Marker,

        /// <summary>A key and its colon on one line.</summary>
        Key,

        /// <summary><c>-</c>, <c>?</c> or the colon of a key that is written out: a block may begin on the same line.</summary>
        Sign,
    }

    /// <summary>Writes the root of a document.</summary>
    public void Document(Value root, bool behindMarker) => Block(root, -1, behindMarker ? Behind.Marker : Behind.Nothing);

    /// <summary>Writes a node and ends its line.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="parent">Column of the mapping or sequence around it; -1 for a document.</param>
    /// <param name="behind">What has just been written.</param>
    private void Block(Value value, int parent, Behind behind)
    {
        var start = _out.Length;
        if (behind != Behind.Nothing) _out.Append(Blanks());
        if (behind is Behind.Key or Behind.Sign && Alias(4))
        {
            EndLine();
            return;
        }

        if (!Properties(value, behind == Behind.Nothing ? 0 : 7, out var anchor)) _out.Length = start;
        var bare = _out.Length == start;
        switch (value)
        {
            case TextValue text:
                BlockText(text.Content, parent, separate: behind != Behind.Nothing);
                break;
            case MapValue { Entries.Count: 0 } or ListValue { Values.Count: 0 }:
            case not null when Chance(30):
                if (behind != Behind.Nothing) ToNextToken(parent);
                Flow(value, parent, depth: 0);
                EndLine();
                break;
            case MapValue fields:
                BlockFields(fields, StartBlock(parent, behind, bare, mayShareColumn: false));
                break;
            case ListValue items:
                BlockItems(items, StartBlock(parent, behind, bare, mayShareColumn: behind == Behind.Key));
                break;
        }

        Remember(anchor);
    }

    /// <summary>Blanks, or a new line that is deeper than the owner.</summary>
    private void ToNextToken(int parent)
    {
        if (Chance(90))
        {
            _out.Append(Blanks());
            return;
        }

        EndLine();
        Spaces(parent + random.Next(1, 9));
    }

    /// <summary>Goes to where the first member of a block begins, and gives its column.</summary>
    private int StartBlock(int parent, Behind behind, bool bare, bool mayShareColumn)
    {
        if (behind == Behind.Nothing)
        {
            Spaces(Chance(90) ? 0 : random.Next(1, 9));
            return Column;
        }

        if (behind == Behind.Sign && bare && Chance(75))
        {
            Spaces(Chance(85) ? 1 : random.Next(2, 6));
            return Column;
        }

        EndLine();
        Spaces(mayShareColumn && Chance(40) ? parent : parent + Deeper(parent));
        return Column;
    }

    private int Deeper(int parent)
    {
        if (parent < 0) return Chance(90) ? 1 : random.Next(1, 5);
        return Chance(70) ? 2 : random.Next(1, 9);
    }

    private void BlockItems(ListValue items, int column)
    {
        for (var i = 0; i < items.Values.Count; i++)
        {
            if (i > 0) Spaces(column);
            _out.Append('-');
            Block(items.Values[i], column, Behind.Sign);
        }
    }

    private void BlockFields(MapValue fields, int column)
    {
        for (var i = 0; i < fields.Entries.Count; i++)
        {
            if (i > 0) Spaces(column);
            BlockEntry(fields.Entries[i].Key, fields.Entries[i].Value, column);
        }

        if (_anchors.Count == 0 || !Chance(8)) return;
        Spaces(column);
        _out.Append("<<: ").Append(Chance(70) ? $"*{_anchors[^1]}" : $"[*{_anchors[^1]}, *{_anchors[0]}]");
        EndLine();
    }

    private void BlockEntry(Value key, Value value, int column)
    {
        if (Chance(6) || (key is not TextValue && Chance(60)))
        {
            _out.Append('?');
            Block(key, column, Behind.Sign);
            if (value is TextValue { Content: "" } && Chance(50)) return;
            Spaces(column);
            _out.Append(':');
            Block(value, column, Behind.Sign);
            return;
        }

        OneLineKey(key);
        _out.Append(':');
        Block(value, column, Behind.Key);
    }

    /// <summary>A key before its colon, with the blank that an alias needs there.</summary>
    private void OneLineKey(Value key)
    {
        if (Alias(1))
        {
            _out.Append(' ');
            return;
        }

        if (Properties(key, 2, out var anchor)) _out.Append(' ');
        if (key is TextValue text) OneLineText(text.Content, inBrackets: false);
        else OneLineFlow(key);
        if (Chance(4)) _out.Append(' ');
        Remember(anchor);
    }
}
