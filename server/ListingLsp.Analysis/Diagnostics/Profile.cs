namespace ListingLsp.Analysis.Diagnostics;

/// <summary>How much of what the rules find a workspace wants to hear.</summary>
public enum Profile
{
    /// <summary>Every rule has its own severity.</summary>
    Default,

    /// <summary>What is undeclared is an error (LST4002, LST4013, LST4016): for a gate that must not let an undeclared banned item pass.</summary>
    Strict,

    /// <summary>For a workspace in its first days: warnings are infos, but those of rules that the settings name themselves.</summary>
    Adopt,
}
