using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.LanguageServer.Features.Definitions;

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

    /// <summary>The first levels of those paths.</summary>
    public static IEnumerable<Known> Industries(DocumentView view) =>
        Categories(view).Select(c => c.Value.Split('>')[0].Trim()).Distinct(StringComparer.Ordinal).Select(i => new Known(i, SuggestionKind.Category));

    private static IEnumerable<ListingHeading> Headings(DocumentView view) => view.Workspace.Files.Values.Where(f => f.Kind == FileKind.Listing && f.Checked is not null && f.Path != view.Path).SelectMany(f => f.Checked!.Facts.Headings);

    private static Known Of(DefinedCarton carton)
    {
        var name = carton.Spec.Name.Or("");
        return new Known(carton.Spec.Id.Value, SuggestionKind.Reference, name.Length > 0 ? (LocalizedText)name : DefinitionText.SizeOf(carton.Spec))
        {
            Documentation = DefinitionText.Of(carton),
            Names = [name],
        };
    }

    private static Known Of(DefinedTemplate template) => new(template.Template.Id.Value, SuggestionKind.Reference, DefinitionText.CountOf(template.Template))
    {
        Documentation = DefinitionText.Of(template),
    };
}
