namespace ListingLsp.Syntax;

/// <summary>
/// The most that a file, or a run, may cost. A file beyond them has LST0011, nothing else is made of it, and all other files are judged as ever.
/// They stand far above what people write, and low enough that a file made to do harm takes seconds and not the machine.
/// </summary>
public static class Limits
{
    /// <summary>Bytes of a file. Of a longer one no more is read than shows that it is longer.</summary>
    public const int Bytes = 8 * 1024 * 1024;

    /// <summary>Levels of groups and lists one inside the other.</summary>
    public const int Depth = 256;

    /// <summary>Values that the aliases of a file repeat, counted as if they were written out.</summary>
    public const int RepeatedValues = 100_000;

    /// <summary>Findings in a file.</summary>
    public const int Findings = 10_000;

    /// <summary>Other places that one finding points to. Where a thousand ids are the same, each would name a thousand.</summary>
    public const int RelatedPlaces = 50;

    /// <summary>Findings in one run over a workspace. Of more only so many are reported, with a word that there are more.</summary>
    public const int RunFindings = 1_000_000;

    /// <summary>Bytes of the files whose trees a run keeps for its report. Those of other files are read again.</summary>
    public const int KeptBytes = 64 * 1024 * 1024;

    /// <summary>Bytes of a baseline, which lists the problems of a whole workspace. One that is longer cannot be used.</summary>
    public const int BaselineBytes = 256 * 1024 * 1024;

    /// <summary>Bytes of a file of git that says what is ignored. Of a longer one nothing is ignored.</summary>
    public const int IgnoreFileBytes = 1024 * 1024;
}
