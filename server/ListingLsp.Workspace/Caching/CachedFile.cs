using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Workspace.Caching;

/// <summary>What a run has learned of a file.</summary>
/// <param name="Stamp">The file as it was then; null where that told nothing, as it had only just been written.</param>
/// <param name="Content">What its bytes are known by.</param>
/// <param name="Facts">What the rest of the workspace needs to know of it.</param>
/// <param name="HasSuppressions">Whether a suppression stands in it.</param>
/// <param name="Clean">What the shared files were known by when nothing was found in it; null where something was, or nobody asked.</param>
/// <param name="Reads">What it asked of the shared definitions then; null where something was found, or nobody asked.</param>
internal sealed record CachedFile(FileStamp? Stamp, TextPrint Content, FileFacts Facts, bool HasSuppressions, TextPrint? Clean, DefinitionReads? Reads)
{
    /// <summary>The file as a run would leave it behind.</summary>
    public CheckedFile Checked => new(Facts, [], Tree: null, HasSuppressions);
}
