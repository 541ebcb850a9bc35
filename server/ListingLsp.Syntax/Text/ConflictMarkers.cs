namespace ListingLsp.Syntax.Text;

/// <summary>The lines that git leaves in a file whose merge is not resolved: <c>&lt;&lt;&lt;&lt;&lt;&lt;&lt;</c>, <c>|||||||</c>, <c>=======</c> and <c>&gt;&gt;&gt;&gt;&gt;&gt;&gt;</c>.</summary>
internal static class ConflictMarkers
{
    /// <summary>Whether a line, given without its line break, is such a marker.</summary>
    public static bool IsMarker(ReadOnlySpan<byte> line)
    {
        if (line.Length < 7 || line[..7].IndexOfAnyExcept(line[0]) >= 0) return false;
        return line[0] switch
        {
            (byte)'=' => line.Length == 7,
            (byte)'|' => line.Length == 7 || line[7] == ' ',
            (byte)'<' or (byte)'>' => line.Length > 7 && line[7] == ' ',
            _ => false,
        };
    }
}
