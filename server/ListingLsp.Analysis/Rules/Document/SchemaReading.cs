using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>
/// What other tools make of a scalar without quotes: by the types of YAML 1.1 (yaml.org/type) and by the core schema of
/// YAML 1.2. Null where they take it as text. Three things of YAML 1.1 are left out, as no meaning is lost with them or
/// hardly any tool follows: dates, <c>y</c> and <c>n</c>, and numbers with several points.
/// </summary>
internal static partial class SchemaReading
{
    /// <summary>Nobody writes longer numbers.</summary>
    public const int Longest = 64;

    /// <summary>Letters of <c>yes</c> and <c>off</c>.</summary>
    private const int LongestTruth = 3;

    /// <summary>All signs of numbers, however a tool writes them.</summary>
    private static readonly SearchValues<byte> SignsOfNumbers = SearchValues.Create("0123456789abcdefABCDEFxo_.:+-"u8);

    /// <summary>Whether a text is a plain word, or a number or truth value that means the same to everybody.</summary>
    public static bool IsHarmless(ReadOnlySpan<byte> text) => text.IsEmpty || text[0] switch
    {
        (byte)'y' or (byte)'Y' or (byte)'n' or (byte)'N' or (byte)'o' or (byte)'O' => text.Length > LongestTruth || !IsTruth(text),
        (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' => IsPlainNumber(text[0] == '-' ? text[1..] : text) || text.ContainsAnyExcept(SignsOfNumbers),
        _ => true,
    };

    /// <summary>Whether YAML 1.1 may take a word for a truth value. It does not all letter cases.</summary>
    private static bool IsTruth(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text, "no"u8) || Ascii.EqualsIgnoreCase(text, "on"u8) || Ascii.EqualsIgnoreCase(text, "yes"u8) || Ascii.EqualsIgnoreCase(text, "off"u8);

    /// <summary>Digits without a zero in front, and maybe a point; or a point and digits.</summary>
    private static bool IsPlainNumber(ReadOnlySpan<byte> text)
    {
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.' && point < 0) point = i;
            else if (!char.IsAsciiDigit((char)text[i])) return false;
        }

        var whole = point < 0 ? text.Length : point;
        return !(whole > 1 && text[0] == '0') && text.Length > (point < 0 ? 0 : 1);
    }

    /// <summary>The value that a tool of YAML 1.1 takes it for.</summary>
    public static LocalizedText? Yaml11(string text)
    {
        if (text is "yes" or "Yes" or "YES" or "on" or "On" or "ON") return "true";
        if (text is "no" or "No" or "NO" or "off" or "Off" or "OFF") return "false";
        if (Binary().Match(text) is { Success: true } binary) return Integer(binary, 2);
        if (Octal11().Match(text) is { Success: true } octal) return Integer(octal, 8);
        if (Hexadecimal11().Match(text) is { Success: true } hexadecimal) return Integer(hexadecimal, 16);
        if (Decimal11().Match(text) is { Success: true } integer) return Integer(integer, 10);
        if (Sexagesimal().Match(text) is { Success: true } parts) return FromSixties(parts);
        return Float11().IsMatch(text) ? Float(text.Replace("_", "", StringComparison.Ordinal)) : null;
    }

    /// <summary>The value that a tool of YAML 1.2 takes it for.</summary>
    public static LocalizedText? Core(string text)
    {
        if (DecimalCore().Match(text) is { Success: true } integer) return Integer(integer, 10);
        if (OctalCore().Match(text) is { Success: true } octal) return Integer(octal, 8);
        if (HexadecimalCore().Match(text) is { Success: true } hexadecimal) return Integer(hexadecimal, 16);
        return FloatCore().IsMatch(text) ? Float(text) : null;
    }

    private static LocalizedText Integer(Match match, int radix)
    {
        var value = BigInteger.Zero;
        foreach (var digit in match.Groups["digits"].Value)
        {
            if (digit != '_') value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return Signed(match, value).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>12:30 counts in sixties, as minutes and seconds do.</summary>
    private static LocalizedText FromSixties(Match match)
    {
        var value = BigInteger.Zero;
        foreach (var part in match.Groups["digits"].Value.Split(':')) value = (value * 60) + BigInteger.Parse(part.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var fraction = match.Groups["fraction"].Value.Replace("_", "", StringComparison.Ordinal).TrimEnd('0');
        var sign = match.Groups["sign"].Value == "-" ? "-" : "";
        return sign + value.ToString(CultureInfo.InvariantCulture) + (fraction.Length > 0 ? "." + fraction : "");
    }

    private static BigInteger Signed(Match match, BigInteger value) => match.Groups["sign"].Value == "-" ? -value : value;

    private static LocalizedText Float(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Vocabulary.Get("a-number");

    [GeneratedRegex("^(?<sign>[-+]?)0b(?<digits>_*[01][01_]*)$", Options, MaxMilliseconds)]
    private static partial Regex Binary();

    [GeneratedRegex("^(?<sign>[-+]?)0(?<digits>_*[0-7][0-7_]*)$", Options, MaxMilliseconds)]
    private static partial Regex Octal11();

    [GeneratedRegex("^(?<sign>[-+]?)0x(?<digits>_*[0-9a-fA-F][0-9a-fA-F_]*)$", Options, MaxMilliseconds)]
    private static partial Regex Hexadecimal11();

    [GeneratedRegex("^(?<sign>[-+]?)(?<digits>0|[1-9][0-9_]*)$", Options, MaxMilliseconds)]
    private static partial Regex Decimal11();

    [GeneratedRegex(@"^(?<sign>[-+]?)(?<digits>[1-9][0-9_]*(?::[0-5]?[0-9])+)$|^(?<sign>[-+]?)(?<digits>[0-9][0-9_]*(?::[0-5]?[0-9])+)\.(?<fraction>[0-9_]*)$", Options, MaxMilliseconds)]
    private static partial Regex Sexagesimal();

    [GeneratedRegex(@"^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$", Options, MaxMilliseconds)]
    private static partial Regex Float11();

    [GeneratedRegex("^(?<sign>[-+]?)(?<digits>[0-9]+)$", Options, MaxMilliseconds)]
    private static partial Regex DecimalCore();

    [GeneratedRegex("^(?<sign>)0o(?<digits>[0-7]+)$", Options, MaxMilliseconds)]
    private static partial Regex OctalCore();

    [GeneratedRegex("^(?<sign>)0x(?<digits>[0-9a-fA-F]+)$", Options, MaxMilliseconds)]
    private static partial Regex HexadecimalCore();

    [GeneratedRegex(@"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", Options, MaxMilliseconds)]
    private static partial Regex FloatCore();

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int MaxMilliseconds = 1000;
}
