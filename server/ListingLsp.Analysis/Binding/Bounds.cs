using System.Globalization;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Binding;

/// <summary>Between which numbers a value lies.</summary>
/// <param name="Least">The smallest.</param>
/// <param name="Most">The largest.</param>
/// <param name="IsAbove">The smallest itself is too small.</param>
/// <param name="IsWhole">Whole numbers only.</param>
public sealed record Bounds(decimal Least, decimal Most, bool IsAbove = false, bool IsWhole = false)
{
    /// <summary>The largest count, weight or cost that the tool reckons with.</summary>
    public const decimal Largest = 1_000_000_000;

    /// <summary>The longest side in centimetres, a kilometre.</summary>
    private const decimal Longest = 100_000;

    /// <summary>0 or more.</summary>
    public static readonly Bounds NotNegative = new(0, Largest);

    /// <summary>Above 0.</summary>
    public static readonly Bounds Positive = new(0, Largest, IsAbove: true);

    /// <summary>1, 2, 3 and so on.</summary>
    public static readonly Bounds Count = new(1, Largest, IsWhole: true);

    /// <summary>0, 1, 2 and so on.</summary>
    public static readonly Bounds CountFromZero = new(0, Largest, IsWhole: true);

    /// <summary>A part of a whole: 0.061 is 6.1 %.</summary>
    public static readonly Bounds Part = new(0, 1);

    /// <summary>A part of a price that is above 0: 0.8 is 20 % off (8折).</summary>
    public static readonly Bounds Discount = new(0, 1, IsAbove: true);

    /// <summary>A score of up to five stars.</summary>
    public static readonly Bounds FiveStars = new(0, 5);

    /// <summary>A star level.</summary>
    public static readonly Bounds StarLevel = new(0, 5, IsWhole: true);

    /// <summary>A length that a rule judges further.</summary>
    public static readonly Bounds Length = new(-Longest, Longest);

    /// <summary>A length of 0 or more.</summary>
    public static readonly Bounds LengthFromZero = new(0, Longest);

    /// <summary>A number that a rule judges further.</summary>
    public static readonly Bounds Judged = new(-Largest, Largest);

    /// <summary>Whether a number lies between them.</summary>
    public bool Contains(decimal number) => (IsAbove ? number > Least : number >= Least) && number <= Most && (!IsWhole || decimal.IsInteger(number));

    /// <summary>What a number that lies outside must be, in words: the end that it misses.</summary>
    public LocalizedText Words(decimal number)
    {
        if (number > Most) return new($"at most {Number(Most)}", $"不大于{Number(Most)}的数");
        if (IsWhole) return new($"a whole number of at least {Number(Least)}", $"不小于{Number(Least)}的整数");
        return IsAbove ? new($"above {Number(Least)}", $"大于{Number(Least)}的数") : new($"at least {Number(Least)}", $"不小于{Number(Least)}的数");
    }

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
