using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5014: an image given by a relative path that is neither beside the listing nor in the workspace.</summary>
internal static class ImageMissing
{
    private const string Id = "LST5014";

    /// <summary>Reports the images of a file that are not there. Where a path would leave the workspace, nobody looks.</summary>
    /// <param name="file">The file, relative to the workspace root.</param>
    /// <param name="images">The images that its listings give by relative paths.</param>
    /// <param name="isThere">Whether the workspace has a file, by its path relative to the root.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static IEnumerable<Finding> Check(string file, ImmutableArray<ImageReference> images, Predicate<string> isThere, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        if (settings.SeverityOf(Catalogue.RuleCatalogue.Get(Id), file) == Catalogue.Severity.Off) return [];
        var missing = Among(file, images, isThere).ToList();
        if (missing.Count == 0) return [];
        var sink = new FindingSink(file, treeOf(file), settings);
        foreach (var image in missing) sink.Begin(Id, image.Span, ("path", image.Path));
        return sink.Findings;
    }

    /// <summary>Those of some images that are not there.</summary>
    public static IEnumerable<ImageReference> Among(string file, ImmutableArray<ImageReference> images, Predicate<string> isThere) =>
        images.IsEmpty ? [] : images.Where(i => i.PlacesFrom(file) is { IsEmpty: false } places && !places.Any(p => isThere(p)));
}
