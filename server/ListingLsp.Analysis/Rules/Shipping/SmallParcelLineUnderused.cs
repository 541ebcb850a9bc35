using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3019: a freight template with a small-parcel line (小包线路) that too few ready-to-ship listings use. Nothing is said where a
/// listing could not be read, of a template that none uses (LST0010), nor of an id that is defined twice (LST0009).
/// </summary>
internal static class SmallParcelLineUnderused
{
    /// <summary>Ready-to-ship listings that a template with a small-parcel line must have for the offer (platform briefing, August 2022, l.441).</summary>
    private const int Least = 20;

    /// <summary>Reports every template with too few.</summary>
    /// <param name="templates">Templates with a small-parcel line.</param>
    /// <param name="usesOf">How many ready-to-ship listings use one; null where that is not known, or nothing uses it.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static IEnumerable<Finding> Check(IEnumerable<Definition> templates, Func<Definition, int?> usesOf, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        if (!RuleCatalogue.Get("LST3019").IsInForce(settings.AsOf)) yield break;
        foreach (var template in templates)
        {
            if (usesOf(template) is not { } uses || uses >= Least) continue;
            var sink = new FindingSink(template.File, treeOf(template.File), settings);
            sink.Begin("LST3019", template.Span, ("n", uses), ("least", Least), ("id", template.Id));
            foreach (var found in sink.Findings) yield return found;
        }
    }
}
