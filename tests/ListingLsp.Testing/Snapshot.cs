using System.Runtime.CompilerServices;
using Xunit;

namespace ListingLsp.Testing;

/// <summary>
/// Compares a larger output with a file beside the test: <c>Name.verified.txt</c>. A difference leaves
/// <c>Name.received.txt</c> for review; with <c>LISTINGLSP_UPDATE=1</c> the verified file is rewritten. The file habits are
/// those of the Verify library, so that it can take over.
/// </summary>
public static class Snapshot
{
    /// <summary>Whether expectations are to be rewritten for review.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("LISTINGLSP_UPDATE") == "1";

    /// <summary>Fails where the output differs from the verified one.</summary>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var verified = Path.Combine(folder, name + ".verified.txt");
        var received = Path.Combine(folder, name + ".received.txt");
        if (File.Exists(verified) && File.ReadAllText(verified) == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(IsUpdating ? verified : received, actual);
        if (!IsUpdating) Assert.Equal(File.Exists(verified) ? File.ReadAllText(verified) : "", actual);
    }
}
