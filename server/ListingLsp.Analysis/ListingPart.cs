using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis;

/// <summary>What was found in one listing of a file, in both phases; it holds nothing of the tree that it was found in.</summary>
internal sealed record ListingPart
{
    /// <summary>Keys that it has twice: these findings name lines.</summary>
    public required ImmutableArray<Finding> Keys { get; init; }

    /// <summary>What the binder has found.</summary>
    public required ImmutableArray<Finding> Fields { get; init; }

    /// <summary>Scalars that others read otherwise.</summary>
    public required ImmutableArray<Finding> Words { get; init; }

    /// <summary>What the rules of listings have found.</summary>
    public required ImmutableArray<Finding> Judged { get; init; }

    /// <summary>How many findings were begun in each phase, those included that were not said in the end.</summary>
    public required (int First, int Second) Begun { get; init; }

    /// <summary>How often the file was read again to see what fixes do to aliases.</summary>
    public required int Rereadings { get; init; }

    /// <summary>What was asked of the shared definitions.</summary>
    public required DefinitionReads Reads { get; init; }

    /// <summary>What the workspace needs to know of it, as if it had a file for itself; of what is no listing nothing.</summary>
    public required FileFacts Facts { get; init; }

    /// <summary>All that was found.</summary>
    public IEnumerable<Finding> Findings => Keys.Concat(Fields).Concat(Words).Concat(Judged);

    /// <summary>The same at another place of the file.</summary>
    public ListingPart At(PartShift shift) => shift is { Bytes: 0, Lines: 0 } ? this : this with
    {
        Keys = shift.Move(Keys),
        Fields = shift.Move(Fields),
        Words = shift.Move(Words),
        Judged = shift.Move(Judged),
        Facts = shift.Move(Facts),
    };

    /// <summary>Whether all that it says of its file is about a stretch of it.</summary>
    public bool IsWithin(TextSpan stretch)
    {
        var file = Facts.Path;
        return Findings.All(f => stretch.Contains(f.Span)
            && f.Related.All(r => r.File != file || stretch.Contains(r.Span))
            && f.Fixes.All(x => x.Edits.All(e => e.File != file || stretch.Contains(e.Edit.Span))));
    }
}
