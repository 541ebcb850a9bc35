namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>A listing as values, before anything is said about how it is written.</summary>
internal sealed class ListingDraft
{
    public required int Index { get; init; }

    public required Industry Industry { get; init; }

    public required Family Family { get; init; }

    public required string Id { get; init; }

    public string Title { get; set; } = "";

    public bool IsReadyToShip { get; set; }

    public List<string> Markets { get; set; } = [];

    public List<string> NotMarkets { get; set; } = [];

    public List<string> Keywords { get; set; } = [];

    public List<(string Name, string Value)> Attributes { get; set; } = [];

    public int Images { get; set; }

    public bool HasVideo { get; set; }

    /// <summary>Units in a lot, or 0 where it is sold by piece.</summary>
    public int LotSize { get; set; }

    public int Moq { get; set; }

    public bool ShowsMoq { get; set; }

    /// <summary>The ladder; under SKU prices and ranges it is kept as what they are made from.</summary>
    public List<PriceTier> Tiers { get; set; } = [];

    public PriceMode Mode { get; set; }

    public string? PricedMarket { get; set; }

    public List<PriceTier> MarketTiers { get; set; } = [];

    public CartonDraft? Carton { get; set; }

    public List<SkuDraft> Skus { get; set; } = [];

    public int Stock { get; set; }

    public int? Capacity { get; set; }

    public decimal Length { get; set; }

    public decimal Width { get; set; }

    public decimal Height { get; set; }

    public decimal Kg { get; set; }

    public string? Template { get; set; }

    public bool IsOverseas { get; set; }

    public decimal? UsFreight { get; set; }

    /// <summary>Days to dispatch an order of the MOQ.</summary>
    public int Lead { get; set; }

    public bool HasLeadTable { get; set; }

    public decimal? SamplePrice { get; set; }

    public List<(string Option, int Moq)> Customization { get; set; } = [];

    public bool EasyReturn { get; set; }

    public List<string> Materials { get; set; } = [];

    public List<(string Name, string Number)> Certificates { get; set; } = [];

    public Fault? Fault { get; set; }

    /// <summary>A field name and what is written in its place.</summary>
    public (string Name, string Written)? Misspelt { get; set; }
}

/// <summary>How the price is given.</summary>
internal enum PriceMode
{
    Ladder,
    Skus,
    Range,
}

/// <summary>A tier by pieces, lots or cartons.</summary>
internal readonly record struct PriceTier(int From, decimal Price);

/// <summary>A variant.</summary>
internal sealed record SkuDraft(string Id, IReadOnlyList<(string Name, string Value)> Options, decimal? Price, int? Stock);

/// <summary>Sale by carton.</summary>
internal sealed record CartonDraft(string Spec, int Units, bool ShowsUnits, List<PriceTier> Tiers)
{
    public string Spec { get; set; } = Spec;
}
