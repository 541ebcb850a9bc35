namespace ListingLsp.Sheets.Fields;

/// <summary>What the rows of a sheet are.</summary>
public enum SheetKind
{
    /// <summary>Nothing that is read.</summary>
    None,

    /// <summary>Products, and below them their variants.</summary>
    Listings,

    /// <summary>Carton specs.</summary>
    Cartons,

    /// <summary>Lines of freight templates.</summary>
    Freight,
}
