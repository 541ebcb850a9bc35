using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Definitions;

/// <summary>Shared definitions in short, as far as they could be read: what completion and hover show of them, in Markdown.</summary>
internal static class DefinitionText
{
    /// <summary>More lines of a template nobody reads beside a text.</summary>
    private const int MostLines = 8;

    /// <summary>A carton spec: size, weight, how much it holds, file.</summary>
    public static LocalizedText Of(DefinedCarton carton)
    {
        var size = SizeOf(carton.Spec);
        return new($"{size.En}\n\n{MarkdownText.Code(carton.File)}", $"{size.Zh}\n\n{MarkdownText.Code(carton.File)}");
    }

    /// <summary>The size of a carton on one line.</summary>
    public static LocalizedText SizeOf(CartonSpec spec)
    {
        var sides = string.Join(" × ", new[] { spec.Length, spec.Width, spec.Height }.Select(s => s.IsPresent ? Quantity.Format(s.Value) : "?"));
        var words = new List<LocalizedText> { $"{sides} cm" };
        if (spec.EmptyWeight.TryGet(out var weight)) words.Add(new($"empty {Quantity.Format(weight)} kg", $"空箱{Quantity.Format(weight)} kg"));
        if (spec.MaxUnits.TryGet(out var most)) words.Add(new($"at most {Quantity.Format(most)} units", $"最多{Quantity.Format(most)}件"));
        return new(string.Join(", ", words.Select(w => w.En)), string.Join('，', words.Select(w => w.Zh)));
    }

    /// <summary>A freight template: its lines and its file.</summary>
    public static LocalizedText Of(DefinedTemplate template)
    {
        var currency = Money.CurrencyOf(template.Template.Currency) is { } code ? $" {code}" : "";
        var lines = template.Template.Lines.TryGet(out var list) ? list.Items : [];
        var words = lines.Take(MostLines).Select(l => Of(l, currency)).ToList();
        if (lines.Length > MostLines) words.Add("…");
        return new(
            $"{string.Concat(words.Select(w => $"- {w.En}\n"))}\n{MarkdownText.Code(template.File)}",
            $"{string.Concat(words.Select(w => $"- {w.Zh}\n"))}\n{MarkdownText.Code(template.File)}");
    }

    /// <summary>A listing by its id: title, category, file and line. Null where it is not there, or has not been read yet.</summary>
    public static string? OfListing(WorkspaceState workspace, string id)
    {
        foreach (var file in workspace.Files.Values)
        {
            if (file.Checked?.Facts.Definitions.FirstOrDefault(d => d.Kind == DefinitionKind.Listing && d.Id == id) is not { } definition) continue;
            var heading = file.Checked.Facts.Headings.FirstOrDefault(h => h.Id == id);
            var place = MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{definition.Line}"));
            return string.Join("  \n", new[] { $"**{MarkdownText.Of(id)}** {MarkdownText.Of(heading?.Title ?? "")}".TrimEnd(), MarkdownText.Of(heading?.Category ?? ""), place }.Where(l => l.Length > 0));
        }

        return null;
    }

    /// <summary>How many lines a template has.</summary>
    public static LocalizedText CountOf(FreightTemplate template)
    {
        LocalizedText count = template.Lines.TryGet(out var lines) ? lines.Items.Length : 0;
        return new(count.En == "1" ? "1 line" : $"{count.En} lines", $"{count.Zh}条线路");
    }

    private static LocalizedText Of(FreightLine line, string currency)
    {
        var markets = string.Join(", ", line.Markets.TryGet(out var words) ? words.Items.Select(w => MarkdownText.Of(w.Text)) : []);
        var rate = Rate(line, currency);
        return new($"**{markets}**: {rate.En}", $"**{markets}**：{rate.Zh}");
    }

    /// <summary>The first rate form that is present, as freight is computed.</summary>
    private static LocalizedText Rate(FreightLine line, string currency)
    {
        if (line.Free.Or(false)) return new("free", "包邮");
        if (line.Flat.TryGet(out var flat)) return new($"{Money.Format(flat)}{currency} an order", $"每单{Money.Format(flat)}{currency}");
        if (line.First.TryGet(out var first))
        {
            return line.Additional.TryGet(out var step)
                ? new($"{Cost(first, currency)} for the first {Weight(first)}, {Cost(step, currency)} for each further {Weight(step)}", $"首重{Weight(first)} {Cost(first, currency)}，续重每{Weight(step)} {Cost(step, currency)}")
                : new($"{Cost(first, currency)} up to {Weight(first)}", $"{Weight(first)}以内{Cost(first, currency)}");
        }

        if (line.PerCarton.TryGet(out var carton)) return new($"{Money.Format(carton)}{currency} a carton", $"每箱{Money.Format(carton)}{currency}");
        return line is { Free.State: FieldState.Present or FieldState.Missing, Flat.IsMissing: true, First.IsMissing: true, PerCarton.IsMissing: true } ? new LocalizedText("no rate", "未设运费") : "?";
    }

    private static string Weight(WeightStep step) => $"{(step.Kg.TryGet(out var kg) ? Quantity.Format(kg) : "?")} kg";

    private static string Cost(WeightStep step, string currency) => step.Cost.TryGet(out var cost) ? Money.Format(cost) + currency : "?";
}
