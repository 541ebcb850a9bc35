using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>A place that leads elsewhere.</summary>
/// <param name="Span">The place.</param>
/// <param name="Address">An address on the web; null where it leads to a file.</param>
/// <param name="File">A file of the workspace, relative to the root; null where it leads to the web.</param>
/// <param name="Line">A line of the file, from 0; null for the file as a whole.</param>
internal sealed record Link(TextSpan Span, string? Address, string? File = null, int? Line = null);
