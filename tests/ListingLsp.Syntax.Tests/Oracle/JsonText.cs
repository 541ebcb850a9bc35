using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Tests.Oracle.Varied;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Writes a value as JSON, with the blanks and escapes that a seed chooses.</summary>
internal sealed class JsonText(int seed)
{
    private static readonly string[] Gaps = ["", "", "", " ", "  ", "\n", "\r\n  ", "\t", "\n\t\t"];
    private static readonly string[] Words = ["true", "false", "null", "0", "-0", "10.50", "1E5", "-0.5e+10"];
    private readonly StringBuilder _out = new();
    private readonly Random _random = new(seed);

    /// <summary>The value with a gap before and behind.</summary>
    public static string Of(Value value, int seed)
    {
        var writer = new JsonText(seed);
        writer.Write(value);
        return writer._out.ToString();
    }

    private void Write(Value value)
    {
        Gap();
        switch (value)
        {
            case TextValue when _random.Next(3) == 0:
                _out.Append(Words[_random.Next(Words.Length)]);
                break;
            case TextValue text:
                Quoted(text.Content);
                break;
            case ListValue items:
                Members('[', ']', items.Values, Write);
                break;
            case MapValue fields:
                Members('{', '}', fields.Entries, entry =>
                {
                    Gap();
                    Quoted(((TextValue)entry.Key).Content);
                    // YAML wants the colon on the line of its key.
                    if (_random.Next(4) == 0) _out.Append(' ');
                    _out.Append(':');
                    Write(entry.Value);
                });
                break;
        }

        Gap();
    }

    private void Members<T>(char open, char close, IReadOnlyList<T> members, Action<T> write)
    {
        _out.Append(open);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) _out.Append(',');
            write(members[i]);
        }

        Gap();
        _out.Append(close);
    }

    private void Gap() => _out.Append(Gaps[_random.Next(Gaps.Length)]);

    private void Quoted(string text)
    {
        _out.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') _out.Append('\\').Append(c);
            else if (char.IsControl(c) || _random.Next(20) == 0) _out.Append(Escape(c));
            else _out.Append(c);
        }

        _out.Append('"');
    }

    private static string Escape(char c) => c switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '/' => "\\/",
        // Half a pair as it is and half of it escaped would be no text.
        _ when char.IsSurrogate(c) => c.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };
}
