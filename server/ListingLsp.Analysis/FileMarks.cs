using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Symbols;

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
        // One listing with an id and a title, as in nearly all files.
        if (file is { Definitions: [{ Kind: DefinitionKind.Listing } only], Likenesses: [var like] } && string.Equals(only.Id, like.Id, StringComparison.Ordinal) && Of(only.Id) is var id && Of(like) is var text && id != text) return [id, text];
        var ids = file.Definitions.Where(d => d.Kind == DefinitionKind.Listing).Select(d => d.Id).Concat(file.Likenesses.Select(l => l.Id));
        return [.. ids.Select(Of).Concat(file.Likenesses.Select(Of)).Distinct()];
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

    private static ulong Of(ListingLikeness likeness) => likeness.Copy.High ^ likeness.Copy.Low;

    private static ulong Of(string text) => Of(text.AsSpan());
}
