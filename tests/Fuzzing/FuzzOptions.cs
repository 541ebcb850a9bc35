using System.Globalization;
using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>What a run is asked to do.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The same seed gives the same inputs to each target.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Most inputs of all targets together.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    /// <summary>Most time.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>Runs at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Inputs that long runs together are to reach; null for one run.</summary>
    public long? Total { get; init; }

    /// <summary>An input for which the thread works longer hangs.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Names of the targets; none for all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>An input to run alone, as a failure left it.</summary>
    public string? Replay { get; init; }

    /// <summary>Where failing inputs go.</summary>
    public required string Folder { get; init; }

    /// <summary>Reads the command line; null where it says something else.</summary>
    public static FuzzOptions? Parse(string[] args, string folder)
    {
        var options = new FuzzOptions { Folder = folder, Jobs = Environment.ProcessorCount };
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = args[i + 1];
            switch (args[i])
            {
                case "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case "--inputs" when long.TryParse(value, CultureInfo.InvariantCulture, out var inputs):
                    options = options with { Inputs = inputs };
                    break;
                case "--minutes" when double.TryParse(value, CultureInfo.InvariantCulture, out var minutes):
                    options = options with { Time = TimeSpan.FromMinutes(minutes) };
                    break;
                case "--jobs" when int.TryParse(value, CultureInfo.InvariantCulture, out var jobs) && jobs > 0:
                    options = options with { Jobs = jobs };
                    break;
                case "--total" when long.TryParse(value, CultureInfo.InvariantCulture, out var total):
                    options = options with { Total = total };
                    break;
                case "--target" when value.Split(',').All(v => TargetList.All.Any(t => t.Name == v)):
                    options = options with { Targets = value.Split(',') };
                    break;
                case "--replay":
                    options = options with { Replay = value };
                    break;
                default:
                    return null;
            }
        }

        return args.Length % 2 == 0 && args.Length > 0 ? options : null;
    }
}
