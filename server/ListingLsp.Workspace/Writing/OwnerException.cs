namespace ListingLsp.Workspace.Writing;

/// <summary>A file belongs to somebody else, and one that is written anew could not be given to them.</summary>
public sealed class OwnerException() : IOException("it belongs to somebody else");
