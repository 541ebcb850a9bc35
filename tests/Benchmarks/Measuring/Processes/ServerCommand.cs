using System.Text.Json.Nodes;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>How a language server is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is told.</param>
/// <param name="Settings">What it is answered when it asks for settings, by section.</param>
/// <param name="CacheFolder">Where it keeps what the next start remembers, if it may.</param>
internal sealed record ServerCommand(string Program, IReadOnlyList<string> Arguments, JsonObject? Settings = null, string? CacheFolder = null)
{
    /// <summary>Ours as it starts again in a workspace that it knows.</summary>
    public static ServerCommand Remembering(string program, string cacheFolder) => new(program, ["server"], CacheFolder: cacheFolder);

    /// <summary>Ours, which remembers nothing.</summary>
    public static ServerCommand Ours(string program) => new(program, ["server", "--no-cache"]);
}
