using System.Collections.Frozen;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file that nothing checks, though its name is but one slip away from one that would be checked.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Nearest">The name that it probably should have.</param>
/// <param name="IsConfig">Whether settings are meant.</param>
public sealed record NearMiss(string Path, string Nearest, bool IsConfig)
{
    private static readonly string[] Formats = [".yaml", ".yml", ".json"];
    private static readonly string[] ConfigNames = [.. Formats.Select(f => FileKinds.ConfigStem + f)];

    /// <summary>What the names of listings and the like end in.</summary>
    private static readonly (string Ending, FileKind Kind)[] Endings = [.. FileKinds.Endings.SelectMany(e => Formats.Select(f => (e.Ending + f, e.Kind)))];

    /// <summary>Behind a hyphen these words still mean our files; <c>app-store.json</c> and <c>alert-rules.yaml</c> are other things.</summary>
    private static readonly FileKind[] OwnWords = [FileKind.Listing, FileKind.Cartons, FileKind.Freight];

    /// <summary>Words and formats that are one letter away from ours and mean something else; a file of one rule or of one order is not ours either.</summary>
    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.Ordinal,
        "lasting", "lifting", "misting", "cartoon", "cartoons", "fright", "marked", "marker", "borders", "order", "roles", "rule", "ruler", "ruled", "score",
        "shore", "snore", "spore", "stare", "stone", "stored", "storm", "story", "xml", "eml", "ml", "bson", "jsonl");

    /// <summary>What a file of no kind was probably to be called, or null.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c>.</param>
    public static NearMiss? Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        // What editors keep aside ends in one sign more: polo.listing.yaml~
        if (FileKinds.Of(name) is not null || name[^1] is '~' or '#') return null;
        // Windows hides the endings it knows, and editors there add one more.
        if (name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)) name = name[..^4];
        if (name.Length == 0) return null;
        var plain = name.Replace('．', '.').Replace('。', '.').ToLowerInvariant();
        if (FileKinds.Of(plain) is { } kind) return new NearMiss(path, kind == FileKind.Config ? plain : Renamed(name, plain), kind == FileKind.Config);
        if (ConfigNames.FirstOrDefault(n => IsOneSlip(plain, n)) is { } config) return new NearMiss(path, config, IsConfig: true);
        return Listings(name, plain).FirstOrDefault() is { } nearest ? new NearMiss(path, nearest, IsConfig: false) : null;
    }

    private static IEnumerable<string> Listings(string name, string plain)
    {
        foreach (var (ending, kind) in Endings)
        {
            // The dot before the word stays where it is, so that a supermarket.yaml is no market; a slip adds one sign at most.
            for (var dot = plain.IndexOf('.', Math.Max(1, plain.Length - ending.Length - 1)); dot > 0; dot = plain.IndexOf('.', dot + 1))
            {
                if (IsOneSlip(plain[dot..], ending)) yield return name[..dot] + ending;
            }

            if (plain.Length > ending.Length && OwnWords.Contains(kind) && plain[^ending.Length] is '-' or '_' or ' ' && plain.EndsWith(ending[1..], StringComparison.Ordinal)) yield return name[..^ending.Length] + ending;
        }
    }

    /// <summary>The name with its ending in small letters and ASCII dots.</summary>
    private static string Renamed(string name, string plain)
    {
        var ending = Endings.First(e => plain.EndsWith(e.Ending, StringComparison.Ordinal)).Ending;
        return name[..^ending.Length] + ending;
    }

    private static bool IsOneSlip(string name, string known) => Analysis.Reference.Nearest.Distance(name, known, limit: 1) == 1 && !name.Split('.').Any(Others.Contains);
}
