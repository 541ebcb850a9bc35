using System.Buffers;
using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>Types a scalar on demand, by our own rules and the same for YAML and JSON: market <c>NO</c> is a text.</summary>
internal static class ScalarReader
{
    private static readonly SearchValues<byte> DigitsAndPoint = SearchValues.Create("0123456789."u8);

    /// <summary>A plain decimal: digits, an optional sign before and fraction behind. Keeps trailing zeros (<c>18.500</c>).</summary>
    public static bool TryNumber(ScalarSyntax scalar, out decimal number)
    {
        number = 0;
        return scalar.Style == ScalarStyle.Plain && TryNumber(scalar.Tree.Text.Bytes[scalar.Span.Start..scalar.Span.End], out number);
    }

    /// <summary>The same for a text.</summary>
    public static bool TryNumber(string text, out decimal number) => TryNumber(Encoding.UTF8.GetBytes(text), out number);

    private static bool TryNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        if (text.IsEmpty || !IsDigit(text[^1]) || !(IsDigit(text[0]) || (text[0] == '-' && text.Length > 1 && IsDigit(text[1])))) return false;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return true;
        // More digits than any price or count has; the bounds of its field say so.
        number = text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
        return !text[1..].ContainsAnyExcept(DigitsAndPoint) && text.Count((byte)'.') <= 1;
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <summary><c>true</c> or <c>false</c> without quotes.</summary>
    public static bool TryFlag(ScalarSyntax scalar, out bool flag)
    {
        flag = false;
        if (scalar.Style != ScalarStyle.Plain || scalar.Span.Length > 5) return false;
        flag = scalar.Value is "true" or "True" or "TRUE";
        return flag || scalar.Value is "false" or "False" or "FALSE";
    }

    /// <summary>Whether a scalar without quotes is read as something else than text: a number, true or false.</summary>
    public static bool IsTyped(ScalarSyntax scalar) => TryNumber(scalar, out _) || TryFlag(scalar, out _);
}
