using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>What a mark is.</summary>
public enum MarkKind
{
    /// <summary>A line such as <c>%YAML 1.2</c> before a document.</summary>
    Directive,

    /// <summary><c>---</c>, before a document.</summary>
    DocumentStart,

    /// <summary><c>...</c>, behind a document.</summary>
    DocumentEnd,

    /// <summary>A line that a version control merge left behind.</summary>
    ConflictMarker,

    /// <summary>The side of a merge conflict that is not read.</summary>
    ConflictSide,

    /// <summary>Text that belongs to no node; a syntax error says why.</summary>
    Skipped,
}

/// <summary>Text that is neither a node nor a comment nor a sign of the grammar: directives, document markers, and what was passed over.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct MarkSyntax(TextSpan Span, MarkKind Kind);
