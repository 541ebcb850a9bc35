using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.LanguageServer.Features.Matrix;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>A market, or a group of markets, with what holds there for a listing.</summary>
internal static class MarketMeaning
{
    private static readonly LocalizedText Freight = new("Freight of the smallest order: ", "最小订单的运费：");

    /// <summary>Its name, the verdict of the matrix, and the freight; null where there is no such market.</summary>
    /// <param name="view">The document.</param>
    /// <param name="listing">The listing that names it; null elsewhere.</param>
    /// <param name="code">The code, as it is written.</param>
    public static string? Of(DocumentView view, Listing? listing, string code)
    {
        if (Markets.WithGroups.Find(code) is not { } known) return null;
        var locale = view.Locale;
        var head = ValueMeaning.Named(known, locale);
        var group = Markets.Group(code);
        if (listing is null || view.Analyzed is not { } file) return group is null ? head : $"{head}  \n{Members(group, view.Workspace.Settings.AsOf).In(locale)}";
        var matrix = MarketTable.Of(view, file, listing).Matrix;
        if (group is not null)
        {
            var rows = matrix.Rows.Where(r => group.Contains(r.Market, view.Workspace.Settings.AsOf)).ToList();
            var lines = $"{head}  \n{Members(group, view.Workspace.Settings.AsOf).In(locale)}";
            return rows.Count == 0 ? lines : $"{lines}  \n{MarketTable.Counts(rows).In(locale)}";
        }

        if (matrix.Rows.FirstOrDefault(r => r.Market == code) is not { } row) return head;
        var verdict = $"{head}  \n{row.Verdict.In(locale)}";
        return FreightWords.Of(row.Freight) is { } freight ? $"{verdict}  \n{Freight.In(locale)}{freight.In(locale)}" : verdict;
    }

    private static LocalizedText Members(MarketGroup group, DateOnly day)
    {
        if (group.IsAll) return new("every country", "所有国家");
        LocalizedText count = group.MembersOn(day).Length;
        return new($"{count.En} countries", $"{count.Zh}个国家");
    }
}
