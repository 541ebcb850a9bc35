using System.Collections.Frozen;

namespace ListingLsp.Sheets.Values;

/// <summary>Units in which sheets give lengths, weights and times, and how many of the format's own (cm, kg, days) each is.</summary>
internal static class Measure
{
    private static readonly FrozenDictionary<string, (string Unit, decimal Factor)> Units = new Dictionary<string, (string, decimal)>(StringComparer.OrdinalIgnoreCase)
    {
        ["mm"] = ("cm", 0.1m),
        ["毫米"] = ("cm", 0.1m),
        ["cm"] = ("cm", 1),
        ["cms"] = ("cm", 1),
        ["厘米"] = ("cm", 1),
        ["公分"] = ("cm", 1),
        ["m"] = ("cm", 100),
        ["米"] = ("cm", 100),
        ["in"] = ("cm", 2.54m),
        ["inch"] = ("cm", 2.54m),
        ["inches"] = ("cm", 2.54m),
        ["\""] = ("cm", 2.54m),
        ["英寸"] = ("cm", 2.54m),
        ["ft"] = ("cm", 30.48m),
        ["英尺"] = ("cm", 30.48m),
        ["g"] = ("kg", 0.001m),
        ["gram"] = ("kg", 0.001m),
        ["grams"] = ("kg", 0.001m),
        ["克"] = ("kg", 0.001m),
        ["kg"] = ("kg", 1),
        ["kgs"] = ("kg", 1),
        ["千克"] = ("kg", 1),
        ["公斤"] = ("kg", 1),
        ["斤"] = ("kg", 0.5m),
        ["t"] = ("kg", 1000),
        ["吨"] = ("kg", 1000),
        ["lb"] = ("kg", 0.45359237m),
        ["lbs"] = ("kg", 0.45359237m),
        ["磅"] = ("kg", 0.45359237m),
        ["oz"] = ("kg", 0.028349523125m),
        ["盎司"] = ("kg", 0.028349523125m),
        ["day"] = ("days", 1),
        ["days"] = ("days", 1),
        ["d"] = ("days", 1),
        ["天"] = ("days", 1),
        ["日"] = ("days", 1),
        ["week"] = ("days", 7),
        ["weeks"] = ("days", 7),
        ["周"] = ("days", 7),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Decimals that a value which was converted keeps: a hundredth of a millimetre, a tenth of a gram.</summary>
    private const int MostDecimals = 4;

    /// <summary>Whether a word is such a unit.</summary>
    public static bool IsUnit(string word) => Units.ContainsKey(word);

    /// <summary>How many of one unit another is; null where it is none of that kind.</summary>
    public static decimal? Factor(string word, string unit) => Units.TryGetValue(word, out var known) && known.Unit == unit ? known.Factor : null;

    /// <summary>A number in another unit.</summary>
    public static decimal Convert(decimal number, decimal factor) => factor == 1 ? number : Math.Round(number * factor, MostDecimals);
}
