namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Bytes as lines.</summary>
internal static class Lines
{
    /// <summary>The lines, without their breaks; at least one.</summary>
    public static List<byte[]> Of(byte[] bytes)
    {
        var result = new List<byte[]>();
        foreach (var range in bytes.AsSpan().Split((byte)'\n')) result.Add(bytes[range]);
        return result;
    }

    /// <summary>The lines with breaks between them.</summary>
    public static byte[] Join(IEnumerable<byte[]> lines)
    {
        var result = new List<byte>();
        foreach (var line in lines)
        {
            if (result.Count > 0) result.Add((byte)'\n');
            result.AddRange(line);
        }

        return [.. result];
    }
}
