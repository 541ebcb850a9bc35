using System.Collections.Immutable;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A ban on window coverings with long cords, in markets of a listing.</summary>
/// <param name="Entry">The entry of a rule pack.</param>
/// <param name="Limits">Its limits.</param>
/// <param name="Markets">The listing's markets that it is about.</param>
internal sealed record CordBan(PackEntry Entry, CordLimits Limits, ImmutableArray<string> Markets);

/// <summary>A limit that is not kept.</summary>
/// <param name="Centimetres">What is longer is over it.</param>
/// <param name="Bans">The bans that set it.</param>
internal sealed record CordLimit(decimal Centimetres, ImmutableArray<CordBan> Bans);

/// <summary>A cord that is over a limit.</summary>
/// <param name="Side">The side it is on.</param>
/// <param name="Length">Its length, or the perimeter of its loop.</param>
/// <param name="Limits">The limits that it is over, in the order of the packs.</param>
internal sealed record CordExcess(CordSide Side, CordLength Length, ImmutableArray<CordLimit> Limits);

/// <summary>The bans on long cords that a window covering has to meet; none for anything else, or where it takes out markets that could not be read.</summary>
internal sealed class CordBans
{
    private static readonly ImmutableArray<string> WindowCovering = ["window-covering"];

    /// <summary>Holds the entries of the rule packs against a listing.</summary>
    public CordBans(DeclaredFacts facts, Destinations destinations, LoadedPacks packs, DateOnly day)
    {
        Sides = CordSides.None;
        if (!facts.HasItemTypes || facts.ItemType(WindowCovering) is not (Known.Yes, { } place) || !destinations.AreExceptionsRead) return;
        Evidence = place;
        All =
        [
            .. packs.Entries.Where(e => e is { Verdict: PackVerdict.Banned, Cords: not null } && e.IsInForce(day) && IsAbout(e, facts))
                .Select(e => new CordBan(e, e.Cords!, destinations.Of(e)))
                .Where(b => !b.Markets.IsEmpty),
        ];
        if (!All.IsEmpty) Sides = CordSides.Of(facts.Listing);
    }

    /// <summary>The bans, in the order of the packs.</summary>
    public ImmutableArray<CordBan> All { get; } = [];

    /// <summary>What says that it is a window covering.</summary>
    public SyntaxNode? Evidence { get; }

    /// <summary>Its cords, where there is a ban.</summary>
    public CordSides Sides { get; }

    /// <summary>Pull cords over the limit of one side, in the order of the file.</summary>
    public IEnumerable<CordExcess> Pulls => Over(s => s.Pull, l => l.Pull);

    /// <summary>Loops over the limit, in the order of the file.</summary>
    public IEnumerable<CordExcess> Loops => Over(s => s.Loop, l => l.Loop);

    /// <summary>Limits for two sides that are not kept, of bans that no cord breaks by itself.</summary>
    public ImmutableArray<CordLimit> OnTwoSides => Grouped(All.Where(b => !Sides.IsOverOnOne(b.Limits) && Sides.IsOverOnTwo(b.Limits)), l => l.PullOnTwoSides);

    private IEnumerable<CordExcess> Over(Func<CordSide, CordLength?> length, Func<CordLimits, decimal> limit)
    {
        foreach (var side in Sides.Sides)
        {
            if (length(side) is not { } cord) continue;
            var limits = Grouped(All.Where(b => cord.Centimetres > limit(b.Limits)), limit);
            if (!limits.IsEmpty) yield return new CordExcess(side, cord, limits);
        }
    }

    private static ImmutableArray<CordLimit> Grouped(IEnumerable<CordBan> bans, Func<CordLimits, decimal> limit) =>
        [.. bans.GroupBy(b => limit(b.Limits)).Select(g => new CordLimit(g.Key, [.. g]))];

    /// <summary>Whether everything else that an entry asks for holds.</summary>
    private static bool IsAbout(PackEntry entry, DeclaredFacts facts) => PackMatcher.Match(entry with { Cords = null }, facts, words: null) is { IsCertain: true, Exemption: null };
}
