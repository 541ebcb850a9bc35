namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>Lines that can be folded away below a first one.</summary>
/// <param name="FirstLine">From 0; it stays.</param>
/// <param name="LastLine">From 0; it goes.</param>
/// <param name="IsComment">They are comments.</param>
internal readonly record struct Fold(int FirstLine, int LastLine, bool IsComment);
