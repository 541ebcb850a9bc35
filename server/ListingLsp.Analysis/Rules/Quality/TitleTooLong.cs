using System.Text;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5006: a title of more bytes than the platform takes; a Chinese character has three. The line break at the end of a block is none of it.</summary>
internal sealed class TitleTooLong : ListingRule
{
    /// <summary>Bytes of UTF-8 (platform open API product model).</summary>
    private const int Most = 128;

    public override string Id => "LST5006";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Title.TryGet(out var title) || Encoding.UTF8.GetByteCount(title.AsSpan().TrimEnd('\n')) is not (> Most and var bytes)) return;
        context.Report(listing.Title.Node, ("n", bytes), ("over", bytes - Most));
    }
}
