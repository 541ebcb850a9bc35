using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;

namespace ListingLsp.LanguageServer.Features.Matrix;

/// <summary>The market matrix of a listing, for editors that draw it and as Markdown.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Matrix">What holds in its markets.</param>
/// <param name="Locale">The language of the words.</param>
internal sealed record MarketTable(Listing Listing, MarketMatrix Matrix, Locale Locale)
{
    /// <summary>Of more markets those that are sold without a word share one line.</summary>
    private const int MostRows = 40;

    private static readonly LocalizedText[] Heads = [new("Market", "市场"), new("Verdict", "结论"), new("Freight of the smallest order", "最小订单的运费"), new("Rules", "规则")];

    /// <summary>The matrices of all listings of a document.</summary>
    public static ImmutableArray<MarketTable> Of(DocumentView view) =>
        view.Analyzed is { } file ? [.. file.Listings.Select(l => Of(view, file, l))] : [];

    /// <summary>The matrix of one listing of a document.</summary>
    public static MarketTable Of(DocumentView view, AnalyzedFile file, Listing listing) =>
        new(listing, MarketMatrix.Of(file, listing, view.Findings, view.Workspace.Definitions, view.Workspace.Settings), view.Locale);

    /// <summary>In short: <c>8 markets: 6 sold, 1 blocked, 1 no freight</c>. What hinders most counts, where several things do.</summary>
    public string Summary => Matrix.Rows.IsEmpty ? Total.In(Locale) : $"{Total.In(Locale)}{(Locale == Locale.Chinese ? "：" : ": ")}{Counts(Matrix.Rows).In(Locale)}";

    /// <summary>How many markets of some are sold, and why the others are not.</summary>
    public static LocalizedText Counts(IReadOnlyCollection<MarketRow> rows)
    {
        var parts = new List<LocalizedText>();
        Add(rows.Count(r => r.IsSold), MarketWords.Sold);
        foreach (var group in rows.Where(r => !r.IsSold).GroupBy(r => r.Notes[0].Status).OrderBy(g => g.Key)) Add(group.Count(), MarketWords.Of(group.Key));
        return new(string.Join(", ", parts.Select(p => p.En)), string.Join('，', parts.Select(p => p.Zh)));

        void Add(int count, LocalizedText words)
        {
            LocalizedText number = count;
            if (count > 0) parts.Add(new($"{number.En} {words.En}", $"{number.Zh}个{words.Zh}"));
        }
    }

    /// <summary>As Markdown: a head, and a table with a line a market. Lines are counted from 1.</summary>
    public string ToMarkdown()
    {
        var text = Listing.Node.Tree.Text;
        var rows = Matrix.Rows.Length <= MostRows ? Matrix.Rows : [.. Matrix.Rows.Where(r => !r.Notes.IsEmpty)];
        var title = Listing.Title.TryGet(out var words) ? $"{MarkdownText.Of(words)}\n\n" : "";
        var head = $"## {MarkdownText.Of(Matrix.Id ?? "?")}\n\n{title}{(Matrix.IsStated ? "" : MarketWords.NotStated.In(Locale) + "\n\n")}{Summary}\n";
        if (rows.Length == 0) return head;
        var others = Matrix.Rows.Length - rows.Length;
        LocalizedText number = others;
        var rest = others == 0 ? "" : $"\n\n{new LocalizedText($"{number.En} others: {MarketWords.Sold.En}", $"其他{number.Zh}个国家：{MarketWords.Sold.Zh}").In(Locale)}";
        return $"{head}\n{MarkdownText.Table([.. Heads.Select(h => h.In(Locale))], rows.Select(Cells))}{rest}\n";

        IEnumerable<string> Cells(MarketRow row) =>
        [
            $"{row.Market} {MarkdownText.Of(row.Name.In(Locale))}",
            Verdict(row),
            FreightWords.Of(row.Freight)?.In(Locale) ?? "",
            string.Join("<br>", row.Notes.Select(n => n.Finding).OfType<Finding>().DistinctBy(f => f.Rule.Id).Select(f => f.Rule.Id + LineOf(f.Span.Start))),
        ];

        string LineOf(int offset)
        {
            LocalizedText line = text.LineAt(offset) + 1;
            return new LocalizedText($" (line {line.En})", $"（第{line.Zh}行）").In(Locale);
        }
    }

    /// <summary>Without the rules, which have a column of their own.</summary>
    private string Verdict(MarketRow row)
    {
        var words = row.Notes.Select(n => MarketWords.Of(n.Status)).DistinctBy(w => w.En);
        return string.Join(Locale == Locale.Chinese ? "，" : ", ", (row.IsSold ? words.Prepend(MarketWords.Sold) : words).Select(w => w.In(Locale)));
    }

    private LocalizedText Total
    {
        get
        {
            LocalizedText count = Matrix.Rows.Length;
            if (!Matrix.IsStated) return new("no market stated; core 10", "未填写目标市场；核心10国");
            return new(Matrix.Rows.Length == 1 ? "1 market" : $"{count.En} markets", $"{count.Zh}个市场");
        }
    }
}
