using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>What the platform shows of one listing: an entry of a <c>*.metrics.yaml</c>.</summary>
public sealed class ListingFigures
{
    internal ListingFigures(EntrySyntax entry, BoundRecord record)
    {
        (Entry, Id, Node) = (entry, entry.KeyText!, record.Node);
        QualityScore = record.Number("qualityScore");
        GrowthScore = record.Number("growthScore");
        Showcase = record.Flag("showcase");
        PayingBuyers = record.Number("payingBuyers");
        Inquiries = record.Number("inquiries");
        NegativeReviews90d = record.Number("negativeReviews90d");
        NegativeReviews180d = record.Number("negativeReviews180d");
        LateShipments180d = record.Number("lateShipments180d");
        Reviews90d = record.Number("reviews90d");
        ProductQuality = record.Number("productQuality");
    }

    /// <summary>The entry: id and figures.</summary>
    public EntrySyntax Entry { get; }

    /// <summary>Id of the listing.</summary>
    public string Id { get; }

    /// <summary>The figures.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Product information quality score (产品信息质量分), 0 to 5.</summary>
    public Field<decimal> QualityScore { get; }

    /// <summary>Product growth score (商品成长分).</summary>
    public Field<decimal> GrowthScore { get; }

    /// <summary>It stands in a showcase (橱窗).</summary>
    public Field<bool> Showcase { get; }

    /// <summary>Paying buyers.</summary>
    public Field<decimal> PayingBuyers { get; }

    /// <summary>Inquiries.</summary>
    public Field<decimal> Inquiries { get; }

    /// <summary>Negative reviews in 90 days.</summary>
    public Field<decimal> NegativeReviews90d { get; }

    /// <summary>Negative reviews in 180 days.</summary>
    public Field<decimal> NegativeReviews180d { get; }

    /// <summary>Late shipments in 180 days.</summary>
    public Field<decimal> LateShipments180d { get; }

    /// <summary>Reviews in 90 days.</summary>
    public Field<decimal> Reviews90d { get; }

    /// <summary>Product quality as buyers rate it, 0 to 5.</summary>
    public Field<decimal> ProductQuality { get; }
}
