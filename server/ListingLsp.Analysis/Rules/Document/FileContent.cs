using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0011 and LST0014: files whose bytes are not worth reading as a listing.</summary>
internal static class FileContent
{
    /// <summary>Whether a file is over the size limit or not UTF-8.</summary>
    public static bool IsUnreadable(SourceText text) => text.Length > FileAnalyzer.MaxBytes || text.FindInvalidUtf8() >= 0;

    /// <summary>Says which, at the first byte concerned.</summary>
    public static void Report(FindingSink sink)
    {
        var text = sink.Tree.Text;
        if (text.Length > FileAnalyzer.MaxBytes)
        {
            sink.Begin("LST0011", TextSpan.At(0), ("what", Vocabulary.Get("file-size")), ("n", "8 MiB"));
            return;
        }

        var at = text.FindInvalidUtf8();
        var encoding = GuessEncoding(text.Bytes, at);
        var finding = sink.Begin("LST0014", new TextSpan(at, at + 1), ("encoding", encoding ?? ""));
        if (encoding is not null) finding?.As("known");
    }

    /// <summary>UTF-16 by its mark or its zero bytes; GBK where every high byte has a fitting second one.</summary>
    private static string? GuessEncoding(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes is [0xFF, 0xFE, ..] || bytes is [0xFE, 0xFF, ..]) return "UTF-16";
        for (var i = at; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x80 or 0xFF || i + 1 >= bytes.Length || bytes[i + 1] is < 0x40 or 0x7F or 0xFF) return null;
            i++;
        }

        return "GBK";
    }
}
