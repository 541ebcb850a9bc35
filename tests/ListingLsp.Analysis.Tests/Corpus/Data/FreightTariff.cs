namespace ListingLsp.Analysis.Tests.Corpus.Data;

/// <summary>A shared freight template, as its file has it.</summary>
internal sealed class FreightTariff
{
    public string Id { get; init; } = "";

    public string Origin { get; init; } = "";

    public List<FreightRate> Lines { get; init; } = [];

    /// <summary>Whether every line has a price for a carton.</summary>
    public bool TakesCartons => Lines.All(l => l.PerCarton > 0);

    /// <summary>Whether it goes to a market.</summary>
    public bool GoesTo(string market) => Lines.Exists(l => l.Markets.Contains(market));

    /// <summary>Whether an order of this weight and value goes everywhere, and its freight is not above the goods.</summary>
    public bool Suits(decimal kg, decimal goods) => Lines.All(l => (l.MaxWeight == 0 || kg <= l.MaxWeight) && l.Cost(kg) <= goods);
}

/// <summary>A line of it.</summary>
internal sealed class FreightRate
{
    public List<string> Markets { get; init; } = [];

    public WeightRate? First { get; init; }

    public WeightRate? Additional { get; init; }

    public decimal Flat { get; init; }

    public decimal MaxWeight { get; init; }

    public decimal PerCarton { get; init; }

    /// <summary>What an order of this weight costs.</summary>
    public decimal Cost(decimal kg) =>
        First is null ? Flat : First.Cost + (kg <= First.Kg ? 0 : Math.Ceiling((kg - First.Kg) / Additional!.Kg) * Additional.Cost);
}

/// <summary>A weight with its price.</summary>
internal sealed class WeightRate
{
    public decimal Kg { get; init; }

    public decimal Cost { get; init; }
}
