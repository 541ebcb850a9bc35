using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;

namespace ListingLsp.LanguageServer.Features.Fields;

/// <summary>The field tables by kind of file.</summary>
internal static class FileShapes
{
    /// <summary>The table of the definitions in files of a kind.</summary>
    public static Shape Of(FileKind kind) => kind switch
    {
        FileKind.Listing => ListingShape.Root,
        FileKind.Cartons => CartonsShape.Root,
        FileKind.Freight => FreightShape.Root,
        FileKind.Market => MarketShape.Root,
        FileKind.Metrics => MetricsShape.Root,
        FileKind.Store => StoreShape.Root,
        FileKind.Categories => CategoriesShape.Root,
        FileKind.Campaign => CampaignShape.Root,
        FileKind.Orders => OrdersShape.Root,
        FileKind.Rules => PackShape.Root,
        _ => ConfigShape.Root,
    };
}
