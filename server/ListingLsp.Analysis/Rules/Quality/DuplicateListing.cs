using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>What tells whether a listing repeats another, and the file that it is in.</summary>
/// <param name="File">Relative to the workspace root.</param>
/// <param name="Likeness">What tells.</param>
internal sealed record PlacedLikeness(string File, ListingLikeness Likeness);

/// <summary>
/// LST5010: a listing repeats an earlier one of the workspace, in the order of files and text. Of listings that share an id (LST0009)
/// only the first takes part.
/// </summary>
internal static class DuplicateListing
{
    private const string Id = "LST5010";

    /// <summary>Whether near-identical titles count in a file.</summary>
    public static bool CountsNear(FileRules rules) => rules.Flag(RuleCatalogue.Get(Id), "near");

    /// <summary>Reports every listing that repeats another, once.</summary>
    /// <param name="listings">All listings of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static IEnumerable<Finding> Check(IEnumerable<PlacedLikeness> listings, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        var (ids, copies, near) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<TextPrint, PlacedLikeness>(), new NearTitles());
        foreach (var listing in listings.OrderBy(l => l.File, StringComparer.Ordinal).ThenBy(l => l.Likeness.Span.Start))
        {
            if (!ids.Add(listing.Likeness.Id)) continue;
            var alike = near.FindAndAdd(listing);
            var isNear = copies.TryAdd(listing.Likeness.Copy, listing);
            if ((isNear ? alike : copies[listing.Likeness.Copy]) is not { } first) continue;
            var sink = new FindingSink(listing.File, treeOf(listing.File), settings);
            var finding = sink.Begin(Id, listing.Likeness.Span, ("id", first.Likeness.Id))?.Related(first.File, first.Likeness.Span, "first").KnownBy(first.Likeness.Id);
            if (isNear) finding?.As("near");
            foreach (var found in sink.Findings) yield return found;
        }
    }
}
