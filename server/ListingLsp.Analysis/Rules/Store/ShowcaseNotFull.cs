using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules.Store;

/// <summary>LST6008: the showcase has empty slots.</summary>
internal sealed class ShowcaseNotFull : StoreRule
{
    public override string Id => "LST6008";

    public override void Check(StoreFigures store, RuleContext context)
    {
        if (!store.Showcase.TryGet(out var showcase) || !showcase.Filled.TryGet(out var filled) || !showcase.Total.TryGet(out var total)) return;
        if (filled < total) context.Report(showcase.Filled.Node, ("n", filled), ("m", total));
    }
}
