namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Parameters of <c>listinglsp/marketMatrix</c>: all listings of a document, or the one at a place.</summary>
internal sealed record MarketMatrixParams : TextDocumentParams
{
    public Position? Position { get; init; }
}

/// <summary>Result of <c>listinglsp/marketMatrix</c>.</summary>
/// <param name="Markdown">All of it for people.</param>
/// <param name="Listings">All of it for programs.</param>
internal sealed record MarketMatrixResult(string Markdown, MarketMatrixListing[] Listings);

internal sealed record MarketMatrixListing
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public required Range Range { get; init; }

    /// <summary>The listing says where it is sold; where not, the markets are the core 10.</summary>
    public required bool MarketsStated { get; init; }

    public required string Summary { get; init; }

    public required MarketMatrixRow[] Markets { get; init; }
}

internal sealed record MarketMatrixRow
{
    public required string Market { get; init; }

    public required string Name { get; init; }

    public required bool Sold { get; init; }

    /// <summary>The gravest of its notes, as programs know it; <c>sold</c> where there is none.</summary>
    public required string Status { get; init; }

    public required string Words { get; init; }

    public string? Freight { get; init; }

    public required MarketMatrixNote[] Notes { get; init; }
}

internal sealed record MarketMatrixNote
{
    public required string Status { get; init; }

    public required string Words { get; init; }

    public string? Rule { get; init; }

    public string? Severity { get; init; }

    public string? Message { get; init; }

    public Range? Range { get; init; }
}

/// <summary>Parameters of <c>listinglsp/rulePage</c>: a rule by id or name, and the language where it is not that of the session.</summary>
internal sealed record RulePageParams
{
    public required string Rule { get; init; }

    public string? Locale { get; init; }
}

/// <summary>Result of <c>listinglsp/rulePage</c>.</summary>
internal sealed record RulePageResult(string Id, string Title, string Markdown);

/// <summary>What a lens needs to be resolved: the kind is the number of the server's own.</summary>
internal sealed record LensData(string Uri, int Kind, int Index);

/// <summary>What a code action needs to be resolved: where it was offered, and the number it had among those of its kind.</summary>
internal sealed record ActionData(string Uri, int? Version, Range Range, string Kind, int Index);
