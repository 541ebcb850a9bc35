using System.Text;

namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>
/// Writes values as YAML, each place in one of the ways that YAML has for it. What is written is always YAML 1.2 and
/// always means the same to every parser that keeps to it.
/// <para>This part has what stands between the nodes; the others write blocks, brackets and scalars.</para>
/// </summary>
internal sealed partial class VariedWriter(Random random, string? tagHandle)
{
    private static readonly string[] Comments = ["# c", "#", "# 注释：袜子 🧦", "# key: value", "# - [ \" '", "#!x &y *z", "# listinglsp-ignore LST1011 -- reason\t"];
    private static readonly string[] LocalTags = ["!local", "!", "!<tag:example.com,2026:x>", "!a-b%21c"];
    private readonly StringBuilder _out = new();
    private readonly List<string> _anchors = [];
    private int _names;

    /// <summary>What has been written so far.</summary>
    public string Written => _out.ToString();

    private int Column => _out.Length - 1 - LastLineBreak();

    private int LastLineBreak()
    {
        var at = _out.Length - 1;
        while (at >= 0 && _out[at] != '\n') at--;
        return at;
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private void Spaces(int count) => _out.Append(' ', count);

    private string Blanks() => Chance(90) ? " " : Pick("  ", "   ", "\t", " \t");

    /// <summary>Ends a line: blanks, a comment, the break; behind it perhaps blank lines and comment lines.</summary>
    private void EndLine(int commentColumns = 8)
    {
        if (Chance(8)) _out.Append(Pick(" ", "   ", "\t"));
        if (Chance(10)) _out.Append(Pick(" ", "  ", " \t")).Append(Pick(Comments));
        _out.Append('\n');
        BetweenLines(commentColumns);
    }

    private void BetweenLines(int commentColumns)
    {
        while (Chance(8))
        {
            if (Chance(50)) Spaces(random.Next(commentColumns));
            if (Chance(50)) _out.Append(Pick(Comments));
            _out.Append('\n');
        }
    }

    /// <summary>Perhaps an anchor, a tag or both before a node; gives the anchor's name, or null.</summary>
    private bool Properties(Value value, int percent, out string? anchor, bool mayHaveAnchor = true)
    {
        anchor = null;
        if (!Chance(percent)) return false;
        var parts = new List<string>();
        var which = mayHaveAnchor ? random.Next(4) : 1;
        if (which != 1)
        {
            anchor = Chance(90) ? $"a{_names++}" : $"锚-{_names++}_x";
            parts.Add($"&{anchor}");
        }

        if (which is 1 or 2) parts.Add(Tag(value));
        if (Chance(50)) parts.Reverse();
        _out.AppendJoin(' ', parts);
        return true;
    }

    private string Tag(Value value)
    {
        if (tagHandle is not null && Chance(40)) return $"{tagHandle}thing";
        if (Chance(50)) return Pick(LocalTags);
        return value switch { MapValue => "!!map", ListValue => "!!seq", _ => "!!str" };
    }

    private void Remember(string? anchor)
    {
        if (anchor is not null) _anchors.Add(anchor);
    }

    /// <summary>Perhaps an alias instead of a value.</summary>
    private bool Alias(int percent)
    {
        if (_anchors.Count == 0 || !Chance(percent)) return false;
        _out.Append('*').Append(_anchors[random.Next(_anchors.Count)]);
        return true;
    }
}
