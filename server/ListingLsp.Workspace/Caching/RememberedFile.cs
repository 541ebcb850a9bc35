using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Workspace.Caching;

/// <summary>A file of which an earlier run has learned something, as it lies in the cache.</summary>
/// <param name="table">The part of the cache.</param>
/// <param name="number">Its row there.</param>
/// <param name="path">Its path, relative to the workspace root.</param>
internal sealed class RememberedFile(FactsTable table, int number, string path) : QuietFile
{
    /// <inheritdoc/>
    public override FileOutline Outline => table.Outline(number);

    /// <inheritdoc/>
    public override ReadOnlySpan<ulong> Marks => table.Marks(number);

    /// <inheritdoc/>
    public override FileFacts Facts => Whole.Facts;

    /// <summary>All that is known of it; read anew each time.</summary>
    public CachedFile Whole => table.Whole(number, path);

    /// <summary>What its bytes are known by.</summary>
    public TextPrint Content => table.Row(number).Content;

    /// <summary>What the shared files were known by when nothing was found in it; null where something was, or nobody asked.</summary>
    public TextPrint? Clean => Has(RowFlags.IsClean) ? table.Row(number).Clean : null;

    /// <summary>Whether nobody has written it since.</summary>
    /// <param name="stamp">The file as it is now.</param>
    public bool IsAsIn(FileStamp stamp) => Has(RowFlags.HasStamp) && table.Row(number).Stamp == stamp;

    /// <summary>Whether a run that judges it would leave behind what is remembered. What other files speak of is judged.</summary>
    /// <param name="isReported">Whether its findings are wanted.</param>
    /// <param name="shared">What listings share now.</param>
    public bool Holds(bool isReported, SharedState shared) =>
        (!isReported || Clean == shared.Print) && (!shared.Definitions.HasMentions || !Facts.Definitions.Any(d => shared.Definitions.IsMentioned(d.Id)));

    private bool Has(RowFlags flag) => (table.Row(number).Flags & flag) != RowFlags.None;
}
