using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>An offer of the platform whose thresholds count orders, from <c>order-offers.yaml</c>.</summary>
public sealed class OrderOffer
{
    internal OrderOffer(MappingSyntax row)
    {
        (Id, Name, More) = (row.Required("id"), row.Localized(), new(row.Required("moreEn"), row.Required("moreZh")));
        (From, Until, Before) = (row.Date("from")!.Value, row.Date("until")!.Value, row.Date("before"));
        (Received, OrderUpTo, Shipped, MonthlyBelow) = (Number(row, "received"), Number(row, "orderUpTo"), Number(row, "shipped"), Number(row, "monthlyBelow"));
        (Source, At) = (RuleCatalogue.Source(row.Required("source")), row.Required("at"));
    }

    /// <summary>Its name for programs.</summary>
    public string Id { get; }

    /// <summary>What it gives.</summary>
    public LocalizedText Name { get; }

    /// <summary>What else it asks, which orders files do not tell.</summary>
    public LocalizedText More { get; }

    /// <summary>First day of orders that count, in US-West time.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; }

    /// <summary>Receipts in those days that are needed, in USD; null where they do not matter.</summary>
    public decimal? Received { get; }

    /// <summary>Orders of at most so many USD count; null for any.</summary>
    public decimal? OrderUpTo { get; }

    /// <summary>So many orders must be shipped; null where none need be.</summary>
    public decimal? Shipped { get; }

    /// <summary>First day of the time before, in which there must be few orders; null for none.</summary>
    public DateOnly? Before { get; }

    /// <summary>Fewer orders a month than this in the time before.</summary>
    public decimal? MonthlyBelow { get; }

    /// <summary>Where it comes from.</summary>
    public RuleSource Source { get; }

    /// <summary>Where it stands there.</summary>
    public string At { get; }

    private static decimal? Number(MappingSyntax row, string key) => row.Text(key) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>Offers of the platform whose thresholds count orders.</summary>
public static class OrderOffers
{
    private static readonly Lazy<ImmutableArray<OrderOffer>> Offers = new(() => [.. DataFile.Read("reference/order-offers.yaml", "offers").Select(r => new OrderOffer(r))]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<OrderOffer> All => Offers.Value;
}
