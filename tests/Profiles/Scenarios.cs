using ListingLsp.Testing;

namespace ListingLsp.Profiles;

/// <summary>The ways in which people use the program.</summary>
internal static class Scenarios
{
    private static readonly string Clean = Repository.PathOf("tests", "Samples", "clean");
    private static readonly string Faulty = Repository.PathOf("tests", "Samples", "faulty");

    /// <summary>How it is started.</summary>
    public static IReadOnlyList<Scenario> Starts { get; } =
    [
        new(["--version"]),
        new(["--help"]),
        new(["explain", "LST1001"]),
        new(["check", Clean]),
        new(["check", Clean, "--staged"]),
        new(["check", Faulty, "--diff"]),
        .. new[] { "text", "json", "jsonl", "sarif", "github", "gitlab" }.Select(format => new Scenario(["check", Faulty, "--format", format])),
        new(["check", Faulty, "--locale", "zh-CN"]),
        new(["server"], EditorSession.In(Faulty, Files(Faulty), keys: 1)),
    ];

    /// <summary>What takes long: checking many listings, most of them right, and typing.</summary>
    /// <param name="clean">Folder of a corpus.</param>
    /// <param name="faulty">Folder of a corpus with mistakes.</param>
    public static IEnumerable<Scenario> Work(string clean, string faulty) =>
    [
        new(["check", "--no-cache", clean]),
        .. new[] { "text", "json" }.Select(format => new Scenario(["check", "--no-cache", faulty, "--format", format])),
        new(["server", "--no-cache"], EditorSession.In(faulty, Files(faulty).Take(20), keys: 50)),
    ];

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
