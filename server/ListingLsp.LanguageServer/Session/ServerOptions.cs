using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Caching;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What a server knows of the world around it.</summary>
public sealed record ServerOptions
{
    /// <summary>Where the client's messages come from.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where messages to the client go; nobody else may write to it.</summary>
    public required Stream Output { get; init; }

    /// <summary>Today in UTC, for settings that say so or nothing.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Measures how long something takes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>So many threads judge at once.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Where runs keep what they have learned of files, for the next one; null for nowhere.</summary>
    public CacheOptions? Cache { get; init; }

    /// <summary>Version of this program.</summary>
    public string Version { get; init; } = "";

    /// <summary>Address of a rule's page; null where it has none.</summary>
    public Func<RuleInfo, Locale, string?> PageOf { get; init; } = (_, _) => null;

    /// <summary>Where the log goes beside the client; null for nowhere.</summary>
    public TextWriter? Log { get; init; }
}
