using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Tells what a file holds by its name; files with other names are not touched.</summary>
public static class FileKinds
{
    /// <summary>What stands before the format in the names of each kind.</summary>
    internal static readonly ImmutableArray<(string Ending, FileKind Kind)> Endings =
    [
        (".listing", FileKind.Listing),
        (".cartons", FileKind.Cartons),
        (".freight", FileKind.Freight),
        (".market", FileKind.Market),
        (".metrics", FileKind.Metrics),
        (".store", FileKind.Store),
        (".categories", FileKind.Categories),
        (".campaign", FileKind.Campaign),
        (".orders", FileKind.Orders),
        (".rules", FileKind.Rules),
    ];

    /// <summary>The kind of a file by its name alone, or null.</summary>
    public static FileKind? Of(ReadOnlySpan<char> fileName)
    {
        if (!HasFormat(fileName)) return null;
        var stem = Path.GetFileNameWithoutExtension(fileName);
        if (stem is ConfigStem) return FileKind.Config;
        foreach (var (ending, kind) in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal)) return kind;
        }

        return null;
    }

    /// <summary>Name of the settings file, without its ending.</summary>
    public const string ConfigStem = "listinglsp";

    /// <summary>Whether a file is written in YAML or JSON, by its ending.</summary>
    public static bool HasFormat(ReadOnlySpan<char> fileName) => Path.GetExtension(fileName) is ".yaml" or ".yml" or ".json";
}
