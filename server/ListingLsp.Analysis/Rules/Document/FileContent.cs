using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0011 and LST0014: files whose bytes are not worth reading as a listing.</summary>
internal static class FileContent
{
    /// <summary>Whether a file is over the size limit or not UTF-8.</summary>
    public static bool IsUnreadable(SourceText text) => text.Length > Limits.Bytes || FirstBadByte(text) >= 0;

    /// <summary>Says which, at the first byte concerned.</summary>
    public static void Report(FindingSink sink)
    {
        var text = sink.Tree.Text;
        if (text.Length > Limits.Bytes)
        {
            sink.Begin("LST0011", TextSpan.At(0), ("what", Vocabulary.Get("file-size")), ("n", $"{Limits.Bytes / 1024 / 1024} MiB"));
            return;
        }

        var at = FirstBadByte(text);
        var encoding = EncodingGuess.Of(text.Bytes);
        var finding = sink.Begin("LST0014", new TextSpan(at, at + 1), ("encoding", encoding ?? ""));
        if (encoding is not null) finding?.As("known");
    }

    private static int FirstBadByte(SourceText text) => EncodingGuess.FirstBadByte(text.Bytes, text.FindInvalidUtf8());
}
