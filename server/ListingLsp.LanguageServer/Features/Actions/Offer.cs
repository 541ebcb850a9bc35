using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>Something that can be done about a place.</summary>
/// <param name="Title">An imperative, in the language of the session.</param>
/// <param name="Kind">The protocol's kind: <c>quickfix</c>, <c>refactor.rewrite</c>, <c>source.fixAll.listinglsp</c>.</param>
/// <param name="Edits">What it changes.</param>
internal sealed record Offer(string Title, string Kind, ImmutableArray<FileEdit> Edits)
{
    /// <summary>A kind of what mends a finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kind of what an editor may do at each save.</summary>
    public const string FixAll = "source.fixAll.listinglsp";

    /// <summary>The kind of what writes a place another way, though nothing is wrong with it.</summary>
    public const string Rewrite = "refactor.rewrite";

    /// <summary>The findings that it is about.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>It is what most people want.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>A file that is made first, empty; null for none.</summary>
    public string? NewFile { get; init; }

    /// <summary>A file that is deleted at the end; null for none.</summary>
    public string? RemovedFile { get; init; }

    /// <summary>Why it cannot be done; null where it can.</summary>
    public string? Disabled { get; init; }
}
