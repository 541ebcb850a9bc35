using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.LanguageServer.Features.Matrix;

/// <summary>The freight of the smallest order to a market, in words.</summary>
internal static class FreightWords
{
    /// <summary>A cost, or why there is none; null where nothing is known.</summary>
    public static LocalizedText? Of(FreightQuote quote) => quote.State switch
    {
        FreightState.Computed => Computed(quote),
        FreightState.NotCovered => new("no line covers it", "没有线路"),
        FreightState.NoRate => new("the line has no rate", "线路未设运费"),
        FreightState.NoWeight => new("the weight of the package is missing", "缺少包装毛重"),
        FreightState.TooHeavy => new("heavier than the line takes", "超过线路的最大重量"),
        _ => null,
    };

    private static LocalizedText? Computed(FreightQuote quote)
    {
        if (quote.Cost > 0 && quote.Currency is null) return null;
        var cost = quote.Cost == 0 ? new LocalizedText("free", "包邮") : (LocalizedText)$"{Money.Format(quote.Cost)} {quote.Currency}";
        if (quote is { IsByCarton: true, Cost: > 0 }) cost = new($"{cost.En} by carton", $"{cost.Zh}（按箱）");
        return quote.IsGuaranteed == true ? new($"{cost.En}, delivery guaranteed", $"{cost.Zh}，到货保障") : cost;
    }
}
