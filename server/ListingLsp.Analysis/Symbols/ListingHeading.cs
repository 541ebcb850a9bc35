using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What a listing is called; null where that could not be read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category path as it is written.</param>
public sealed record ListingHeading(string? Id, string? Title, string? Category)
{
    /// <summary>The heading of a listing.</summary>
    internal static ListingHeading Of(Listing listing) => new(Text(listing.Id), Text(listing.Title), Text(listing.Category));

    private static string? Text(Binding.Field<string> field) => field.TryGet(out var text) ? text : null;
}
