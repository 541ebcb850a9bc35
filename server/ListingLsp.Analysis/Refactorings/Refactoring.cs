using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>A change of a listing that no finding asks for, offered where it makes sense.</summary>
/// <param name="Title">An imperative.</param>
/// <param name="Edits">Edits of the listing's file that do not overlap; none where there is an obstacle.</param>
public sealed record Refactoring(LocalizedText Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>Why it cannot be done here; null where it can.</summary>
    public LocalizedText? Obstacle { get; init; }

    /// <summary>One that cannot be done, with the reason.</summary>
    internal static Refactoring Refused(LocalizedText title, string en, string zh) => new(title, []) { Obstacle = new(en, zh) };

    /// <summary>One whose edits could not be made where the value is written elsewhere.</summary>
    internal static Refactoring OrElsewhere(LocalizedText title, IReadOnlyCollection<TextEdit> edits) =>
        edits.Count > 0 ? new(title, [.. edits]) : Refused(title, "what would change is written elsewhere in the file, or has comments that would be lost", "需要修改的内容写在文件的其他位置，或带有会丢失的注释");
}
