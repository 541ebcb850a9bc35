using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What tells whether one listing repeats another: little, so that it can be kept of a hundred thousand.</summary>
/// <param name="Id">Id of the listing.</param>
/// <param name="Span">Where its title stands.</param>
/// <param name="Copy">The same for listings with the same title and the same attributes, letter case, blanks, full width and the order of attributes aside.</param>
/// <param name="Near">Near-identical titles share words and category; null where nobody asks for them.</param>
public sealed record ListingLikeness(string Id, TextSpan Span, UInt128 Copy, NearTitle? Near)
{
    /// <summary>Of a listing; null where id, title or an attribute could not be read, or the title has no words.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="withNear">Whether near-identical titles are asked for.</param>
    internal static ListingLikeness? Of(Listing listing, bool withNear)
    {
        if (!listing.Id.TryGet(out var id) || !listing.Title.TryGet(out var title) || !listing.AreAttributesKnown) return null;
        var words = TextWords.Of(title);
        if (words.Count == 0) return null;
        var near = withNear && listing.Category.TryGet(out var category) ? NearTitle.Of(CategoryPath.Of(category), words) : null;
        return new ListingLikeness(id, listing.Title.Node.Span, Hash([string.Join(' ', words), .. Attributes(listing)]), near);
    }

    /// <summary>One number for some texts; two different lists have the same one only by a miracle.</summary>
    internal static UInt128 Hash(IEnumerable<string> texts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts)), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>The attributes that say something, in an order of their own.</summary>
    private static IEnumerable<string> Attributes(Listing listing) => listing.Attributes
        .Select(a => (Name: TextWords.Plain(a.Entry.KeyText!), Value: TextWords.Plain(a.Value.Text)))
        .Where(a => a.Value.Length > 0)
        .Select(a => $"{a.Name}\t{a.Value}")
        .Order(StringComparer.Ordinal);
}

/// <summary>
/// The words of a title, their order aside, together with the category. Titles are near-identical where they have the same words, or
/// the same but for one that the longer of them has more: of ten words or more, so that at least nine in ten are shared.
/// </summary>
/// <param name="Words">All words.</param>
/// <param name="WithoutOne">All words but one, for each of them; none of a shorter title.</param>
public sealed record NearTitle(ulong Words, ImmutableArray<ulong> WithoutOne)
{
    /// <summary>A title of fewer words differs too much by one.</summary>
    private const int FewestWords = 10;

    /// <summary>Of the words of a title.</summary>
    internal static NearTitle Of(CategoryPath category, IEnumerable<string> words)
    {
        var place = category.ToString().ToUpperInvariant();
        var set = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        ImmutableArray<ulong> withoutOne = set.Count < FewestWords ? [] : [.. set.Select(gone => Hash(place, set.Where(w => w != gone)))];
        return new NearTitle(Hash(place, set), withoutOne);
    }

    private static ulong Hash(string category, IEnumerable<string> words) => (ulong)ListingLikeness.Hash(words.Prepend(category));
}
