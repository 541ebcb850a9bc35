namespace ListingLsp.Load;

/// <summary>What a server has answered.</summary>
/// <param name="Result">The result, as JSON; null for an error.</param>
/// <param name="Code">The code of an error.</param>
/// <param name="Words">What it says.</param>
internal sealed record Answer(string? Result, int? Code, string? Words)
{
    public const int Cancelled = -32800;
    public const int Modified = -32801;
    public const int ServerCancelled = -32802;
    public const int Failed = -32803;
    public const int InvalidParams = -32602;

    public override string ToString() => Result ?? $"error {Code}: {Words}";
}

/// <summary>The diagnostics of a document that a client holds.</summary>
/// <param name="Version">Of which version; null where it is not open.</param>
/// <param name="Items">The diagnostics, as JSON.</param>
/// <param name="ResultId">What a server that is asked calls them.</param>
internal sealed record Held(int? Version, string Items, string? ResultId = null);
