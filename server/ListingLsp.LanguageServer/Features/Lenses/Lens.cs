using System.Collections.Immutable;
using ListingLsp.LanguageServer.Features.Definitions;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features.Lenses;

/// <summary>What a lens says.</summary>
internal enum LensKind
{
    /// <summary>The problems of a listing.</summary>
    Problems,

    /// <summary>The markets of a listing.</summary>
    Markets,

    /// <summary>The listings that use a carton spec.</summary>
    CartonUses,

    /// <summary>The listings that use a freight template.</summary>
    TemplateUses,

    /// <summary>How a listing stands by what the platform shows of it.</summary>
    Standing,

    /// <summary>What the figures of a listing mean.</summary>
    Figures,

    /// <summary>The star level of a store.</summary>
    Star,

    /// <summary>The conditions of an offer.</summary>
    Offer,
}

/// <summary>A line that an editor shows above a definition; its words are found when it comes into sight.</summary>
/// <param name="Span">The definition's first line.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Index">Which definition of the file: of its kind, from 0.</param>
internal sealed record Lens(TextSpan Span, LensKind Kind, int Index);

/// <summary>The words of a lens.</summary>
/// <param name="Title">The words.</param>
/// <param name="Places">The places that it counts.</param>
internal sealed record LensText(string Title, ImmutableArray<UsePlace> Places);
