using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>A cap of merchant strength.</summary>
/// <param name="Part">What it caps: <c>exports</c>, <c>proofs</c>, <c>industry</c> or <c>total</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Points">The most points.</param>
public sealed record StrengthCap(string Part, LocalizedText Name, int Points);

/// <summary>What after-sale trade a trade star needs for the bonus of machinery.</summary>
/// <param name="TradeStar">The trade star now.</param>
/// <param name="Trade">The least trade in USD.</param>
/// <param name="Points">Points.</param>
public sealed record MachineryBonus(int TradeStar, decimal Trade, int Points);

/// <summary>Bonuses of the star level from September 2022, from <c>star-bonuses.yaml</c>.</summary>
public static class StarBonuses
{
    private const string File = "reference/star-bonuses.yaml";

    private static readonly Lazy<DateOnly> Start = new(() => ((MappingSyntax)DataFile.Tree(File).Documents[0].Root).Date("from")!.Value);
    private static readonly Lazy<decimal> Growth = new(() => Number(DataFile.Read(File, "averageGrowth").Single(), "least"));
    private static readonly Lazy<ImmutableArray<IndexStep>> Cases = new(() => [.. DataFile.Read(File, "engineering").Select(r => new IndexStep((int)Number(r, "cases"), (int)Number(r, "points")))]);
    private static readonly Lazy<ImmutableArray<string>> Industries = new(() => [.. DataFile.Read(File, "engineeringIndustries").SelectMany(r => r.Texts("names"))]);
    private static readonly Lazy<ImmutableArray<StrengthCap>> AllCaps = new(() => [.. DataFile.Read(File, "caps").Select(r => new StrengthCap(r.Required("part"), r.Localized(), (int)Number(r, "points")))]);
    private static readonly Lazy<ImmutableArray<MachineryBonus>> AllMachinery = new(() => [.. DataFile.Read(File, "machinery").Select(r => new MachineryBonus((int)Number(r, "tradeStar"), Number(r, "trade"), (int)Number(r, "points")))]);

    /// <summary>Where they come from, and where they stand there.</summary>
    internal static (RuleSource Source, string At) Origin => DataFile.Origin(File);

    /// <summary>The first day.</summary>
    public static DateOnly From => Start.Value;

    /// <summary>The average growth score of Customization listings that engineering and strength bonuses need.</summary>
    public static decimal AverageGrowth => Growth.Value;

    /// <summary>Points by engineering cases: the highest row that is reached counts.</summary>
    public static ImmutableArray<IndexStep> Engineering => Cases.Value;

    /// <summary>Caps of merchant strength.</summary>
    public static ImmutableArray<StrengthCap> Caps => AllCaps.Value;

    /// <summary>The bonus of machinery by trade star.</summary>
    public static ImmutableArray<MachineryBonus> Machinery => AllMachinery.Value;

    /// <summary>Points that a number of engineering cases gives.</summary>
    public static int PointsOf(decimal cases) => Engineering.Where(s => cases >= s.From).Select(s => s.Points).DefaultIfEmpty(0).Max();

    /// <summary>Whether engineering capability counts in an industry.</summary>
    public static bool IsEngineering(string industry) => Industries.Value.Contains(industry, StringComparer.OrdinalIgnoreCase);

    private static decimal Number(MappingSyntax row, string key) => decimal.Parse(row.Required(key), CultureInfo.InvariantCulture);
}
