using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Navigation;

/// <summary>A definition that somebody looks for.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Title">Title of a listing; empty for others.</param>
internal sealed record FoundSymbol(Definition Definition, string Title);

/// <summary>Listings, carton specs and freight templates by words of their id or title.</summary>
internal static class WorkspaceSearch
{
    /// <summary>More than this nobody looks through.</summary>
    private const int Most = 200;

    /// <summary>The definitions whose id or title has the signs of a query in their order, those first that have them together.</summary>
    public static IEnumerable<FoundSymbol> Find(WorkspaceState workspace, string query, CancellationToken cancel) => workspace.Files.Values
        .Where(f => f.Checked is not null)
        .SelectMany(f =>
        {
            cancel.ThrowIfCancellationRequested();
            var titles = f.Checked!.Facts.Headings.Where(h => h.Id is not null).DistinctBy(h => h.Id).ToDictionary(h => h.Id!, h => h.Title ?? "", StringComparer.Ordinal);
            return f.Checked.Facts.Definitions.Select(d => new FoundSymbol(d, d.Kind == DefinitionKind.Listing ? titles.GetValueOrDefault(d.Id, "") : ""));
        })
        .Select(s => (Symbol: s, Rank: Math.Min(Rank(s.Definition.Id, query), Rank(s.Title, query))))
        .Where(s => s.Rank < int.MaxValue)
        .OrderBy(s => s.Rank)
        .ThenBy(s => s.Symbol.Definition.Id, StringComparer.Ordinal)
        .Take(Most)
        .Select(s => s.Symbol);

    private static int Rank(string text, string query)
    {
        if (query.Length == 0) return 0;
        if (text.StartsWith(query, StringComparison.OrdinalIgnoreCase)) return 0;
        if (text.Contains(query, StringComparison.OrdinalIgnoreCase)) return 1;
        var at = 0;
        foreach (var sign in text)
        {
            if (char.ToUpperInvariant(sign) == char.ToUpperInvariant(query[at]) && ++at == query.Length) return 2;
        }

        return int.MaxValue;
    }
}
