using System.Diagnostics;
using ListingLsp.Testing;

namespace ListingLsp.Profiles;

/// <summary>Builds and publishes the program.</summary>
internal static class Dotnet
{
    private const string Rid = "linux-x64";

    /// <summary>The trimmed assemblies that the published program was made of.</summary>
    public static string Linked => Project("ListingLsp.Cli", "obj", "Release", "net10.0", Rid, "linked");

    /// <summary>The assemblies of the built program.</summary>
    public static string Built => Project("ListingLsp.Cli", "bin", "Release", "net10.0");

    /// <summary>Publishes it as if there were no profile: what one has, a program that has it does not compile.</summary>
    /// <returns>Path of the program.</returns>
    public static string PublishWithoutProfile(string folder)
    {
        var before = Project("ListingLsp.Cli", "obj", "Release", "net10.0", Rid);
        if (Directory.Exists(before)) Directory.Delete(before, recursive: true);
        Run("publish", Project("ListingLsp.Cli"), "-c", "Release", "-r", Rid, "-o", folder, "-p:UseProfiles=false");
        return Path.Combine(folder, "listinglsp");
    }

    /// <summary>Builds it, to be compiled as it runs.</summary>
    /// <returns>Path of the assembly, for <c>dotnet</c>.</returns>
    public static string Build()
    {
        Run("build", Project("ListingLsp.Cli"), "-c", "Release");
        return Path.Combine(Built, "listinglsp.dll");
    }

    /// <summary>Writes a corpus; of a hundred listings as many as <paramref name="faults"/> have a mistake.</summary>
    /// <returns>Its folder.</returns>
    public static string WriteCorpus(string folder, int listings, int faults)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Run("run", "--project", Repository.PathOf("tests", "Benchmarks"), "-c", "Release", "--", "corpus", folder, "--listings", $"{listings}", "--faults", $"{faults}");
        return folder;
    }

    private static string Project(params string[] parts) => Repository.PathOf(["server", .. parts]);

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start("dotnet", arguments);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'dotnet {string.Join(' ', arguments)}' failed");
    }
}
