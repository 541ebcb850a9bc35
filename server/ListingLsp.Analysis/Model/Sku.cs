using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Model;

/// <summary>A variant of a listing.</summary>
public sealed class Sku
{
    internal Sku(BoundRecord record)
    {
        Id = record.Text("id");
        Price = record.Number("price");
        Stock = record.Number("stock");
    }

    /// <summary>Its id, unique in the listing.</summary>
    public Field<string> Id { get; }

    /// <summary>Price of one unit, where SKUs are priced.</summary>
    public Field<decimal> Price { get; }

    /// <summary>Units in stock.</summary>
    public Field<decimal> Stock { get; }
}
