using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Symbols;

/// <summary>An image that a listing gives by a relative path.</summary>
/// <param name="Path">The path as written.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct ImageReference(string Path, TextSpan Span)
{
    /// <summary>Adds the images of a listing, those with an address or an absolute path left out.</summary>
    internal static void Add(Listing listing, ImmutableArray<ImageReference>.Builder references)
    {
        if (!listing.Images.TryGet(out var images)) return;
        foreach (var image in images.Items)
        {
            if (Of(image) is { } reference) references.Add(reference);
        }
    }

    /// <summary>One image of a listing; null for an address or an absolute path.</summary>
    public static ImageReference? Of(Binding.Word image) => IsRelative(image.Text) ? new ImageReference(image.Text, image.Node.Span) : null;

    /// <summary>
    /// Where it may be, relative to the workspace root: beside the listing, or from the root on. None where the path leads out of
    /// the workspace.
    /// </summary>
    /// <param name="file">The file of the listing, relative to the workspace root.</param>
    public ImmutableArray<string> PlacesFrom(string file)
    {
        var folder = file.LastIndexOf('/') is >= 0 and var slash ? file[..slash] : "";
        string?[] places = [Inside(folder, Path), Inside("", Path)];
        return [.. places.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A scheme (<c>https:</c>, <c>data:</c>, a drive) or a slash at the beginning makes it another place.</summary>
    private static bool IsRelative(string path)
    {
        if (string.IsNullOrWhiteSpace(path) || path[0] is '/' or '\\') return false;
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || path.AsSpan(0, colon).ContainsAny('/', '.');
    }

    private static string? Inside(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in folder.Split('/').Concat(path.Split('/')))
        {
            if (part.Length == 0 || part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join('/', parts);
    }
}
