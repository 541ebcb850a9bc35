namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>Which quotes an author likes.</summary>
internal enum Quoting
{
    /// <summary>Only where YAML needs them.</summary>
    Minimal,

    /// <summary>Single quotes around most texts.</summary>
    Single,

    /// <summary>Double quotes around most texts.</summary>
    Double,
}

/// <summary>How an author writes the description.</summary>
internal enum ProseStyle
{
    Literal,
    Folded,
    DoubleQuoted,
    Plain,
}

/// <summary>The habits of one author, which one file keeps throughout.</summary>
internal sealed record Layout
{
    public bool IsJson { get; init; }

    /// <summary>Spaces of one level.</summary>
    public int Indent { get; init; } = 2;

    /// <summary>Whether the dashes below a key are indented.</summary>
    public bool IndentsLists { get; init; } = true;

    /// <summary>Short groups in braces on one line.</summary>
    public bool HasFlowMaps { get; init; } = true;

    /// <summary>Lists of words in brackets on one line.</summary>
    public bool HasFlowLists { get; init; } = true;

    public Quoting Quoting { get; init; }

    public bool QuotesKeys { get; init; }

    public ProseStyle Prose { get; init; }

    /// <summary>A blank line before each large group.</summary>
    public bool HasGaps { get; init; } = true;

    /// <summary>One in so many values that can have a comment gets one.</summary>
    public int Comments { get; init; }

    public string NewLine { get; init; } = "\n";

    /// <summary>Makes up an author.</summary>
    public static Layout Roll(Dice dice, int jsonPercent) => new()
    {
        IsJson = dice.Percent(jsonPercent),
        Indent = dice.Percent(12) ? 4 : 2,
        IndentsLists = !dice.Percent(20),
        HasFlowMaps = !dice.Percent(30),
        HasFlowLists = !dice.Percent(25),
        Quoting = dice.Below(10) switch { 0 => Quoting.Single, < 3 => Quoting.Double, _ => Quoting.Minimal },
        QuotesKeys = dice.Percent(2),
        Prose = dice.Below(20) switch { < 11 => ProseStyle.Literal, < 15 => ProseStyle.Folded, < 18 => ProseStyle.DoubleQuoted, _ => ProseStyle.Plain },
        HasGaps = !dice.Percent(25),
        Comments = dice.Between(0, 30),
        NewLine = dice.Percent(3) ? "\r\n" : "\n",
    };
}
