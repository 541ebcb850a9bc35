namespace ListingLsp.Analysis.Reference;

/// <summary>Finds the known name that a misspelt one probably means.</summary>
public static class Nearest
{
    /// <summary>
    /// The nearest of the known names, or null where none is near: up to two slips (a letter added, lost, changed, or two
    /// swapped), but never more than a third of the name, and none in one of two letters; names that differ only in case, <c>_</c> and <c>-</c> always count.
    /// </summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names to choose from; of equally near ones the first.</param>
    public static string? Of(string name, IEnumerable<string> known)
    {
        string? best = null;
        var limit = name.Length < 3 ? 0 : Math.Clamp((name.Length + 1) / 3, 1, 2);
        foreach (var candidate in known)
        {
            if (IsSpelling(name, candidate)) return candidate;
            var distance = Distance(name, candidate, limit);
            if (distance > limit) continue;
            best = candidate;
            limit = distance - 1;
        }

        return best;
    }

    /// <summary>Optimal string alignment distance; more than <paramref name="limit"/> is not counted further.</summary>
    public static int Distance(string a, string b, int limit = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        if (limit == 0) return string.Equals(a, b, StringComparison.Ordinal) ? 0 : 1;
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) current[j] = Math.Min(current[j], before[j - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }

    /// <summary>Whether two names differ in nothing but case, <c>_</c> and <c>-</c>.</summary>
    private static bool IsSpelling(string name, string other)
    {
        var (at, there) = (0, 0);
        while (true)
        {
            while (at < name.Length && name[at] is '_' or '-') at++;
            while (there < other.Length && other[there] is '_' or '-') there++;
            if (at == name.Length || there == other.Length) return at == name.Length && there == other.Length;
            if (char.ToLowerInvariant(name[at++]) != char.ToLowerInvariant(other[there++])) return false;
        }
    }
}
