using System.Text;
using ListingLsp.Syntax.Tests.Oracle.Varied;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Listings written with everything that YAML has. The same seed gives the same listing.</summary>
internal static class VariedListings
{
    /// <summary>One file of one to four documents.</summary>
    public static string Of(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        var count = random.Next(4) > 0 ? 1 : random.Next(2, 5);
        // Directives stand at the beginning and behind '...' only.
        var mayDirect = true;
        for (var i = 0; i < count; i++)
        {
            var directives = mayDirect && random.Next(8) == 0;
            var handle = directives ? AddDirectives(text, random) : null;
            var marker = directives || i > 0 || random.Next(4) == 0;
            if (marker) text.Append("---");
            var values = new ListingValues(random);
            var writer = new VariedWriter(random, handle);
            // What is no mapping stands behind a marker only.
            writer.Document(marker && random.Next(12) == 0 ? values.Any(2) : values.Listing(), marker);
            text.Append(writer.Written);
            mayDirect = random.Next(5) == 0;
            if (mayDirect) text.Append(random.Next(4) == 0 ? "... # end\n" : "...\n");
        }

        return AsFile(text.ToString(), random);
    }

    private static string? AddDirectives(StringBuilder text, Random random)
    {
        var handle = random.Next(2) == 0 ? "!e!" : null;
        if (handle is null || random.Next(2) == 0) text.Append("%YAML 1.2\n");
        if (random.Next(4) == 0) text.Append("# a comment between\n");
        if (handle is not null) text.Append("%TAG !e! tag:example.com,2026:").Append(random.Next(3)).Append("/\n");
        return handle;
    }

    /// <summary>Line breaks, byte order mark and the break at the end, as editors leave them.</summary>
    private static string AsFile(string text, Random random)
    {
        if (random.Next(10) == 0) text = text.TrimEnd('\n');
        if (random.Next(5) == 0) text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        else if (random.Next(40) == 0) text = text.Replace('\n', '\r');
        return random.Next(12) == 0 ? "\uFEFF" + text : text;
    }
}
