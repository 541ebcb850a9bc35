using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>What the workspace has named: ids of definitions with a preview, category paths.</summary>
internal static class WorkspaceWords
{
    /// <summary>The ids of a kind.</summary>
    public static IEnumerable<Known> Ids(DocumentView view, DefinitionKind kind) => kind switch
    {
        DefinitionKind.CartonSpec => view.Workspace.Definitions.Cartons.Where(c => c.Spec.Id.IsPresent).DistinctBy(c => c.Spec.Id.Value, StringComparer.Ordinal).Select(Of),
        DefinitionKind.FreightTemplate => view.Workspace.Definitions.Templates.Where(t => t.Template.Id.IsPresent).DistinctBy(t => t.Template.Id.Value, StringComparer.Ordinal).Select(Of),
        _ => Headings(view).Where(h => h.Id is not null).DistinctBy(h => h.Id, StringComparer.Ordinal).Select(h => new Known(h.Id!, SuggestionKind.Reference, h.Title is null ? null : (LocalizedText)h.Title) { Names = [h.Title ?? ""] }),
    };

    /// <summary>The category paths that listings, benchmark prices and demands of categories have.</summary>
    public static IEnumerable<Known> Categories(DocumentView view)
    {
        var listings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in Headings(view))
        {
            if (heading.Category is { } path) listings[path] = listings.GetValueOrDefault(path) + 1;
        }

        var others = view.Workspace.Definitions.Categories.Paths.Concat(view.Workspace.Definitions.Benchmarks.Select(b => b.Benchmark.Category).OfType<CategoryPath>()).Select(p => p.ToString());
        foreach (var path in others) listings.TryAdd(path, 0);
        return listings.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new Known(p.Key, SuggestionKind.Category, p.Value switch
        {
            0 => null,
            1 => new LocalizedText("1 listing", "1个商品"),
            var count => new LocalizedText($"{count.ToString(CultureInfo.InvariantCulture)} listings", $"{count.ToString(CultureInfo.InvariantCulture)}个商品"),
        }));
    }

    private static IEnumerable<ListingHeading> Headings(DocumentView view) => view.Workspace.Files.Values.Where(f => f.Kind == FileKind.Listing && f.Checked is not null && f.Path != view.Path).SelectMany(f => f.Checked!.Facts.Headings);

    private static Known Of(DefinedCarton carton)
    {
        var spec = carton.Spec;
        var sides = string.Join(" × ", new[] { spec.Length, spec.Width, spec.Height }.Select(s => s.IsPresent ? Number(s.Value) : "?"));
        var (en, zh) = (new StringBuilder($"{sides} cm"), new StringBuilder($"{sides} cm"));
        if (spec.EmptyWeight.TryGet(out var weight)) (en, zh) = (en.Append(CultureInfo.InvariantCulture, $", empty {Number(weight)} kg"), zh.Append(CultureInfo.InvariantCulture, $"，空箱{Number(weight)} kg"));
        if (spec.MaxUnits.TryGet(out var most)) (en, zh) = (en.Append(CultureInfo.InvariantCulture, $", at most {Number(most)} units"), zh.Append(CultureInfo.InvariantCulture, $"，最多{Number(most)}件"));
        var name = spec.Name.Or("");
        return new Known(spec.Id.Value, SuggestionKind.Reference, name.Length > 0 ? (LocalizedText)name : new LocalizedText(en.ToString(), zh.ToString()))
        {
            Documentation = new($"{en}\n\n{carton.File}", $"{zh}\n\n{carton.File}"),
            Names = [name],
        };
    }

    private static Known Of(DefinedTemplate template)
    {
        var currency = template.Template.Currency.Or("USD");
        var lines = template.Template.Lines.TryGet(out var list) ? list.Items.Select(l => Line(l, currency)).ToList() : [];
        return new Known(template.Template.Id.Value, SuggestionKind.Reference, new(lines.Count == 1 ? "1 line" : $"{lines.Count} lines", $"{lines.Count}条线路"))
        {
            Documentation = new(string.Join('\n', lines.Select(l => $"- {l.En}").Append("").Append(template.File)), string.Join('\n', lines.Select(l => $"- {l.Zh}").Append("").Append(template.File))),
        };
    }

    private static LocalizedText Line(FreightLine line, string currency)
    {
        var markets = string.Join(", ", line.Markets.TryGet(out var words) ? words.Items.Select(w => w.Text) : []);
        var rate = line switch
        {
            { First.IsPresent: true } when line.Additional.TryGet(out var more) => new LocalizedText(
                $"{Cost(line.First.Value)} {currency} for the first {Weight(line.First.Value)}, {Cost(more)} {currency} for each further {Weight(more)}",
                $"首重{Weight(line.First.Value)} {Cost(line.First.Value)} {currency}，续重每{Weight(more)} {Cost(more)} {currency}"),
            { First.IsPresent: true } => new LocalizedText($"{Cost(line.First.Value)} {currency} up to {Weight(line.First.Value)}", $"{Weight(line.First.Value)}以内{Cost(line.First.Value)} {currency}"),
            { Flat.IsPresent: true } => new LocalizedText($"{Number(line.Flat.Value)} {currency} an order", $"每单{Number(line.Flat.Value)} {currency}"),
            _ when line.Free.Or(false) => new LocalizedText("free", "包邮"),
            _ => new LocalizedText("no rate", "未设运费"),
        };
        return new($"**{markets}**: {rate.En}", $"**{markets}**：{rate.Zh}");
    }

    private static string Weight(WeightStep step) => $"{(step.Kg.IsPresent ? Number(step.Kg.Value) : "?")} kg";

    private static string Cost(WeightStep step) => step.Cost.IsPresent ? Number(step.Cost.Value) : "?";

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
