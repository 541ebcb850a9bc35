namespace ListingLsp.Analysis;

/// <summary>
/// A file with listings in which an earlier run found nothing, or of which nothing is asked. What it has to do with others shows without
/// all that is known of it, which is read only where it matters.
/// </summary>
public abstract class QuietFile
{
    /// <summary>What it adds to the sums of the workspace. Where two files have the same, it may be one object.</summary>
    public abstract FileOutline Outline { get; }

    /// <summary>A number for each of its ids and texts (<see cref="FileMarks"/>).</summary>
    public abstract ReadOnlySpan<ulong> Marks { get; }

    /// <summary>All that the rest of the workspace needs to know of it.</summary>
    public abstract FileFacts Facts { get; }

    /// <summary>Of some quiet files those that have to be looked at together with others: they have an id or a text in common with one.</summary>
    /// <param name="quiet">The quiet files of a workspace.</param>
    /// <param name="others">Its other files.</param>
    internal static IEnumerable<QuietFile> Concerned(IReadOnlyCollection<QuietFile> quiet, IReadOnlyCollection<FileFacts> others)
    {
        // Stores, offers and orders are held against all listings; titles that are nearly the same are not looked up by anything.
        if (quiet.Count == 0 || others.Any(f => f.Standing is not null || f.Likenesses.Any(l => l.Near is not null)) || quiet.Any(f => f.Outline.HasNear)) return quiet;
        var (once, again) = (new HashSet<ulong>(2 * quiet.Count), new HashSet<ulong>());
        foreach (var file in others) Note(FileMarks.Of(file));
        foreach (var file in quiet) Note(file.Marks);
        return quiet.Where(f => f.Outline.RepeatsItself || IsAgain(f.Marks));

        void Note(ReadOnlySpan<ulong> marks)
        {
            foreach (var mark in marks)
            {
                if (!once.Add(mark)) again.Add(mark);
            }
        }

        bool IsAgain(ReadOnlySpan<ulong> marks)
        {
            foreach (var mark in marks)
            {
                if (again.Contains(mark)) return true;
            }

            return false;
        }
    }
}
