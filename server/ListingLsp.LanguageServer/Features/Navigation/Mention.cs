using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Navigation;

/// <summary>An id where it stands: defined there, or referred to.</summary>
/// <param name="Key">What it names.</param>
/// <param name="File">Relative to the workspace root.</param>
/// <param name="Node">The scalar.</param>
/// <param name="IsDefinition">Whether it is defined there.</param>
internal sealed record Mention(DefinitionKey Key, string File, ScalarSyntax Node, bool IsDefinition)
{
    /// <summary>Where it stands, quotes included.</summary>
    public TextSpan Span => Node.Span;

    /// <summary>Where its text stands, without quotes.</summary>
    public TextSpan Words => Node.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && Span.Length >= 2 ? new TextSpan(Span.Start + 1, Span.End - 1) : Span;

    /// <summary>The ids in a file, in the order of the text. What an alias repeats stands where its anchor is.</summary>
    public static IEnumerable<Mention> In(AnalyzedFile file)
    {
        var listings = file.Listings.SelectMany(l => Of(DefinitionKind.Listing, l.Id, isDefinition: true).Concat(ReferencesOf(l)));
        var cartons = file.Cartons.SelectMany(c => Of(DefinitionKind.CartonSpec, c.Id, isDefinition: true));
        var templates = file.Templates.SelectMany(t => Of(DefinitionKind.FreightTemplate, t.Id, isDefinition: true));
        return listings.Concat(cartons).Concat(templates).DistinctBy(m => (m.Span, m.IsDefinition)).OrderBy(m => m.Span.Start);

        IEnumerable<Mention> ReferencesOf(Listing listing)
        {
            var spec = listing.Trade.TryGet(out var trade) && trade.Carton.TryGet(out var carton) ? Of(DefinitionKind.CartonSpec, carton.Spec, isDefinition: false) : [];
            var template = listing.Logistics.TryGet(out var logistics) ? Of(DefinitionKind.FreightTemplate, logistics.Template, isDefinition: false) : [];
            return spec.Concat(template);
        }

        IEnumerable<Mention> Of(DefinitionKind kind, Field<string> id, bool isDefinition)
        {
            if (!id.IsPresent) return [];
            var node = id.Node is AliasSyntax alias ? alias.Target : id.Node;
            return node is ScalarSyntax scalar ? [new Mention(new DefinitionKey(kind, id.Value), file.Path, scalar, isDefinition)] : [];
        }
    }

    /// <summary>The id at a place of a document; null where there is none.</summary>
    public static Mention? At(DocumentView view, int offset) =>
        view.Analyzed is { } file ? In(file).FirstOrDefault(m => m.Span.Start <= offset && offset <= m.Span.End) : null;

    /// <summary>All places of an id, by file and in the order of the text. Files that cannot have it are not looked into.</summary>
    public static IEnumerable<Mention> All(WorkspaceState workspace, DefinitionKey key, CancellationToken cancel)
    {
        foreach (var (path, file) in workspace.Files)
        {
            cancel.ThrowIfCancellationRequested();
            if (file.Checked is { } known && !Names(known.Facts, key)) continue;
            foreach (var mention in In(workspace.Analyze(path)!).Where(m => m.Key == key)) yield return mention;
        }
    }

    private static bool Names(FileFacts facts, DefinitionKey key) =>
        facts.Definitions.Any(d => d.Kind == key.Kind && d.Id == key.Id) || facts.References.Any(r => r.Kind == key.Kind && r.Id == key.Id);
}
