using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>One listing of a product.</summary>
/// <param name="Industry">Its industry.</param>
/// <param name="Product">The product.</param>
/// <param name="Number">Number of the product in the corpus; what differs between listings goes by it.</param>
/// <param name="Id">Id of the listing.</param>
/// <param name="IsReadyToShip">From stock, or else made to order.</param>
/// <param name="IsChinese">Language of its texts.</param>
/// <param name="Style">How it is written.</param>
/// <param name="IsOverseas">It ships from the United States.</param>
internal sealed record Variant(Industry Industry, Product Product, int Number, string Id, bool IsReadyToShip, bool IsChinese, Style Style, bool IsOverseas = false)
{
    /// <summary>The listings of a product: the first two in different languages.</summary>
    public static IEnumerable<Variant> Of(Industry industry, Product product, int number)
    {
        var isChinese = number % 2 == 1;
        Style[] styles = [Style.Block, Style.Json, Style.Tall, Style.Block, Style.Flow];
        var first = new Variant(industry, product, number, product.Id, product.Sale != "order", isChinese, styles[number % styles.Length]);
        yield return first;
        var suffix = product.Sale switch { "stock" => "retail", "order" => "project", _ => "oem" };
        yield return first with { Id = $"{product.Id}-{suffix}", IsReadyToShip = product.Sale == "stock", IsChinese = !isChinese, Style = styles[(number + 2) % styles.Length] };
        if (product.Overseas) yield return first with { Id = $"{product.Id}-us", IsChinese = false, IsOverseas = true, Style = styles[(number + 1) % styles.Length] };
    }

    /// <summary>The texts of its language.</summary>
    public Wording Wording => IsChinese ? Product.Zh : Product.En;

    /// <summary>The industry waives what only small goods can have.</summary>
    public bool IsMachinery => Industry.Category == "Machinery";

    /// <summary>Sold by weight, area or length.</summary>
    public bool IsBulk => Product.Unit is "metric ton" or "square meter" or "meter";

    /// <summary>Smallest order: what is made to order begins at five times the stock quantity, and a container of it more.</summary>
    public int Moq => IsReadyToShip || Product.Sale == "order" ? Product.Moq : Product.Moq * 5;

    /// <summary>Price of one unit at the MOQ.</summary>
    public decimal Price => IsReadyToShip || Product.Sale == "order" ? Product.Price : Ladder.Cents(Product.Price * 0.92m);

    /// <summary>Smallest order with the first customization.</summary>
    public int LogoMoq => IsReadyToShip ? Moq * 5 : Moq;

    /// <summary>Days until dispatch at the MOQ.</summary>
    public int Lead => IsReadyToShip ? 3 + (Number % 5) : IsMachinery ? 30 : 12 + (Number % 7);

    /// <summary>Whether prices are on the variants.</summary>
    public bool HasSkuPrices => Product.PricedBy.Length > 0 && Product.Lot == 0;

    /// <summary>Whether the price is an FOB range, which machinery may have.</summary>
    public bool HasRange => IsMachinery && !IsReadyToShip && IsChinese;
}
