using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Quality;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis;

/// <summary>What the rest of a workspace needs to know of a file: little, so that it can be kept of a hundred thousand.</summary>
public sealed record FileFacts
{
    /// <summary>Relative to the workspace root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it holds.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Number of its listings.</summary>
    public int Listings { get; init; }

    /// <summary>The ids it defines.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>What its listings are called, for those who are offered their ids and categories.</summary>
    public ImmutableArray<ListingHeading> Headings { get; init; } = [];

    /// <summary>Ids of its freight templates that have a small-parcel line.</summary>
    public ImmutableArray<string> SmallParcelTemplates { get; init; } = [];

    /// <summary>What its listings refer to.</summary>
    public ImmutableArray<DefinitionReference> References { get; init; } = [];

    /// <summary>Number of its listings that are ready-to-ship.</summary>
    public int ReadyToShip { get; init; }

    /// <summary>Number of its listings that are sold by carton.</summary>
    public int SoldByCarton { get; init; }

    /// <summary>Its listings of which offers or orders speak.</summary>
    public ImmutableArray<NamedListing> Named { get; init; } = [];

    /// <summary>Ids of the listings of which it speaks itself: in figures, offers or orders.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>What it says of the store, of offers and orders; null of other kinds of files.</summary>
    public StandingFile? Standing { get; init; }

    /// <summary>What tells whether its listings repeat others.</summary>
    public ImmutableArray<ListingLikeness> Likenesses { get; init; } = [];

    /// <summary>The images that its listings give by relative paths.</summary>
    public ImmutableArray<ImageReference> Images { get; init; } = [];

    /// <summary>The kind whose definitions in this file could not all be read, or null.</summary>
    public DefinitionKind? UncertainKind { get; init; }

    /// <summary>Nothing is wrong with its grammar, which may have moved a reference elsewhere.</summary>
    public bool IsSound { get; init; }

    /// <summary>Everything in it could be read as what it is.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The facts of an analysed file.</summary>
    public static FileFacts Of(AnalyzedFile file)
    {
        var facts = new FileFacts
        {
            Path = file.Path,
            Kind = file.Kind,
            Definitions = file.Definitions,
            Mentions = file.MayMention ? [.. file.Mentions.Select(m => m.Id).Distinct(StringComparer.Ordinal)] : [],
            Standing = StandingFile.Of(file),
            SmallParcelTemplates = file.Templates.IsEmpty ? [] : [.. file.Templates.Where(t => t.Id.IsPresent && t.HasSmallParcel).Select(t => t.Id.Value)],
            UncertainKind = file.UncertainKind,
            IsSound = IsSoundIn(file),
            IsKnown = IsKnownIn(file),
        };
        var listings = file.Listings;
        return listings.IsEmpty ? facts : facts.With(listings, file.Rules is { } rules && DuplicateListing.CountsNear(rules));
    }

    /// <summary>The same with those of its listings.</summary>
    private FileFacts With(ImmutableArray<Listing> listings, bool countsNear)
    {
        var headings = ImmutableArray.CreateBuilder<ListingHeading>(listings.Length);
        var likenesses = ImmutableArray.CreateBuilder<ListingLikeness>(listings.Length);
        var (references, images) = (ImmutableArray.CreateBuilder<DefinitionReference>(), ImmutableArray.CreateBuilder<ImageReference>());
        var (readyToShip, soldByCarton) = (0, 0);
        foreach (var listing in listings)
        {
            headings.Add(ListingHeading.Of(listing));
            if (ListingLikeness.Of(listing, countsNear) is { } likeness) likenesses.Add(likeness);
            references.AddRange(DefinitionReference.Of(listing));
            ImageReference.Add(listing, images);
            if (listing.IsReadyToShip == true) readyToShip++;
            if (listing.Trade.TryGet(out var trade) && trade.Carton.IsPresent) soldByCarton++;
        }

        return this with
        {
            Listings = listings.Length,
            Headings = headings.MoveToImmutable(),
            ReadyToShip = readyToShip,
            SoldByCarton = soldByCarton,
            References = references.DrainToImmutable(),
            Likenesses = likenesses.DrainToImmutable(),
            Images = images.DrainToImmutable(),
        };
    }

    /// <summary>The facts of a file of listings of which those of each listing are known.</summary>
    /// <param name="file">The file after the first phase; its listings are not asked for.</param>
    /// <param name="parts">The facts of its listings, in their order.</param>
    internal static FileFacts Of(AnalyzedFile file, IReadOnlyList<FileFacts> parts) => new()
    {
        Path = file.Path,
        Kind = file.Kind,
        Listings = parts.Sum(p => p.Listings),
        Definitions = file.Definitions,
        Headings = [.. parts.SelectMany(p => p.Headings)],
        ReadyToShip = parts.Sum(p => p.ReadyToShip),
        SoldByCarton = parts.Sum(p => p.SoldByCarton),
        References = [.. parts.SelectMany(p => p.References)],
        Named = [.. parts.SelectMany(p => p.Named)],
        Likenesses = [.. parts.SelectMany(p => p.Likenesses)],
        Images = [.. parts.SelectMany(p => p.Images)],
        UncertainKind = file.UncertainKind,
        IsSound = IsSoundIn(file),
        IsKnown = IsKnownIn(file),
    };

    private static bool IsSoundIn(AnalyzedFile file) => file.Tree.Errors.IsEmpty && file.UncertainKind is null;

    private static bool IsKnownIn(AnalyzedFile file) => file.UncertainKind is null && file.Tree.Text.Length > 0 && WorkspaceCertainty.IsKnown(file.Findings);
}
