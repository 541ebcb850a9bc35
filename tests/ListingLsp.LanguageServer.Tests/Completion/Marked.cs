using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Tests.Completion;

/// <summary>A document with the cursor at a sign <c>‸</c>, in a workspace that shares some definitions.</summary>
internal sealed class Marked
{
    private const string Cursor = "‸";

    private static readonly ImmutableSortedDictionary<string, SourceText> Shared = new Dictionary<string, string>
    {
        ["shared.cartons.yaml"] = "cartons:\n  - { id: \"438004\", name: 3号标准3层, length: 43, width: 21, height: 27, emptyWeight: 0.01, maxUnits: 20 }\n  - { id: big, length: 60, width: 40, height: 40 }\n",
        ["shared.freight.yaml"] = "templates:\n  - id: express\n    lines:\n      - { markets: [US, CA], first: { kg: 0.5, cost: 9.00 }, additional: { kg: 0.5, cost: 3.20 } }\n      - { markets: [GB], flat: 14.00 }\n      - { markets: [DE], free: true }\n",
        ["shared.categories.yaml"] = "categories:\n  - { path: Apparel > Men's Clothing, attributes: [Material, Fabric weight] }\n",
        ["other.listing.yaml"] = "id: mug-1\ntitle: Blue mug\ntype: ready-to-ship\ncategory: Home > Mugs\ntrade: { unit: piece, tiers: [{ from: 1, price: 2 }] }\n",
    }.ToImmutableSortedDictionary(p => p.Key, p => SourceText.From(p.Value), StringComparer.Ordinal);

    private readonly SuggestionList _list;

    public Marked(string text, string path = "a.listing.yaml", Locale locale = Locale.English)
    {
        var at = text.IndexOf(Cursor, StringComparison.Ordinal);
        Offset = Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
        var plain = text.Remove(at, Cursor.Length);
        var live = new FixtureWorkspace(Shared, []).Live();
        live.Edit(path, SyntaxTree.Parse(plain, FileAnalyzer.FormatOf(path)));
        View = new DocumentView(live.State, path, locale);
        _list = Completer.Complete(View, Offset);
    }

    public DocumentView View { get; }

    public int Offset { get; }

    /// <summary>All that is suggested.</summary>
    public IReadOnlyList<Suggestion> All => _list.Items;

    /// <summary>The labels, in order.</summary>
    public IReadOnlyList<string> Labels => [.. All.Select(s => s.Label)];

    /// <summary>The suggestion with a label.</summary>
    public Suggestion this[string label] => All.FirstOrDefault(s => s.Label == label) ?? throw new InvalidOperationException($"'{label}' is not among: {string.Join(", ", Labels)}");

    /// <summary>The text with a suggestion.</summary>
    public string With(string label) => View.Tree.Text.WithEdits(this[label].Edits).ToString();

    /// <summary>The line of a suggestion with its snippet, and lines that come with it.</summary>
    public string Snippet(string label)
    {
        var suggestion = this[label];
        var text = View.Tree.Text.WithEdits(suggestion.Others.Append(new TextEdit(suggestion.Span, suggestion.Snippet ?? suggestion.NewText))).ToString();
        var before = View.Tree.Text.GetText(new TextSpan(0, View.Tree.Text.Line(View.Tree.Text.LineAt(suggestion.Edits.Min(e => e.Span.Start))).Start));
        var after = View.Tree.Text.GetText(new TextSpan(View.Tree.Text.Line(View.Tree.Text.LineAt(suggestion.Span.End)).End, View.Tree.Text.Length));
        return text[before.Length..^after.Length];
    }
}
