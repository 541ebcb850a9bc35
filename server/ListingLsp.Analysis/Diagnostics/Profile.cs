namespace ListingLsp.Analysis.Diagnostics;

/// <summary>How much of what the rules find a workspace wants to hear.</summary>
public enum Profile
{
    /// <summary>Every rule has its own severity.</summary>
    Default,

    /// <summary>What is undeclared is an error. No rule asks for it yet.</summary>
    Strict,

    /// <summary>For a workspace in its first days: only errors, and the rules that the settings name themselves.</summary>
    Adopt,
}
