using System.Globalization;
using ListingLsp.Analysis.Packs;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A whole number as people write it in a text: <c>50</c>, <c>1,000</c>, <c>５０</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Start">Index of its first digit.</param>
/// <param name="End">Index behind its last digit.</param>
internal readonly record struct WrittenNumber(decimal Value, int Start, int End)
{
    /// <summary>Digits of the largest number that means anything.</summary>
    private const int MostDigits = 12;

    private const string ChineseDigits = "零一二三四五六七八九";

    /// <summary>The number that begins at a place; null where none does, where it has decimals, or where its groups are no thousands.</summary>
    public static WrittenNumber? At(string text, int start)
    {
        if (start > 0 && (IsDigit(text[start - 1]) || Signs.IsWord(text[start - 1]))) return null;
        var (digits, groups, at) = ("", 0, start);
        for (; at < text.Length; at++)
        {
            if (IsDigit(text[at])) digits += (char)('0' + (text[at] % 0x10));
            else if (IsSeparator(text, at) && at > start) groups++;
            else break;
            if (digits.Length > MostDigits) return null;
        }

        if (digits.Length == 0 || !AreThousands(text[start..at], groups)) return null;
        if (at + 1 < text.Length && text[at] is '.' or '．' && IsDigit(text[at + 1])) return null;
        return new WrittenNumber(decimal.Parse(digits, CultureInfo.InvariantCulture), start, at);
    }

    /// <summary>The number that ends at a place, or null.</summary>
    public static WrittenNumber? EndingAt(string text, int end)
    {
        var start = end;
        while (start > 0 && (IsDigit(text[start - 1]) || (start < end && IsSeparator(text, start - 1)))) start--;
        // What stands right before it would make it a part of something: 1.50, $50, 20-50.
        if (start > 0 && text[start - 1] is '.' or '．' or ',' or '，' or '$' or '-' or '–' or '~' or '/' or '#' or '€' or '£' or '¥') return null;
        return start < end && At(text, start) is { } number && number.End == end ? number : null;
    }

    /// <summary>A number in Chinese characters that ends at a place, up to 9,999: <c>一</c>, <c>十</c>, <c>两百</c>; null where there is none.</summary>
    public static WrittenNumber? ChineseEndingAt(string text, int end)
    {
        var (value, unit, start) = (0, 1, end);
        for (; start > 0; start--)
        {
            var sign = text[start - 1];
            var digit = sign == '两' ? 2 : ChineseDigits.IndexOf(sign, StringComparison.Ordinal);
            var power = sign switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (power > 0)
            {
                if (power <= unit && unit > 1) return null;
                // 十 without a digit before it is one ten.
                value += start > 1 && IsChineseDigit(text[start - 2]) ? 0 : power;
                unit = power;
            }
            else if (digit >= 0)
            {
                if (digit > 0) value += digit * unit;
                if (unit == 1 && start > 1 && IsChineseDigit(text[start - 2])) return null;
            }
            else
            {
                break;
            }
        }

        return value > 0 ? new WrittenNumber(value, start, end) : null;
    }

    /// <summary>A decimal digit, half or full width.</summary>
    public static bool IsDigit(char sign) => sign is (>= '0' and <= '9') or (>= '０' and <= '９');

    private static bool IsChineseDigit(char sign) => sign == '两' || ChineseDigits.Contains(sign, StringComparison.Ordinal);

    /// <summary>A comma with digits behind it.</summary>
    private static bool IsSeparator(string text, int at) => text[at] is ',' or '，' && at + 1 < text.Length && IsDigit(text[at + 1]);

    private static bool AreThousands(string written, int groups)
    {
        if (groups == 0) return true;
        var parts = written.Split(',', '，');
        return parts[0].Length is > 0 and <= 3 && parts.Skip(1).All(p => p.Length == 3);
    }
}
