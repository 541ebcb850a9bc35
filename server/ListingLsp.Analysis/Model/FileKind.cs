namespace ListingLsp.Analysis.Model;

/// <summary>What a file holds, told by its name.</summary>
public enum FileKind
{
    /// <summary><c>*.listing.yaml</c>: product listings.</summary>
    Listing,

    /// <summary><c>*.cartons.yaml</c>: shared carton specs.</summary>
    Cartons,

    /// <summary><c>*.freight.yaml</c>: shared freight templates.</summary>
    Freight,

    /// <summary><c>*.market.yaml</c>: benchmark prices by category.</summary>
    Market,

    /// <summary><c>*.metrics.yaml</c>: the platform's figures for each listing.</summary>
    Metrics,

    /// <summary><c>*.store.yaml</c>: the store's own figures.</summary>
    Store,

    /// <summary><c>*.categories.yaml</c>: what a category demands.</summary>
    Categories,

    /// <summary><c>*.campaign.yaml</c>: planned offers.</summary>
    Campaign,

    /// <summary><c>*.orders.yaml</c>: what orders really charged.</summary>
    Orders,

    /// <summary><c>*.rules.yaml</c>: a rule pack.</summary>
    Rules,

    /// <summary><c>listinglsp.yaml</c>: the workspace's settings.</summary>
    Config,
}
