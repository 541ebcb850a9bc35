using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>Types a scalar on demand, by our own rules and the same for YAML and JSON: market <c>NO</c> is a text.</summary>
internal static class ScalarReader
{
    /// <summary>A long integer holds so many digits, whatever they are.</summary>
    private const int MostShortDigits = 18;

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
        if (text.Length <= MostShortDigits && TryShortNumber(text, out number)) return true;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return true;
        // More digits than any price or count has; the bounds of its field say so.
        number = text[0] == '-' ? decimal.MinValue : decimal.MaxValue;
        return !text[1..].ContainsAnyExcept(DigitsAndPoint) && text.Count((byte)'.') <= 1;
    }

    /// <summary>The same for digits that a long integer can hold, and maybe a point among them, as nearly all numbers are.</summary>
    private static bool TryShortNumber(ReadOnlySpan<byte> text, out decimal number)
    {
        var (digits, point) = (0L, -1);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i]))
            {
                digits = (digits * 10) + (text[i] - '0');
            }
            else if (text[i] == '.' && point < 0)
            {
                point = i;
            }
            else
            {
                number = 0;
                return false;
            }
        }

        number = new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)(point < 0 ? 0 : text.Length - 1 - point));
        return true;
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <summary><c>true</c> or <c>false</c> without quotes.</summary>
    public static bool TryFlag(ScalarSyntax scalar, out bool flag)
    {
        flag = false;
        if (scalar.Style != ScalarStyle.Plain || scalar.Span.Length > 5) return false;
        var text = scalar.Tree.Text.Bytes[scalar.Span.Start..scalar.Span.End];
        flag = text.SequenceEqual("true"u8) || text.SequenceEqual("True"u8) || text.SequenceEqual("TRUE"u8);
        return flag || text.SequenceEqual("false"u8) || text.SequenceEqual("False"u8) || text.SequenceEqual("FALSE"u8);
    }

    /// <summary>The word among several that a scalar is, or null.</summary>
    public static string? WordOf(ScalarSyntax scalar, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (scalar.TryGetVerbatim(out var text) && Ascii.IsValid(word) ? Ascii.Equals(text, word) : scalar.Value == word) return word;
        }

        return null;
    }

    /// <summary>Whether a scalar without quotes is read as something else than text: a number, true or false.</summary>
    public static bool IsTyped(ScalarSyntax scalar) => TryNumber(scalar, out _) || TryFlag(scalar, out _);
}
