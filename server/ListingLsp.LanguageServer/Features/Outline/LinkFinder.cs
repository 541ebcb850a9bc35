using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>The links of a document: addresses, images that are there, the files of shared definitions, and the files that settings name.</summary>
internal static class LinkFinder
{
    private static readonly char[] Signs = ['*', '?', '{', '['];

    /// <summary>The links in the order of the text. Never throws on any content.</summary>
    public static ImmutableArray<Link> Of(DocumentView view) =>
    [
        .. Addresses(view.Tree)
            .Concat(view.Analyzed?.Listings.SelectMany(l => OfListing(view, l)) ?? [])
            .Concat(view.Kind == FileKind.Config ? OfSettings(view) : [])
            .DistinctBy(l => l.Span)
            .OrderBy(l => l.Span.Start),
    ];

    private static IEnumerable<Link> Addresses(SyntaxTree tree)
    {
        var bytes = tree.Text.Bytes;
        if (bytes.IndexOf("http"u8) < 0) yield break;
        var waiting = new Stack<SyntaxNode>(tree.Documents.Select(d => d.Root));
        while (waiting.TryPop(out var node))
        {
            if (node is ScalarSyntax { Style: ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar)
            {
                if (IsAddress(scalar.Value)) yield return new Link(Inner(scalar), scalar.Value);
                continue;
            }

            foreach (var child in node is EntrySyntax entry ? [entry.Value] : node.Children) waiting.Push(child);
        }
    }

    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !text.AsSpan().ContainsAny(' ', '\n', '\t') && Uri.TryCreate(text, UriKind.Absolute, out _);

    private static IEnumerable<Link> OfListing(DocumentView view, Listing listing)
    {
        if (listing.Images.TryGet(out var images))
        {
            foreach (var image in images.Items)
            {
                if (ImageReference.Of(image) is { } reference && reference.PlacesFrom(view.Path).FirstOrDefault(view.Workspace.HasFile) is { } file) yield return new Link(Inner(image.Node), null, file);
            }
        }

        var definitions = view.Workspace.Definitions;
        if (listing.Trade.TryGet(out var trade) && trade.Carton.TryGet(out var carton) && carton.Spec.TryGet(out var spec) && definitions.FindCarton(spec) is { } shared) yield return new Link(Inner(carton.Spec.Node), null, shared.File, LineOf(shared.Spec.Node));
        if (listing.Logistics.TryGet(out var logistics) && logistics.Template.TryGet(out var id) && definitions.FindTemplate(id) is { } template) yield return new Link(Inner(logistics.Template.Node), null, template.File, LineOf(template.Template.Node));
    }

    /// <summary>A path of settings; globs name no single file.</summary>
    private static IEnumerable<Link> OfSettings(DocumentView view)
    {
        if (view.Tree.Documents.FirstOrDefault()?.Root is not MappingSyntax root) yield break;
        var named = new List<(SyntaxNode Node, string? Path)>();
        if (root.Find("extends")?.Value is ScalarSyntax { IsNull: false } extended) named.Add((extended, ConfigChain.PathFrom(view.Path, extended.Value)));
        if (root.Find("baseline")?.Value is ScalarSyntax { IsNull: false } baseline) named.Add((baseline, baseline.Value));
        if (root.Find("packs")?.Value is SequenceSyntax packs) named.AddRange(packs.Items.Select(i => i.Value).OfType<ScalarSyntax>().Where(s => !s.Value.AsSpan().ContainsAny(Signs)).Select(s => ((SyntaxNode)s, (string?)s.Value)));
        foreach (var (node, path) in named)
        {
            if (path is { Length: > 0 } && view.Workspace.HasFile(path)) yield return new Link(Inner(node), null, path);
        }
    }

    private static int LineOf(SyntaxNode node) => node.Tree.Text.LineAt(node.Span.Start);

    /// <summary>Without quotes.</summary>
    private static TextSpan Inner(SyntaxNode node) =>
        node is ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, Span: { Length: > 2 } span } && node.Tree.Text.Bytes[span.End - 1] == node.Tree.Text.Bytes[span.Start] ? new TextSpan(span.Start + 1, span.End - 1) : node.Span;
}
