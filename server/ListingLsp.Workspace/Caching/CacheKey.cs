using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Workspace.Caching;

/// <summary>What must be the same for something remembered to be true.</summary>
internal static class CacheKey
{
    /// <summary>Of the facts of a file: the program, the settings, and which rules are in force. A new day brings new ones only where rules begin or end.</summary>
    /// <param name="config">The files of the settings.</param>
    /// <param name="asOf">The day.</param>
    public static TextPrint OfFacts(ImmutableArray<ConfigFile> config, DateOnly asOf) => Print.Of(key =>
    {
        foreach (var part in new[] { typeof(SyntaxTree), typeof(FileFacts), typeof(CacheKey) }) key.Write(part.Module.ModuleVersionId.ToByteArray());
        foreach (var rule in RuleCatalogue.All) key.Write(rule.IsInForce(asOf));
        Write(key, config);
    });

    /// <summary>Of a file in which nothing was found, besides: the day, and all files that listings share.</summary>
    /// <param name="shared">The shared files.</param>
    /// <param name="asOf">The day.</param>
    public static TextPrint OfClean(IEnumerable<SourceFile> shared, DateOnly asOf) => Print.Of(key =>
    {
        key.Write(asOf.DayNumber);
        foreach (var file in shared.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            key.Write(file.Path);
            key.Write((int)file.Kind);
            key.Write(file.Text is null);
            Write(key, file.Text is null ? default : file.Text.Bytes);
        }
    });

    /// <summary>A name for a file or folder.</summary>
    public static string Name(TextPrint print) => print.High.ToString("x16", CultureInfo.InvariantCulture) + print.Low.ToString("x16", CultureInfo.InvariantCulture);

    private static void Write(BinaryWriter key, ImmutableArray<ConfigFile> config)
    {
        foreach (var file in config)
        {
            key.Write(file.Path);
            Write(key, file.Tree.Text.Bytes);
        }
    }

    private static void Write(BinaryWriter key, ReadOnlySpan<byte> bytes)
    {
        key.Write(bytes.Length);
        key.Write(bytes);
    }
}
