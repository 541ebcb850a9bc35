using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Workspace.Caching;

/// <summary>What listings share at one moment.</summary>
/// <param name="Print">What the files and the day are known by, which decides whether what was clean still is.</param>
/// <param name="Definitions">What they define.</param>
internal sealed record SharedState(TextPrint Print, DefinitionIndex Definitions);
