namespace ListingLsp.Analysis.Symbols;

/// <summary>What listings share, as far as it is not asked for by an id.</summary>
[Flags]
public enum SharedParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The carton specs as a whole: all of them, their names, or the list that another could be added to.</summary>
    Cartons = 1,

    /// <summary>The freight templates as a whole.</summary>
    Templates = 2,

    /// <summary>What the categories demand.</summary>
    Categories = 4,

    /// <summary>Benchmark prices.</summary>
    Benchmarks = 8,

    /// <summary>Rule packs.</summary>
    Packs = 16,

    /// <summary>Whether all carton specs could be read.</summary>
    CartonCertainty = 32,

    /// <summary>Whether all freight templates could be read.</summary>
    TemplateCertainty = 64,

    /// <summary>Whether a file speaks of listings at all: of their figures, in offers, in orders.</summary>
    Mentions = 128,
}
