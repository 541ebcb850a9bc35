using System.Globalization;

namespace ListingLsp.Load;

/// <summary>How a run went.</summary>
internal sealed record LoadReport
{
    /// <summary>From so many edits on memory is judged: in less a collection more or less decides.</summary>
    private const int EnoughEdits = 50_000;

    /// <summary>Memory may grow by so much after warm-up.</summary>
    private const double Growth = 1.10;

    private const int MostShown = 20;

    public required LoadOptions Options { get; init; }

    public required int Edits { get; init; }

    public required int Events { get; init; }

    public required int Requests { get; init; }

    public required int CancelsSent { get; init; }

    public required int Cancelled { get; init; }

    public required int Outdated { get; init; }

    public required int Unanswered { get; init; }

    public required long Published { get; init; }

    public required int Checkpoints { get; init; }

    public required int ComparedDiagnostics { get; init; }

    public required int ComparedAnswers { get; init; }

    /// <summary>What differed from a fresh analysis.</summary>
    public required IReadOnlyList<string> Mismatches { get; init; }

    /// <summary>What nobody may say, or do.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Samples of resident memory in each tenth of the run, in bytes.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Memory { get; init; }

    public required TimeSpan Time { get; init; }

    /// <summary>The first tenth is warm-up; the last three are held against the three behind it, by their medians.</summary>
    private double MemoryRatio => Median([.. Memory.TakeLast(3).SelectMany(w => w)]) / (double)Median([.. Memory.Skip(1).Take(3).SelectMany(w => w)]);

    private bool IsMemoryFlat => Edits < EnoughEdits || MemoryRatio <= Growth;

    /// <summary>Whether all held.</summary>
    public bool Holds => Mismatches.Count == 0 && Faults.Count == 0 && Unanswered == 0 && IsMemoryFlat;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {string.Join('\n', Mismatches.Concat(Faults).Take(MostShown).Select(m => m.Length > 4000 ? m[..4000] : m))}
        seed {Options.Seed}, {Places.NameOf(Options.Encoding)}, diagnostics {(Options.Pulls ? "pulled" : "pushed")}, {Time:hh\:mm\:ss}
        edits            {Edits,9:N0}
        other events     {Events,9:N0}  saved, closed, opened, changed, deleted, renamed
        requests         {Requests,9:N0}  {CancelsSent:N0} cancels sent; {Cancelled:N0} refused as cancelled, {Outdated:N0} as overtaken by an edit, {Unanswered} unanswered
        diagnostics told {Published,9:N0}  times
        checkpoints      {Checkpoints,9:N0}  {ComparedDiagnostics:N0} diagnostics and {ComparedAnswers:N0} answers compared
        differences      {Mismatches.Count,9:N0}
        faults           {Faults.Count,9:N0}
        memory, MB       {string.Join(' ', Memory.Select(w => $"{Median(w) / 1e6:0}"))}  by tenths of the run; the last three are {MemoryRatio:0.00} of the second to the fourth{(Edits < EnoughEdits ? ", not judged" : IsMemoryFlat ? "" : ", which is too much")}
        {(Holds ? "all held" : "NOT all held")}
        """);

    private static long Median(IReadOnlyList<long> samples) => samples.Order().ElementAtOrDefault(samples.Count / 2);
}
