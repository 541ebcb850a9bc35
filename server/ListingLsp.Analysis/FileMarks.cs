using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis;

/// <summary>
/// Numbers for the ids and texts of the listings of a file. Files that have an id or a text in common have a number in common; others
/// seldom do, by chance or by somebody's ill will, so that a number in common proves nothing.
/// </summary>
public static class FileMarks
{
    /// <summary>Of a file: each number once.</summary>
    public static ulong[] Of(FileFacts file)
    {
        var ids = file.Definitions.Where(d => d.Kind == DefinitionKind.Listing).Select(d => d.Id).Concat(file.Likenesses.Select(l => l.Id));
        return [.. ids.Select(Of).Concat(file.Likenesses.Select(l => l.Copy.High ^ l.Copy.Low)).Distinct()];
    }

    /// <summary>Of a text, the same in every run.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var sum = 14695981039346656037UL;
        foreach (var sign in text) sum = (sum ^ sign) * 1099511628211UL;
        // The last signs have not reached the upper bits yet.
        sum = (sum ^ (sum >> 32)) * 0x9E3779B97F4A7C15UL;
        return sum ^ (sum >> 29);
    }

    private static ulong Of(string text) => Of(text.AsSpan());
}
