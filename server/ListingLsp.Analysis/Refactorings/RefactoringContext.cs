using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>A listing, and where in it somebody asks what can be done.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Tree">Its file.</param>
/// <param name="Place">The place.</param>
/// <param name="Definitions">The shared definitions of its workspace.</param>
/// <param name="Settings">What the config says.</param>
internal sealed record RefactoringContext(Listing Listing, SyntaxTree Tree, TextSpan Place, DefinitionIndex Definitions, RuleSettings Settings)
{
    /// <summary>What several rules ask of the listing.</summary>
    public ListingVerdicts Verdicts { get; } = new(Listing, Definitions, Settings);

    /// <summary>Whether the place touches a field of a group: its name, or what it holds.</summary>
    public bool IsAt(SyntaxNode group, string field) => (group as MappingSyntax)?.Find(field) is { } entry && Touches(entry.Span);

    /// <summary>Whether the place touches a span.</summary>
    public bool Touches(TextSpan span) => span.Start <= Place.End && Place.Start <= span.End;
}
