using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>Where a finding about a field that is not there is shown.</summary>
internal static class AbsentField
{
    /// <summary>Where a person looks for it: at the key of the group, at its brace, or at its first key, also where a group in a list has no braces.</summary>
    public static TextSpan PlaceIn(SyntaxNode owner, SyntaxNode? key)
    {
        if (key is not null) return key.Span;
        if (owner is not MappingSyntax { Entries: [var first, ..] } group || (group.IsFlow && first.Key.Span.Start > group.Span.Start)) return owner.Span with { End = Math.Min(owner.Span.Start + 1, owner.Span.End) };
        return first.Key.Span;
    }
}
