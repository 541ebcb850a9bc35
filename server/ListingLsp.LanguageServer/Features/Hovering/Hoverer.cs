using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.LanguageServer.Features.Fields;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>
/// What there is to know about a place: what is found there, then what stands there (a price ladder, a market, a definition), then the
/// field. Reads the document and the workspace as they stand.
/// </summary>
/// <param name="view">The document.</param>
/// <param name="pageOf">Address of a rule's page; null where it has none.</param>
internal sealed class Hoverer(DocumentView view, Func<RuleInfo, Locale, string?> pageOf)
{
    /// <summary>What is shown about a place; null where there is nothing. Never throws on any content.</summary>
    /// <param name="view">The document.</param>
    /// <param name="offset">The place.</param>
    /// <param name="pageOf">Address of a rule's page.</param>
    public static HoverText? At(DocumentView view, int offset, Func<RuleInfo, Locale, string?>? pageOf = null) => new Hoverer(view, pageOf ?? ((_, _) => null)).At(offset);

    private HoverText? At(int offset)
    {
        var tree = view.Tree;
        if (offset < 0 || offset > tree.Text.Length) return null;
        var mention = RuleMention.At(view, offset);
        if (mention is not null) return new HoverText(mention.Describe(view.Locale, pageOf), mention.Span);
        var found = FoundHere.At(view, offset);
        var place = view.Kind is { } kind && !IsComment(tree, offset) ? PlacePath.At(tree, offset, FileShapes.Of(kind)) : null;
        var parts = ImmutableArray.CreateBuilder<string>();
        if (found.Length > 0) parts.Add(FoundHere.Describe(found, view.Locale, pageOf));
        var span = found.Length > 0 ? found[0].Span : TextSpan.At(offset);
        if (place is not null)
        {
            var before = parts.Count;
            parts.AddRange(Parts(place).OfType<string>());
            if (parts.Count > before) span = SpanOf(place);
        }

        return parts.Count == 0 ? null : new HoverText(string.Join("\n\n---\n\n", parts), span);
    }

    private IEnumerable<string?> Parts(PlacePath place)
    {
        var listing = view.Analyzed?.ListingsIn(place.Leaf.Span).FirstOrDefault(l => place.Nodes.Contains(l.Node));
        var table = listing is null ? null : PriceTables.At(view, listing, place);
        yield return table;
        if (place.Leaf is not ScalarSyntax) yield break;
        var meaning = ValueMeaning.At(view, listing, place);
        yield return meaning;
        yield return FigureMeaning.At(view, listing, place);
        // Who points at a value that speaks for itself does not ask for its field.
        if (place.Key is not null || (table ?? meaning) is null) yield return FieldMeaning.At(view, place);
    }

    /// <summary>The word, or the tier around it.</summary>
    private static TextSpan SpanOf(PlacePath place) => place.Leaf is ScalarSyntax { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } ? place.Leaf.Span
        : place.Leaf is ScalarSyntax ? place.Nodes.OfType<EntrySyntax>().LastOrDefault()?.Key.Span ?? place.Leaf.Span
        : place.Nodes.OfType<ItemSyntax>().LastOrDefault()?.Value.Span ?? place.Leaf.Span;

    private static bool IsComment(SyntaxTree tree, int offset) => CommentSuggestions.CommentAt(tree, offset) is not null;
}
