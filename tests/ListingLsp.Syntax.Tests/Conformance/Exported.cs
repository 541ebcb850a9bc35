using System.Text.Json;
using ListingLsp.Testing;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>The public test suites, as <c>tests/Conformance/export.mjs</c> has written them.</summary>
internal static class Exported
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The cases of one suite. Fails where they were not exported: no suite may pass by its absence.</summary>
    public static IReadOnlyList<T> Read<T>(string file)
    {
        var path = Repository.PathOf("tests", "Conformance", "out", file);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException(
                $"tests/Conformance/out/{file} is missing. Run 'bash tests/run', or in tests/Conformance 'npm ci' and 'npm run export'.");
        }

        return JsonSerializer.Deserialize<List<T>>(File.ReadAllBytes(path), Options)!;
    }
}
