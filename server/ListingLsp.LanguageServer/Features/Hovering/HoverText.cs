using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What is shown about a place.</summary>
/// <param name="Markdown">The words.</param>
/// <param name="Span">What they are about.</param>
internal sealed record HoverText(string Markdown, TextSpan Span);
