using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3011: a package that cannot be: a side or weight of 0 or less, heavier than any matter, or no larger than a sugar cube.</summary>
internal sealed class PackageImplausible : ListingRule
{
    /// <summary>Longest side in centimetres of what is taken for a slip: the platform's own example of bad data has 1 cm³ (briefing of August 2022, l.1304).</summary>
    private const decimal Tiniest = 1;

    public override string Id => "LST3011";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Logistics.TryGet(out var logistics) || !logistics.Package.TryGet(out var package)) return;
        var areAbove = IsAbove(package.Length, "length", context) & IsAbove(package.Width, "width", context) & IsAbove(package.Height, "height", context) & IsAbove(package.GrossWeight, "grossWeight", context);
        if (!areAbove || package.Volume is not { } volume) return;
        if (package.IsTooDense)
        {
            context.Report(package.GrossWeight.Node, ("v", Math.Round(volume, 3)), ("w", package.GrossWeight.Value));
            return;
        }

        decimal[] sides = [package.Length.Value, package.Width.Value, package.Height.Value];
        if (sides.All(s => s <= Tiniest)) context.Report(package.Length.Node, ("a", sides[0]), ("b", sides[1]), ("c", sides[2])).As("tiny");
    }

    /// <summary>Whether a value is absent or above 0; one that is not is reported.</summary>
    private static bool IsAbove(Field<decimal> field, string what, RuleContext context)
    {
        if (!field.TryGet(out var value) || value > 0) return true;
        context.Report(field.Node, ("what", Vocabulary.Get($"package-{what}")), ("value", value)).As("not-above-zero");
        return false;
    }
}
