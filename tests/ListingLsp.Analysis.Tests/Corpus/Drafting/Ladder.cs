using System.Collections.Immutable;
using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>A tier: from a quantity on, this price of one unit.</summary>
internal readonly record struct Tier(int From, decimal Price);

/// <summary>Ladder prices, in whole cents.</summary>
internal static class Ladder
{
    private static readonly (int Times, decimal Part)[] Steps = [(1, 1m), (5, 0.94m), (20, 0.88m), (50, 0.83m)];

    /// <summary>Two to four tiers from an MOQ on; fewer where the cents do not suffice.</summary>
    public static ImmutableArray<Tier> Of(int moq, decimal price, int number)
    {
        var tiers = ImmutableArray.Create(new Tier(moq, price));
        foreach (var (times, part) in Steps[1..(2 + (number % 3))])
        {
            var next = Cents(price * part);
            if (next < tiers[^1].Price && next > 0) tiers = tiers.Add(new Tier(moq * times, next));
        }

        return tiers;
    }

    /// <summary>The price of one unit when so many are bought.</summary>
    public static decimal At(ImmutableArray<Tier> tiers, int quantity) => tiers.Where(t => t.From <= quantity).DefaultIfEmpty(tiers[0]).Last().Price;

    /// <summary>An amount in whole cents, half a cent up.</summary>
    public static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>The tiers as they are written.</summary>
    public static Node Written(ImmutableArray<Tier> tiers) =>
        new ListNode([.. tiers.Select(t => Node.Line(("from", Node.Number(t.From)), ("price", Node.Price(t.Price))))], IsShort: false);
}
