using System.Globalization;

namespace ListingLsp.Load;

/// <summary>What a run is asked to do.</summary>
internal sealed record LoadOptions
{
    /// <summary>How the program is called.</summary>
    public const string Usage = """
        usage: dotnet run -c Release --project tests/Load -- PROGRAM [options]
          PROGRAM                 the published listinglsp
          --edits N               edits of all documents together (default 100000)
          --checkpoints N         so often all is held against a fresh server and a check (default 25)
          --seed S                the same seed gives the same edits (default 1)
          --encoding utf-16       what columns count: utf-8, utf-16 or utf-32 (default utf-16)
          --client push           whether diagnostics are pushed, or the client pulls them (default push)
        Ends with 0 where all held, 1 where something did not, 2 where the command line says something else.
        """;

    /// <summary>The published program.</summary>
    public required string Program { get; init; }

    /// <summary>Edits of all documents together.</summary>
    public int Edits { get; init; } = 100_000;

    /// <summary>So often all is compared.</summary>
    public int Checkpoints { get; init; } = 25;

    /// <summary>The same seed gives the same edits.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What columns count.</summary>
    public ColumnUnit Encoding { get; init; } = ColumnUnit.Utf16;

    /// <summary>The client asks for diagnostics.</summary>
    public bool Pulls { get; init; }

    /// <summary>Reads the command line; null where it says something else.</summary>
    public static LoadOptions? Parse(string[] args)
    {
        if (args.Length % 2 == 0 || args[0].StartsWith('-')) return null;
        var options = new LoadOptions { Program = Path.GetFullPath(args[0]) };
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            switch (args[i], args[i + 1])
            {
                case ("--edits", var value) when int.TryParse(value, CultureInfo.InvariantCulture, out var edits) && edits > 0:
                    options = options with { Edits = edits };
                    break;
                case ("--checkpoints", var value) when int.TryParse(value, CultureInfo.InvariantCulture, out var checkpoints) && checkpoints > 0:
                    options = options with { Checkpoints = checkpoints };
                    break;
                case ("--seed", var value) when int.TryParse(value, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case ("--encoding", "utf-8"):
                    options = options with { Encoding = ColumnUnit.Utf8 };
                    break;
                case ("--encoding", "utf-16"):
                    options = options with { Encoding = ColumnUnit.Utf16 };
                    break;
                case ("--encoding", "utf-32"):
                    options = options with { Encoding = ColumnUnit.Utf32 };
                    break;
                case ("--client", "push" or "pull"):
                    options = options with { Pulls = args[i + 1] == "pull" };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
