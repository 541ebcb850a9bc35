using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Pricing;

/// <summary>LST1018: two SKUs share an id or all their options. The later one is reported, once.</summary>
internal sealed class SkuDuplicate : ListingRule
{
    public override string Id => "LST1018";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Skus.TryGet(out var skus) || AreDistinct(skus.Items)) return;
        var byId = new Dictionary<string, Sku>(StringComparer.Ordinal);
        var byOptions = new Dictionary<string, Sku>(StringComparer.Ordinal);
        foreach (var sku in skus.Items)
        {
            if (sku.Id.TryGet(out var id) && !byId.TryAdd(id, sku))
                context.Report(sku.Id.Node, ("s", id)).Related(byId[id].NameNode, "first");
            else if (sku.HasOptions && !sku.Options.IsEmpty && !byOptions.TryAdd(KeyOf(sku), sku))
                ReportOptions(sku, byOptions[KeyOf(sku)], context);
        }
    }

    /// <summary>Numbers of more SKUs are not kept on the stack.</summary>
    private const int MostOnStack = 64;

    /// <summary>All differ by their hashes; where two do not, a closer look says whether they are the same.</summary>
    private static bool AreDistinct(ImmutableArray<Sku> skus)
    {
        var ids = skus.Length <= MostOnStack ? stackalloc int[MostOnStack] : new int[skus.Length];
        var options = skus.Length <= MostOnStack ? stackalloc int[MostOnStack] : new int[skus.Length];
        var (idCount, optionCount) = (0, 0);
        foreach (var sku in skus)
        {
            if (sku.Id.TryGet(out var id)) ids[idCount++] = id.GetHashCode(StringComparison.Ordinal);
            if (sku.HasOptions && !sku.Options.IsEmpty) options[optionCount++] = HashOf(sku);
        }

        return AreDistinct(ids[..idCount]) && AreDistinct(options[..optionCount]);
    }

    private static bool AreDistinct(Span<int> numbers)
    {
        numbers.Sort();
        for (var i = 1; i < numbers.Length; i++)
        {
            if (numbers[i] == numbers[i - 1]) return false;
        }

        return true;
    }

    private static int HashOf(Sku sku)
    {
        var sum = 0;
        foreach (var (name, value) in sku.Options) sum = unchecked(sum + HashCode.Combine(name, value));
        return sum;
    }

    private static void ReportOptions(Sku sku, Sku other, RuleContext context)
    {
        var finding = context.Report(sku.NameNode, ("s", sku.Name), ("other", other.Id.Or(other.NumberText)), ("options", sku.OptionText)).Related(other.NameNode, "first");
        // Without an id the options are its name.
        if (sku.Id.IsPresent) finding.As("options");
    }

    /// <summary>The order of options says nothing.</summary>
    private static string KeyOf(Sku sku) => string.Join('\n', sku.Options.Select(o => $"{o.Name}\t{o.Value}").Order(StringComparer.Ordinal));
}
