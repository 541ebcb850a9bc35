using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>A file with listings in which this run has found nothing. Of nearly all such files that is the end; what else the workspace needs to know is read again.</summary>
/// <param name="outline">What it adds to the sums of the workspace.</param>
/// <param name="marks">Numbers for its ids and texts.</param>
/// <param name="read">Reads and judges it again.</param>
internal sealed class SettledFile(FileOutline outline, ulong[] marks, Func<FileFacts> read) : QuietFile
{
    /// <inheritdoc/>
    public override FileOutline Outline => outline;

    /// <inheritdoc/>
    public override ReadOnlySpan<ulong> Marks => marks;

    /// <inheritdoc/>
    public override FileFacts Facts => read();
}
