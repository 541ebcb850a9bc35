using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file that is not opened, on purpose.</summary>
/// <param name="why">Why not.</param>
public sealed class UnreadableException(LocalizedText why) : IOException(why.En)
{
    /// <summary>Why it is not opened.</summary>
    public LocalizedText Why { get; } = why;
}
