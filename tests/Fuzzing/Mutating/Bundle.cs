using System.Collections.Immutable;
using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Fuzzing.Mutating;

/// <summary>A small workspace as one input: each file under a line <c>=== path</c>. Any bytes are some workspace.</summary>
/// <param name="Files">The files; of two of one path the later one.</param>
internal sealed record Bundle(ImmutableSortedDictionary<string, byte[]> Files)
{
    private static readonly byte[] Sign = "=== "u8.ToArray();

    /// <summary>Where what stands before the first path goes.</summary>
    private const string Default = "a.listing.yaml";

    /// <summary>Reads the files of an input.</summary>
    public static Bundle Read(byte[] input)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var path = Default;
        var begun = 0;
        for (var at = 0; at < input.Length; at++)
        {
            if ((at > 0 && input[at - 1] != '\n') || !input.AsSpan(at).StartsWith(Sign)) continue;
            if (at > begun) files[path] = input[begun..at];
            var end = Array.IndexOf(input, (byte)'\n', at);
            if (end < 0) end = input.Length;
            path = PathOf(input.AsSpan(at + Sign.Length, Math.Max(end - at - Sign.Length, 0)));
            begun = Math.Min(end + 1, input.Length);
            at = begun - 1;
        }

        files[path] = input[begun..];
        return new Bundle(files.ToImmutable());
    }

    /// <summary>A bundle of a workspace in memory.</summary>
    public static Bundle Of(IEnumerable<KeyValuePair<string, SourceText>> files) =>
        new(files.ToImmutableSortedDictionary(f => f.Key, f => f.Value.Bytes.ToArray(), StringComparer.Ordinal));

    /// <summary>Its input.</summary>
    public byte[] Write()
    {
        var result = new List<byte>();
        foreach (var (path, text) in Files)
        {
            if (result.Count > 0 && result[^1] != '\n') result.Add((byte)'\n');
            result.AddRange(Sign);
            result.AddRange(Encoding.UTF8.GetBytes(path));
            result.Add((byte)'\n');
            result.AddRange(text);
        }

        return [.. result];
    }

    /// <summary>One of its files.</summary>
    public KeyValuePair<string, byte[]> Pick(Random random) => Files.ElementAt(random.Next(Files.Count));

    /// <summary>With a file.</summary>
    public Bundle With(string path, byte[] text) => new(Files.SetItem(path, text));

    /// <summary>Without a file, unless it is the only one.</summary>
    public Bundle Without(string path) => Files.Count == 1 ? this : new(Files.Remove(path));

    /// <summary>Its files as the analysis takes them.</summary>
    public ImmutableSortedDictionary<string, SourceText> Texts() =>
        Files.ToImmutableSortedDictionary(f => f.Key, f => SourceText.From(f.Value), StringComparer.Ordinal);

    private static string PathOf(ReadOnlySpan<byte> bytes)
    {
        var path = Encoding.UTF8.GetString(bytes).Trim().Replace('\\', '/').Trim('/');
        return path.Length == 0 ? Default : path;
    }
}
