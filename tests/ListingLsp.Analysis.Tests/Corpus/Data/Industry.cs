namespace ListingLsp.Analysis.Tests.Corpus.Data;

/// <summary>A file of products of one first-level category: see <c>tests/Corpus/README.md</c>.</summary>
internal sealed class Industry
{
    /// <summary>First level of the category.</summary>
    public string Category { get; init; } = "";

    /// <summary>The port that its goods leave from.</summary>
    public string Port { get; init; } = "";

    /// <summary>How many of its notes fit all its products; the others are said only of those that ask for them. All where it is 0.</summary>
    public int Usual { get; init; }

    /// <summary>Sentences about its products; each description takes some of them.</summary>
    public Words Notes { get; init; } = new();

    /// <summary>What buyers can have changed, the cheapest first.</summary>
    public List<string> Customizes { get; init; } = ["logo", "packaging"];

    /// <summary>Its products.</summary>
    public List<Product> Products { get; init; } = [];
}

/// <summary>Sentences that fit any product.</summary>
internal sealed class GeneralNotes
{
    /// <summary>English ones.</summary>
    public List<string> En { get; init; } = [];

    /// <summary>Chinese ones.</summary>
    public List<string> Zh { get; init; } = [];

    /// <summary>Those that fit goods by weight, area or length.</summary>
    public Words Bulk { get; init; } = new();
}

/// <summary>Sentences in both languages.</summary>
internal sealed class Words
{
    /// <summary>English ones.</summary>
    public List<string> En { get; init; } = [];

    /// <summary>Chinese ones.</summary>
    public List<string> Zh { get; init; } = [];
}
