using System.Text;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Testing;

namespace ListingLsp.Load;

/// <summary>The folder that is worked on: generated listings, and the samples as two workspaces inside it.</summary>
internal sealed class Store : IDisposable
{
    private const int Generated = 120;

    /// <summary>Settings between which somebody switches; each is sound.</summary>
    public static readonly string[] Settings =
    [
        "version: 1\nasOf: 2026-11-22\nlocale: en\n",
        "version: 1\nasOf: 2026-11-22\nlocale: zh-CN\nrules: { LST1001: warning }\n",
        "version: 1\nasOf: 2022-07-01\nlocale: en\nexclude: [\"kitchen/**\", \"listings/app*/**\"]\n",
        "version: 1\nasOf: 2026-11-22\nlocale: en\nprofile: strict\nrules: { LST0003: hint, LST2009: off }\n",
    ];

    /// <summary>Makes it in a folder of its own.</summary>
    /// <param name="seed">Chooses the listings.</param>
    public Store(int seed)
    {
        Folder = Directory.CreateTempSubdirectory("listinglsp-load").FullName;
        foreach (var file in CorpusGenerator.Generate(new CorpusOptions(Generated, seed, FaultPercent: 40, JsonPercent: 30))) Write(Path.Combine(Folder, file.Path), file.Bytes);
        foreach (var name in new[] { "clean", "faulty" })
        {
            var from = Repository.PathOf("tests", "Samples", name);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories)) Write(Path.Combine(Folder, name, Path.GetRelativePath(from, file)), File.ReadAllBytes(file));
        }

        // What nobody expects in a path, and lines that end as on Windows.
        var odd = Path.Combine(Folder, "新品 %41", "快干 polo.listing.yaml");
        Write(odd, Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Folder, "clean", "apparel", "polo-2201.listing.yaml")).Replace("\n", "\r\n", StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(Folder, "listinglsp.yaml"), Settings[0]);
    }

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    /// <summary>Its files, absolute paths, sorted.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>A copy with the texts that an editor has.</summary>
    /// <param name="open">Text by absolute path.</param>
    /// <param name="copy">Where to.</param>
    public void CopyWith(IEnumerable<(string Path, string Text)> open, string copy)
    {
        foreach (var file in Files) Write(Path.Combine(copy, Path.GetRelativePath(Folder, file)), File.ReadAllBytes(file));
        foreach (var (path, text) in open) Write(Path.Combine(copy, Path.GetRelativePath(Folder, path)), Encoding.UTF8.GetBytes(text));
    }

    public static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
