namespace ListingLsp.Cli.Tests;

/// <summary>Small listings that tests vary.</summary>
internal static class Listings
{
    public const string Polo = """
        id: polo-2201
        title: Quick dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts
        trade:
          unit: piece
          moq: 10
          tiers:
            - { from: 10, price: 10.00 }
            - { from: 20, price: 9.00 }
            - { from: 30, price: 8.00 }
          carton:
            spec: "438004"
            tiers:
              - { from: 1, price: 8.50 }
              - { from: 2, price: 7.00 }
        logistics: { leadTime: 7, freight: { core10: { cost: 12.50, deliveryGuarantee: true } } }
        images: ["https://example.com/1.jpg", "https://example.com/2.jpg", "https://example.com/3.jpg"]
        description: A polo shirt of quick-dry pique with a ribbed collar, three buttons and side vents. The cloth is knitted in our own mill, dyed in small lots and washed once, so that it keeps its size. Sizes run from S to 3XL; every order is packed piece by piece and leaves within a week.
        services: { customization: [ { option: logo } ] }

        """;

    public const string Cartons = """
        cartons:
          - { id: "438004", name: 3号标准3层, length: 43, width: 21, height: 27, emptyWeight: 0.38, maxUnits: 20 }

        """;

    public static string With(string old, string replacement) => Polo.Replace(old, replacement, StringComparison.Ordinal);
}
