namespace ListingLsp.Syntax.Text;

/// <summary>Replaces a span of a file by new text; an empty span inserts, an empty text deletes.</summary>
/// <param name="Span">What goes.</param>
/// <param name="NewText">What comes.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
