using System.Globalization;
using ListingLsp.Benchmarks.Corpus;

namespace ListingLsp.Benchmarks;

/// <summary>The arguments were not understood; the message says which.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Reads the arguments of our own commands.</summary>
internal static class Arguments
{
    /// <summary>Folder and options; every option takes a whole number.</summary>
    /// <exception cref="UsageException">An unknown, incomplete or senseless argument.</exception>
    public static (string Folder, CorpusOptions Options) OfCorpus(ReadOnlySpan<string> arguments)
    {
        string? folder = null;
        int? listings = null;
        var options = new CorpusOptions(0);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            switch (argument)
            {
                case "--listings":
                    listings = Number(arguments, ref i, 1, 1_000_000);
                    break;
                case "--seed":
                    options = options with { Seed = Number(arguments, ref i, 0, int.MaxValue) };
                    break;
                case "--faults":
                    options = options with { FaultPercent = Number(arguments, ref i, 0, 100) };
                    break;
                default:
                    if (argument.StartsWith('-')) throw new UsageException($"unknown option '{argument}'");
                    if (folder is not null) throw new UsageException($"'{argument}' is one folder too many");
                    folder = argument;
                    break;
            }
        }

        if (folder is null) throw new UsageException("corpus needs a folder to write to");
        return (folder, options with { Listings = listings ?? throw new UsageException("corpus needs --listings N") });
    }

    /// <summary>Number of products.</summary>
    /// <exception cref="UsageException">An unknown, incomplete or senseless argument.</exception>
    public static int OfSheet(ReadOnlySpan<string> arguments)
    {
        var at = 0;
        if (arguments is not ["--listings", _]) throw new UsageException("--listings N is needed");
        return Number(arguments, ref at, 1, 300_000);
    }

    /// <summary>Number of rounds.</summary>
    /// <exception cref="UsageException">An unknown, incomplete or senseless argument.</exception>
    public static int OfRounds(ReadOnlySpan<string> arguments, int otherwise)
    {
        var rounds = otherwise;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] != "--rounds") throw new UsageException($"unknown argument '{arguments[i]}'");
            rounds = Number(arguments, ref i, 1, 10_000);
        }

        return rounds;
    }

    /// <summary>Whether the run shall be short, what it is confined to, and the program in its other form.</summary>
    /// <exception cref="UsageException">An unknown or incomplete argument.</exception>
    public static (bool IsShort, IReadOnlyCollection<string> Only, string? Other) OfPeers(ReadOnlySpan<string> arguments)
    {
        var (isShort, only, other) = (false, new List<string>(), (string?)null);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--short") isShort = true;
            else if (arguments[i] == "--only" && i + 1 < arguments.Length) only.AddRange(arguments[++i].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            else if (arguments[i] == "--readytorun" && i + 1 < arguments.Length) other = arguments[++i];
            else throw new UsageException($"unknown or incomplete argument '{arguments[i]}'");
        }

        return (isShort, only, other);
    }

    private static int Number(ReadOnlySpan<string> arguments, ref int at, int least, int most)
    {
        var option = arguments[at++];
        if (at >= arguments.Length) throw new UsageException($"{option} needs a number");
        if (int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        throw new UsageException($"{option} takes a whole number of {least} to {most}, not '{arguments[at]}'");
    }
}
