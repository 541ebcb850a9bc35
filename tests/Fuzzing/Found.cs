using ListingLsp.Testing;

namespace ListingLsp.Fuzzing;

/// <summary>Inputs that broke something once: <c>Found/TARGET/what.txt</c>.</summary>
internal static class Found
{
    /// <summary>Their paths in the folder, with <c>/</c>, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("tests", "Fuzzing", "Found");

    /// <summary>Those of a target.</summary>
    public static IReadOnlyList<byte[]> Inputs(string target) => [.. Files.Where(f => TargetOf(f) == target).Select(Read)];

    /// <summary>The target of a file.</summary>
    public static string TargetOf(string file) => file.Split('/')[0];

    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));
}
