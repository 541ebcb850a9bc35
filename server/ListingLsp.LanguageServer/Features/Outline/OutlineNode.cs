using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>What a part of a document is, for the icon that an editor shows.</summary>
internal enum OutlineKind
{
    /// <summary>A listing, a carton spec, a template: what has an id of its own.</summary>
    Definition,

    /// <summary>A group of fields.</summary>
    Group,

    /// <summary>A list.</summary>
    List,

    /// <summary>A member of a list.</summary>
    Item,
}

/// <summary>A part of a document with the parts in it.</summary>
/// <param name="Name">What it is called; never empty.</param>
/// <param name="Detail">A word or two more.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The whole.</param>
/// <param name="NameSpan">Where its name stands, within the whole.</param>
/// <param name="Children">The parts in it.</param>
internal sealed record OutlineNode(string Name, string? Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineNode> Children);
