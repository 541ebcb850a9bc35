using System.Collections.Immutable;

namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>One line of a freight template: by weight, or one price an order.</summary>
internal sealed record FreightLine(string Markets, decimal FirstKg, decimal FirstCost, decimal StepKg, decimal StepCost, decimal? Flat = null, decimal? PerCarton = null)
{
    public string[] MarketCodes { get; } = Markets.Split(' ');

    /// <summary>What an order of this weight costs.</summary>
    public decimal Cost(decimal kg) => Flat ?? (FirstCost + (Math.Ceiling(Math.Max(0, kg - FirstKg) / StepKg) * StepCost));
}

/// <summary>A shared freight template. Each covers the ten core markets with a delivery guarantee.</summary>
internal sealed record FreightTemplate(string Id, string File, string Comment, string Origin, decimal? MaxWeight, ImmutableArray<FreightLine> Lines)
{
    /// <summary>All there are; a corpus holds those that its listings use.</summary>
    public static readonly ImmutableArray<FreightTemplate> All =
    [
        new("express-standard", "china", "国际快递: small and dense goods", "CN", null,
        [
            new("US CA", 0.5m, 9.00m, 0.5m, 3.20m, PerCarton: 30.00m),
            new("GB FR DE NL", 0.5m, 10.50m, 0.5m, 3.40m, PerCarton: 33.00m),
            new("IT ES", 0.5m, 11.20m, 0.5m, 3.60m, PerCarton: 34.50m),
            new("AU NZ", 0.5m, 10.80m, 0.5m, 3.50m, PerCarton: 32.00m),
            new("JP KR SG", 0.5m, 7.50m, 0.5m, 2.40m, PerCarton: 21.00m),
            new("SE NO DK PL BE AT IE", 0.5m, 11.60m, 0.5m, 3.70m, PerCarton: 36.00m),
        ]),
        new("bulky-consolidated", "china", "抛货专线: bulky goods, consolidated twice a week (Tue, Fri)", "CN", 120,
        [
            new("US CA", 2, 14.00m, 1, 4.20m, PerCarton: 46.00m),
            new("GB FR DE NL IT ES", 2, 15.00m, 1, 4.40m, PerCarton: 49.00m),
            new("AU NZ", 2, 16.00m, 1, 4.80m, PerCarton: 52.00m),
            new("MX CL", 2, 19.00m, 1, 5.60m, PerCarton: 61.00m),
        ]),
        new("sea-lcl", "china", "海运拼箱: once a week, 25 to 40 days at sea", "CN", null,
        [
            new("US CA", 50, 58.00m, 10, 5.50m, PerCarton: 18.00m),
            new("GB FR DE NL IT ES", 50, 54.00m, 10, 5.20m, PerCarton: 17.00m),
            new("AU NZ", 50, 60.00m, 10, 6.00m, PerCarton: 19.50m),
            new("JP KR SG MX CL", 50, 42.00m, 10, 4.10m, PerCarton: 14.00m),
        ]),
        new("small-parcel-flat", "parcel", "小包专线: one price a parcel", "CN", 20,
        [
            new("US", 0, 0, 1, 0, Flat: 16.00m),
            new("CA AU NZ", 0, 0, 1, 0, Flat: 18.50m),
            new("GB FR DE NL IT ES", 0, 0, 1, 0, Flat: 15.00m),
        ]),
        new("us-warehouse", "overseas", "美西仓: California, ground service inside the US", "US", 500,
        [
            new("US", 0, 0, 1, 0, Flat: 24.00m),
            new("CA", 10, 38.00m, 1, 1.90m),
            new("GB FR DE NL IT ES", 10, 58.00m, 1, 2.80m),
            new("AU NZ", 10, 62.00m, 1, 3.10m),
        ]),
    ];

    /// <summary>Whether every line has a price a carton.</summary>
    public bool TakesCartons => Lines.All(l => l.PerCarton is not null);

    /// <summary>Whether an order can go and costs at most one and a half times its goods on the dearest line.</summary>
    public bool Suits(decimal kg, decimal goods) => kg <= (MaxWeight ?? kg) && Lines.All(l => l.Cost(kg) <= 1.5m * goods);
}
