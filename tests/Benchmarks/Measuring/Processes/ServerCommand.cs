using System.Text.Json.Nodes;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>How a language server is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">What it is told.</param>
/// <param name="Settings">What it is answered when it asks for settings, by section.</param>
internal sealed record ServerCommand(string Program, IReadOnlyList<string> Arguments, JsonObject? Settings = null)
{
    /// <summary>Ours.</summary>
    public static ServerCommand Ours(string program) => new(program, ["server"]);
}
