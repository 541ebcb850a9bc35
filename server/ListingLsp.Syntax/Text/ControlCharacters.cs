using System.Buffers;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Text;

/// <summary>Control characters that may not stand in a file: those before the blank, and in YAML also DEL (YAML 1.2.2, c-printable).</summary>
internal static class ControlCharacters
{
    private static readonly byte[] Low = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];
    private static readonly SearchValues<byte> InJson = SearchValues.Create(Low);
    private static readonly SearchValues<byte> InYaml = SearchValues.Create([.. Low, 0x7F]);

    /// <summary>Adds one error for the first such character of each line.</summary>
    public static void Report(SourceText text, SyntaxFormat format, List<SyntaxError> errors)
    {
        var forbidden = format == SyntaxFormat.Json ? InJson : InYaml;
        var at = 0;
        while (true)
        {
            var next = text.Bytes[at..].IndexOfAny(forbidden);
            if (next < 0) return;
            at += next;
            var line = text.LineAt(at);
            errors.Add(new SyntaxError(SyntaxErrorKind.ControlCharacter, new TextSpan(at, at + 1), $"U+{text.Bytes[at]:X4}"));
            at = line + 1 < text.LineCount ? Math.Max(at + 1, text.Line(line + 1).Start) : text.Length;
        }
    }
}
