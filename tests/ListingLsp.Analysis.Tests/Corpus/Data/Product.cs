namespace ListingLsp.Analysis.Tests.Corpus.Data;

/// <summary>Something that is sold, as its data file describes it. It is written as two listings or more.</summary>
internal sealed class Product
{
    /// <summary>Its listings are called after it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Levels of the category below the industry.</summary>
    public string Path { get; init; } = "";

    /// <summary>Which notes of its industry fit, counted from 1; none for the usual ones.</summary>
    public List<int> Says { get; init; } = [];

    /// <summary>What buyers read in English.</summary>
    public Wording En { get; init; } = new();

    /// <summary>What the Chinese version of the listing says.</summary>
    public Wording Zh { get; init; } = new();

    /// <summary>Unit of measure.</summary>
    public string Unit { get; init; } = "piece";

    /// <summary>Units in a lot, where it is sold by the lot; the MOQ, the price and the package are then those of a lot.</summary>
    public int Lot { get; init; }

    /// <summary>Smallest order of the ready-to-ship listing.</summary>
    public int Moq { get; init; }

    /// <summary>Price of one unit at the MOQ, in USD.</summary>
    public decimal Price { get; init; }

    /// <summary>Length, width and height of one packed unit in centimetres.</summary>
    public List<decimal> Box { get; init; } = [];

    /// <summary>Gross weight of one packed unit in kilograms.</summary>
    public decimal Kg { get; init; }

    /// <summary><c>both</c>: one listing from stock and one made to order; <c>stock</c> or <c>order</c>: both of that kind.</summary>
    public string Sale { get; init; } = "both";

    /// <summary>It has one more listing, which ships from the United States.</summary>
    public bool Overseas { get; init; }

    /// <summary>Variants: names and values of the options.</summary>
    public Dictionary<string, List<string>> Options { get; init; } = [];

    /// <summary>The option that prices go by; none for a ladder price.</summary>
    public string PricedBy { get; init; } = "";

    /// <summary>Markets of the ready-to-ship listings, where the usual ones do not fit.</summary>
    public List<string> Markets { get; init; } = [];

    /// <summary>Markets that are taken out again.</summary>
    public List<string> NotMarkets { get; init; } = [];

    /// <summary>Materials: names, or groups of the format's own fields.</summary>
    public List<object> Materials { get; init; } = [];

    /// <summary>Made to be used once.</summary>
    public bool SingleUse { get; init; }

    /// <summary>Certificates that are linked.</summary>
    public List<string> Certificates { get; init; } = [];

    /// <summary>Further fields of <c>compliance</c>, as the format has them.</summary>
    public Dictionary<string, object> Compliance { get; init; } = [];

    /// <summary>Further fields of <c>services</c>.</summary>
    public Dictionary<string, object> Services { get; init; } = [];
}

/// <summary>The texts of a product in one language.</summary>
internal sealed class Wording
{
    /// <summary>The title.</summary>
    public string Title { get; init; } = "";

    /// <summary>The paragraph that is about this product only.</summary>
    public string Text { get; init; } = "";

    /// <summary>Attributes by name.</summary>
    public Dictionary<string, string> Has { get; init; } = [];
}
