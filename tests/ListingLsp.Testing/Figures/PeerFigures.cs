using System.Text.Encodings.Web;
using System.Text.Json;

namespace ListingLsp.Testing.Figures;

/// <summary>What one run of the peers' benchmark measured. All ratios are of figures of that run.</summary>
/// <param name="Day">When, in UTC.</param>
/// <param name="Commit">Of which program of ours.</param>
/// <param name="IsShort">Whether fewer rounds were run, and no 100,000 listings.</param>
/// <param name="Machine">Where.</param>
/// <param name="Versions">What was measured, by name.</param>
/// <param name="LeftOut">What was not, and why.</param>
/// <param name="Programs">Whole cold processes over listings.</param>
/// <param name="Servers">Language servers.</param>
/// <param name="Parsers">Parsers in one process, over 500 files.</param>
/// <param name="Goals">What was to be reached.</param>
public sealed record PeerFigures(
    string Day,
    string Commit,
    bool IsShort,
    MachineFigure Machine,
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyDictionary<string, string> LeftOut,
    IReadOnlyList<ProgramFigure> Programs,
    IReadOnlyList<ServerFigure> Servers,
    IReadOnlyList<ParserFigure> Parsers,
    IReadOnlyList<GoalFigure> Goals)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the last ones stand in the repository.</summary>
    public static string Folder => Repository.PathOf("tests", "Benchmarks", "last");

    /// <summary>Reads what <see cref="ToJson"/> has written; a field too many or too few is a fault.</summary>
    public static PeerFigures Parse(string json) => JsonSerializer.Deserialize<PeerFigures>(json, Form)!;

    /// <summary>The figures as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form) + "\n";
}

/// <summary>A machine.</summary>
public sealed record MachineFigure(string Processor, int Cores, string System, string Runtime);

/// <summary>A program as a cold process.</summary>
/// <param name="Key">Its name, and how it is run: <c>listinglsp</c>, <c>ajv-cli</c>.</param>
/// <param name="Sizes">By number of listings.</param>
public sealed record ProgramFigure(string Key, IReadOnlyList<SizeFigure> Sizes);

/// <summary>A program on so many listings, a file each. Times are in milliseconds.</summary>
/// <param name="Listings">How many.</param>
/// <param name="Runs">Cold processes.</param>
/// <param name="Best">The fastest, by the clock on the wall.</param>
/// <param name="Median">The middle one.</param>
/// <param name="BestProcessor">The least processor time.</param>
/// <param name="MedianProcessor">The middle one.</param>
/// <param name="Megabytes">The most resident memory, in MB of 1,000,000 bytes.</param>
/// <param name="Times">Its least processor time divided by that of ours on one core; null for ours.</param>
/// <param name="Stopped">Why there are no times, or null.</param>
public sealed record SizeFigure(int Listings, int Runs, double Best, double Median, double BestProcessor, double MedianProcessor, double Megabytes, double? Times, string? Stopped);

/// <summary>What two language servers took for the same thing, in milliseconds or MB; null where one does not do it.</summary>
/// <param name="Key">What for.</param>
/// <param name="Unit"><c>ms</c> or <c>MB</c>.</param>
/// <param name="Ours">The median of ours.</param>
/// <param name="Theirs">The median of yaml-language-server.</param>
/// <param name="OursBest">The least of ours.</param>
/// <param name="TheirsBest">The least of theirs.</param>
/// <param name="Times">Their median divided by ours.</param>
public sealed record ServerFigure(string Key, string Unit, double? Ours, double? Theirs, double? OursBest, double? TheirsBest, double? Times);

/// <summary>A parser over the same files in memory.</summary>
/// <param name="Name">Which.</param>
/// <param name="Best">Microseconds a file, in the fastest turn.</param>
/// <param name="Median">In the middle one.</param>
/// <param name="MegabytesPerSecond">By the fastest.</param>
/// <param name="Times">Its best divided by that of our tree.</param>
public sealed record ParserFigure(string Name, double Best, double Median, double MegabytesPerSecond, double Times);

/// <summary>Something that was to be reached.</summary>
/// <param name="Key">What.</param>
/// <param name="Unit">Of both numbers: <c>ms</c>, <c>MB</c>, <c>x</c> or <c>%</c>.</param>
/// <param name="Goal">The number to reach.</param>
/// <param name="IsLeast">Whether more is better.</param>
/// <param name="Measured">What was measured, or null.</param>
public sealed record GoalFigure(string Key, string Unit, double Goal, bool IsLeast, double? Measured)
{
    /// <summary>Whether it is reached; null where it was not measured.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool? IsMet => Measured is not { } measured ? null : IsLeast ? measured >= Goal : measured <= Goal;
}
