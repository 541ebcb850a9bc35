using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>
/// Of the files of a workspace those that what is found in a few of them may speak of: files that listings share, and listings that
/// have an id or a text in common with one of the few, or with one that has.
/// </summary>
internal static class ConcernedFiles
{
    /// <summary>More rounds are dearer than to take all.</summary>
    private const int MostRounds = 8;

    /// <summary>The paths of these files; null for all of them.</summary>
    /// <param name="files">All files.</param>
    /// <param name="isReported">Whether a file (relative path) is one of the few.</param>
    public static IReadOnlySet<string>? Of(IReadOnlyList<FileFacts> files, Predicate<string> isReported)
    {
        var (concerned, rest) = (new HashSet<string>(StringComparer.Ordinal), new List<FileFacts>());
        var (ids, texts) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<TextPrint>());
        foreach (var file in files)
        {
            // Stores, offers and orders are held against all listings; titles that are nearly the same are not looked up by anything.
            if (file.Standing is not null || file.Likenesses.Any(l => l.Near is not null)) return null;
            if (file.Kind != FileKind.Listing || isReported(file.Path)) Take(file);
            else rest.Add(file);
        }

        if (rest.Count < concerned.Count) return null;
        for (var round = 0; round < MostRounds; round++)
        {
            if (rest.RemoveAll(IsAlike) == 0) return concerned;
        }

        return null;

        void Take(FileFacts file)
        {
            concerned.Add(file.Path);
            ids.UnionWith(file.Definitions.Where(d => d.Kind == DefinitionKind.Listing).Select(d => d.Id));
            foreach (var likeness in file.Likenesses)
            {
                ids.Add(likeness.Id);
                texts.Add(likeness.Copy);
            }
        }

        bool IsAlike(FileFacts file)
        {
            foreach (var definition in file.Definitions)
            {
                if (ids.Contains(definition.Id)) return Takes(file);
            }

            foreach (var likeness in file.Likenesses)
            {
                if (texts.Contains(likeness.Copy) || ids.Contains(likeness.Id)) return Takes(file);
            }

            return false;
        }

        bool Takes(FileFacts file)
        {
            Take(file);
            return true;
        }
    }
}
