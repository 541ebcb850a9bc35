using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Benchmarks.Corpus.Drafting;
using ListingLsp.Benchmarks.Corpus.Writing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Benchmarks.Measuring.Edits;

/// <summary>Makes the open files, from pieces of the corpus, and finds the place to type at.</summary>
internal static partial class EditInputs
{
    private const int MiB = 1 << 20;

    /// <summary>The language of a file.</summary>
    public static SyntaxFormat FormatOf(EditInput input) => input == EditInput.Json1MiB ? SyntaxFormat.Json : SyntaxFormat.Yaml;

    /// <summary>The text of a file.</summary>
    public static string TextOf(EditInput input) => input switch
    {
        EditInput.Listing3KB => MedianListing(),
        EditInput.Listings2000Lines => Documents(text => text.Lines >= 2000),
        EditInput.Listings8MiB => Documents(text => text.Bytes >= 8 * MiB - 4096),
        EditInput.Cartons1MiB => Cartons(),
        EditInput.Json1MiB => Array(),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    /// <summary>The byte offset behind the first digit of the price (of a carton: of the weight) that is nearest to the middle.</summary>
    public static int PlaceToType(ReadOnlySpan<byte> bytes)
    {
        // As Latin-1 a character is a byte.
        var middle = bytes.Length / 2;
        return Digits().Matches(Encoding.Latin1.GetString(bytes)).Select(m => m.Index + m.Length).MinBy(at => Math.Abs(at - middle));
    }

    private static string MedianListing()
    {
        var texts = Listings(json: false).Take(CorpusBench.Files).OrderBy(t => t.Length).ToList();
        return texts[texts.Count / 2];
    }

    private static string Documents(Predicate<(int Lines, int Bytes)> isEnough)
    {
        var (text, lines, bytes) = (new StringBuilder(), 0, 0);
        foreach (var listing in Listings(json: false))
        {
            if (text.Length > 0) text.Append("---\n");
            text.Append(listing);
            lines += listing.Count(c => c == '\n') + 1;
            bytes += Encoding.UTF8.GetByteCount(listing) + 4;
            if (isEnough((lines, bytes))) return text.ToString();
        }

        throw new InvalidOperationException("the corpus is too small");
    }

    private static string Array()
    {
        var text = new StringBuilder("[\n");
        foreach (var listing in Listings(json: true))
        {
            if (text.Length > 2) text.Append(",\n");
            text.Append(listing.TrimEnd());
            if (text.Length >= MiB) break;
        }

        return text.Append("\n]\n").ToString();
    }

    /// <summary>The specs of the corpus over and over, each with an id of its own.</summary>
    private static string Cartons()
    {
        var all = CartonSpec.All;
        var specs = Enumerable.Range(0, 9500).Select(i => all[i % all.Length] with { Id = (400_000 + i).ToString(CultureInfo.InvariantCulture) });
        return SharedFiles.Cartons([.. specs], layers: 5);
    }

    /// <summary>Files of one listing each. Those with CRLF are left out: a file has one kind of line break.</summary>
    private static IEnumerable<string> Listings(bool json) =>
        CorpusGenerator.Generate(new CorpusOptions(5000, JsonPercent: json ? 100 : 0))
            .Where(f => f.Listings == 1 && !f.Bytes.Contains((byte)'\r'))
            .Select(f => Encoding.UTF8.GetString(f.Bytes));

    [GeneratedRegex("(price|emptyWeight)\"?: [0-9]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Digits();
}
