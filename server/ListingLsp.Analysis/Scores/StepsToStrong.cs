using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>The three steps to strong and excellent products. Source: guide to the product growth score.</summary>
internal static class StepsToStrong
{
    /// <summary>Of a ready-to-ship listing.</summary>
    /// <param name="test">The quality test of the listing.</param>
    /// <param name="figures">What the platform shows of it; null where that is not known.</param>
    public static ImmutableArray<ScoreStep> OfReadyToShip(QualityTest test, ListingFigures? figures) =>
    [
        new("information", ScoreWords.Information, [Quality(figures), test.OnlineOrders(), test.Freight("clear-freight", ScoreWords.ClearFreight), test.LeadTime(), Features()]),
        new("effect", ScoreWords.Effect, [AtLeastOne("payingBuyers", ScoreWords.PayingBuyers, figures?.PayingBuyers), Conversion("buyer-conversion", ScoreWords.BuyerConversion)]),
        new("service", ScoreWords.Service, [NoNegativeReviews("negativeReviews90d", 90, figures?.NegativeReviews90d), OnTime(figures)]),
    ];

    /// <summary>Of a customization listing.</summary>
    /// <param name="test">The quality test of the listing.</param>
    /// <param name="figures">What the platform shows of it; null where that is not known.</param>
    public static ImmutableArray<ScoreStep> OfCustomization(QualityTest test, ListingFigures? figures) =>
    [
        new("information", ScoreWords.Information, [Quality(figures), test.Sample(), test.Specifications(), test.Customization(), Features()]),
        new("effect", ScoreWords.Effect, [AtLeastOne("inquiries", ScoreWords.Inquiries, figures?.Inquiries), Conversion("inquiry-conversion", ScoreWords.InquiryConversion)]),
        new("service", ScoreWords.Service, [NoNegativeReviews("negativeReviews180d", 180, figures?.NegativeReviews180d), OnTime(figures)]),
    ];

    private static ScoreItem Quality(ListingFigures? figures) => Of("qualityScore", ScoreWords.Score, figures?.QualityScore, s => s >= QualityBands.Strong, ScoreWords.RaiseScore);

    private static ScoreItem AtLeastOne(string field, LocalizedText name, Field<decimal>? count) => Of(field, name, count, n => n >= 1, ScoreWords.Promote);

    private static ScoreItem NoNegativeReviews(string field, int days, Field<decimal>? count) =>
        Of(field, ScoreWords.NoNegativeReviews.Fill([("n", days)]), count, n => n == 0, ScoreWords.WaitForReviews.Fill([("n", days)]), ScoreWords.NegativeReviews);

    private static ScoreItem OnTime(ListingFigures? figures) => Of("lateShipments180d", ScoreWords.OnTime, figures?.LateShipments180d, n => n == 0, ScoreWords.ShipOnTime, ScoreWords.LateShipments);

    private static ScoreItem Conversion(string id, LocalizedText name) => new(id, name, ScoreState.Unknown, ScoreWords.StandardNotPublished);

    private static ScoreItem Features() => new("industry-features", ScoreWords.Features, ScoreState.Unknown, ScoreWords.FeaturesUnknown);

    private static ScoreItem Of(string field, LocalizedText name, Field<decimal>? figure, Func<decimal, bool> isEnough, LocalizedText toDo, LocalizedText? words = null)
    {
        if (figure is not { IsPresent: true, Value: var value }) return new(field, name, ScoreState.Unknown, ScoreWords.NoFigure.Fill([("field", field)]));
        var why = (words ?? ScoreWords.Count).Fill([("n", value)]);
        return isEnough(value) ? new(field, name, ScoreState.Passed, why) : new(field, name, ScoreState.Failed, why) { ToDo = toDo };
    }
}
