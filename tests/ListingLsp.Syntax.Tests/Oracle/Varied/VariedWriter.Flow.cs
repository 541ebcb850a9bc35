namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>Brackets and braces.</summary>
internal sealed partial class VariedWriter
{
    private bool _oneLine;

    private void OneLineFlow(Value value)
    {
        var before = _oneLine;
        _oneLine = true;
        Flow(value, parent: 0, depth: 0);
        _oneLine = before;
    }

    private void Flow(Value value, int parent, int depth)
    {
        switch (value)
        {
            case TextValue text:
                FlowText(text.Content, parent);
                break;
            case ListValue items:
                _out.Append('[');
                Members(items.Values, parent, item => FlowItem(item, parent, depth));
                _out.Append(']');
                break;
            case MapValue fields:
                _out.Append('{');
                Members(fields.Entries, parent, entry => FlowEntry(entry.Key, entry.Value, parent, depth));
                _out.Append('}');
                break;
        }
    }

    private void Members<T>(IReadOnlyList<T> members, int parent, Action<T> write)
    {
        Gap(parent);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
            {
                _out.Append(',');
                if (Chance(85) && !_oneLine) Gap(parent);
                else _out.Append(' ');
            }

            write(members[i]);
            Gap(parent);
        }

        if (members.Count > 0 && Chance(8))
        {
            _out.Append(',');
            Gap(parent);
        }
    }

    /// <summary>Whatever may stand between two tokens in brackets, lines of any indentation deeper than the owner included.</summary>
    private void Gap(int parent)
    {
        if (_oneLine || Chance(85))
        {
            if (Chance(60)) _out.Append(Blanks());
            return;
        }

        EndLine();
        Spaces(parent + random.Next(1, 9));
    }

    /// <summary>An item; a mapping of one entry may go without its braces.</summary>
    private void FlowItem(Value item, int parent, int depth)
    {
        if (item is MapValue { Entries: [var pair] } && Chance(50))
        {
            FlowColon(pair.Value, parent, depth, FlowKey(pair.Key, parent, depth));
            return;
        }

        FlowMember(item, parent, depth + 1);
    }

    private void FlowEntry(Value key, Value value, int parent, int depth)
    {
        var isQuoted = FlowKey(key, parent, depth);
        // A key alone has nothing as its value; we ask whether '{x:y}' lacks a blank.
        if (value is TextValue { Content: "" } && !(key is TextValue text && text.Content.Contains(':', StringComparison.Ordinal)) && Chance(50)) return;
        FlowColon(value, parent, depth, isQuoted);
    }

    /// <summary>Writes a key; true where it ends with a quote or bracket of its own.</summary>
    private bool FlowKey(Value key, int parent, int depth)
    {
        if (Chance(5))
        {
            _out.Append("? ");
            FlowMember(key, parent, depth + 1);
            _out.Append(' ');
            return false;
        }

        if (Alias(1))
        {
            _out.Append(' ');
            return false;
        }

        if (Properties(key, 2, out var anchor)) _out.Append(' ');
        var start = _out.Length;
        if (key is TextValue text) OneLineText(text.Content, inBrackets: true);
        else OneLineFlow(key);
        Remember(anchor);
        return _out[start] is '"' or '\'' or '[' or '{';
    }

    /// <summary>Behind quotes and brackets the value may follow without a blank.</summary>
    private void FlowColon(Value value, int parent, int depth, bool isAdjacent)
    {
        isAdjacent = isAdjacent && value is not TextValue { Content: "" } && Chance(15);
        _out.Append(':');
        if (!isAdjacent) ToNextFlowToken(parent);
        if (value is TextValue { Content: "" } && Chance(50)) return;
        // YamlDotNet refuses the comma behind '{key: &anchor text'.
        FlowMember(value, parent, depth + 1, properties: isAdjacent ? 0 : 4, mayHaveAnchor: value is not TextValue);
    }

    private void ToNextFlowToken(int parent)
    {
        _out.Append(Blanks());
        if (_oneLine || Chance(95)) return;
        EndLine();
        Spaces(parent + random.Next(1, 9));
    }

    private void FlowMember(Value value, int parent, int depth, int properties = 4, bool mayHaveAnchor = true)
    {
        if (properties > 0 && Alias(4)) return;
        if (Properties(value, properties, out var anchor, mayHaveAnchor)) _out.Append(' ');
        Flow(value, parent, depth);
        Remember(anchor);
    }
}
