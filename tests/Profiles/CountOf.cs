namespace ListingLsp.Profiles;

/// <summary>Counts what stands between commas.</summary>
internal static class CountOf
{
    /// <summary>How many parameters a list has; those of types in brackets do not count.</summary>
    public static int Parameters(string list)
    {
        var (depth, count) = (0, list.Length == 0 ? 0 : 1);
        foreach (var sign in list)
        {
            if (sign is '<' or '[' or '(') depth++;
            else if (sign is '>' or ']' or ')') depth--;
            else if (sign == ',' && depth == 0) count++;
        }

        return count;
    }
}
