using System.Diagnostics;
using ListingLsp.Testing;

namespace ListingLsp.StartupProfile;

/// <summary>Publishes the program.</summary>
internal static class Publishing
{
    private const string Rid = "linux-x64";

    /// <summary>The trimmed assemblies that the program was made of.</summary>
    public static string Linked => Repository.PathOf("server", "ListingLsp.Cli", "obj", "Release", "net10.0", Rid, "linked");

    /// <summary>Publishes it as if there were no profile: what one has, a program that has it does not compile.</summary>
    /// <returns>Path of the program.</returns>
    public static string WithoutProfile(string folder)
    {
        using var process = Process.Start("dotnet", ["publish", Repository.PathOf("server", "ListingLsp.Cli"), "-c", "Release", "-r", Rid, "-o", folder, "-p:UseStartupProfile=false"]);
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, "listinglsp") : throw new InvalidOperationException("publishing failed");
    }
}
