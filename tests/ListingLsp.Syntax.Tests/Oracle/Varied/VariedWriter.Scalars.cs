using System.Globalization;
using System.Text;

namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>Scalars of every style.</summary>
internal sealed partial class VariedWriter
{
    private void BlockText(string text, int parent, bool separate)
    {
        if (text.Length == 0 && separate && Chance(70))
        {
            EndLine();
            return;
        }

        if (separate && Chance(text.Contains('\n', StringComparison.Ordinal) ? 75 : 8) && CanBeBlock(text))
        {
            ToBlockHeader(parent);
            BlockScalar(text, parent);
            return;
        }

        if (separate) ToNextToken(parent);
        if (IsPlain(text, inBrackets: false) && Chance(65)) Plain(text, parent);
        else if (CanBeSingleQuoted(text) && Chance(50)) SingleQuoted(text, parent);
        else DoubleQuoted(text, parent);
        EndLine();
    }

    private void ToBlockHeader(int parent)
    {
        if (Chance(4)) ToNextToken(parent);
        else _out.Append(Blanks());
    }

    private void FlowText(string text, int parent)
    {
        if (_oneLine) OneLineText(text, inBrackets: true);
        else if (IsPlain(text, inBrackets: true) && Chance(65)) Plain(text, parent);
        else if (CanBeSingleQuoted(text) && Chance(50)) SingleQuoted(text, parent);
        else DoubleQuoted(text, parent);
    }

    /// <summary>A text on one line, as a key must be.</summary>
    private void OneLineText(string text, bool inBrackets)
    {
        var before = _oneLine;
        _oneLine = true;
        if (IsPlain(text, inBrackets) && Chance(80)) _out.Append(text);
        else if (CanBeSingleQuoted(text) && !text.Contains('\n', StringComparison.Ordinal) && Chance(50)) SingleQuoted(text, parent: 0);
        else DoubleQuoted(text, parent: 0);
        _oneLine = before;
    }

    private static bool IsPlain(string text, bool inBrackets)
    {
        if (text.Length == 0 || text.Trim() != text || text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) return false;
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)) return false;
        // ':x' is plain text too, but YamlDotNet takes the colon for itself.
        if (",[]{}#&*!|>'\"%@`:".Contains(text[0], StringComparison.Ordinal)) return false;
        if (text[0] is '-' or '?' && (text.Length == 1 || text[1] == ' ' || (inBrackets && ",[]{}".Contains(text[1], StringComparison.Ordinal)))) return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal) || text.EndsWith(':')) return false;
        return !inBrackets || text.AsSpan().IndexOfAny(",[]{}") < 0;
    }

    private static bool CanBeSingleQuoted(string text) => !text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029');

    private static bool CanBeBlock(string text) => CanBeSingleQuoted(text);

    /// <summary>A line break that reads as one blank, or with blank lines behind it as one break fewer than there are.</summary>
    private void LineBreak(int parent)
    {
        if (Chance(10)) _out.Append(Pick(" ", "  ", "\t"));
        _out.Append('\n');
        while (Chance(12))
        {
            if (Chance(30)) Spaces(random.Next(6));
            _out.Append('\n');
        }

        Spaces(Math.Max(parent, 0) + random.Next(1, 9));
    }

    /// <summary>Plain text, broken at some of its blanks.</summary>
    private void Plain(string text, int parent)
    {
        foreach (var (at, c) in text.Index())
        {
            if (MayFold(text, at) && !(at + 1 < text.Length && "#-.".Contains(text[at + 1], StringComparison.Ordinal)) && Chance(4)) LineBreak(parent);
            else _out.Append(c);
        }
    }

    private bool MayFold(string text, int at) =>
        !_oneLine && text[at] == ' ' && at > 0 && at + 1 < text.Length && text[at - 1] is not (' ' or '\t') && text[at + 1] is not (' ' or '\t');

    private void SingleQuoted(string text, int parent)
    {
        _out.Append('\'');
        foreach (var (at, c) in text.Index())
        {
            if (c == '\'') _out.Append("''");
            else if (c == '\n') BreakInQuotes(parent);
            else if (MayFold(text, at) && Chance(5)) LineBreak(parent);
            else _out.Append(c);
        }

        _out.Append('\'');
    }

    private void BreakInQuotes(int parent)
    {
        if (_oneLine)
        {
            _out.Append(' ');
            return;
        }

        _out.Append('\n');
        LineBreak(parent);
    }

    private void DoubleQuoted(string text, int parent)
    {
        _out.Append('"');
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_oneLine && at > 0 && Chance(1)) EscapedBreak(parent);
            if (MayFold(text, at) && Chance(5)) LineBreak(parent);
            else if (rune.Value == '\n' && !_oneLine && Chance(40)) BreakInQuotes(parent);
            else Escaped(rune);
            at += rune.Utf16SequenceLength;
        }

        _out.Append('"');
    }

    private void EscapedBreak(int parent)
    {
        _out.Append("\\\n");
        Spaces(Math.Max(parent, 0) + random.Next(1, 9));
        // Blanks at the beginning of the line are indentation; this one belongs to the text.
        if (Chance(50)) _out.Append("\\ ");
    }

    private void Escaped(Rune rune)
    {
        var name = rune.Value switch
        {
            '\n' => "\\n",
            '\t' => Chance(50) ? "\\t" : "\\\t",
            '\\' => "\\\\",
            '"' => "\\\"",
            '\0' => "\\0",
            '\a' => "\\a",
            '\u0085' => "\\N",
            '\u00A0' => "\\_",
            '\u2028' => "\\L",
            '/' when Chance(10) => "\\/",
            ' ' when Chance(3) => "\\ ",
            _ => null,
        };
        if (name is not null && Chance(80)) _out.Append(name);
        else if (name is null && !Chance(3)) _out.Append(rune);
        else Numbered(rune);
    }

    private void Numbered(Rune rune)
    {
        var format = rune.Value switch { <= 0xFF when Chance(50) => "\\x{0:X2}", <= 0xFFFF when Chance(70) => "\\u{0:x4}", _ => "\\U{0:X8}" };
        _out.AppendFormat(CultureInfo.InvariantCulture, format, rune.Value);
    }

    private void BlockScalar(string text, int parent)
    {
        var indent = Deeper(Math.Max(parent, 0));
        var lines = text.Split('\n');
        var first = lines.FirstOrDefault(l => l.Length > 0);
        var sign = Pick("|", ">");
        var strip = Pick("", "", "-", "+");
        var mustSay = first is null || first[0] is ' ' or '\t';
        var number = mustSay || Chance(20) ? indent.ToString(CultureInfo.InvariantCulture) : "";
        _out.Append(sign).Append(Chance(50) ? number + strip : strip + number);
        if (Chance(10)) _out.Append(" # header");
        else if (Chance(5)) _out.Append("  ");
        _out.Append('\n');
        foreach (var (i, line) in lines.Index())
        {
            if (line.Length == 0 && i == lines.Length - 1) break;
            if (line.Length > 0) Spaces(Math.Max(parent, 0) + indent);
            else if (Chance(20) && Array.FindIndex(lines, l => l.Length > 0) is var start and >= 0 && i > start) Spaces(random.Next(Math.Max(parent, 0) + indent + 1));
            _out.Append(line).Append('\n');
        }

        // A comment behind it must not be as deep as its text.
        BetweenLines(Math.Max(parent, 0) + 1);
    }
}
