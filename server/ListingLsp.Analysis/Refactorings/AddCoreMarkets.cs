using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>Adds the core markets (核心10国) that a listing is not sold to yet. Source: platform briefing, August 2022, l.1220.</summary>
internal static class AddCoreMarkets
{
    private static readonly LocalizedText Plain = new("Add the missing core markets", "补充缺少的核心10国市场");

    /// <summary>For a list of markets that a place touches; not where none is missing.</summary>
    public static IEnumerable<Refactoring> At(RefactoringContext context)
    {
        var listing = context.Listing;
        if (listing.Markets.IsMissing || !(context.IsAt(listing.Node, "markets") || context.IsAt(listing.Node, "notMarkets"))) yield break;
        var destinations = context.Verdicts.Destinations;
        if (!destinations.AreCertain)
        {
            yield return Refactoring.Refused(Plain, "the markets could not all be read", "有目标市场无法识别");
            yield break;
        }

        ImmutableArray<string> missing = [.. context.Definitions.Core.Where(m => !destinations.Contains(m))];
        if (missing.IsEmpty) yield break;
        ImmutableArray<string> added = [.. missing.Where(m => !destinations.IsExcepted(m))];
        if (added.IsEmpty)
        {
            var names = Markets.Names(missing);
            yield return Refactoring.Refused(Plain, $"'notMarkets' takes out {names.En}", $"notMarkets已排除{names.Zh}");
            yield break;
        }

        var named = Markets.Names(added);
        var title = new LocalizedText($"Add the missing core markets: {named.En}", $"补充缺少的核心10国市场：{named.Zh}");
        var list = listing.Markets.Value.Node;
        // All ten have a name of their own.
        string[] words = added.Length == context.Definitions.Core.Length ? [Markets.Core] : [.. added];
        yield return (listing.Node as MappingSyntax)?.Find("markets")?.Value == list
            ? new Refactoring(title, [SyntaxEditor.InsertItems(context.Tree, list, list.Items.Length, [.. words.Select(NewValue.Text)])])
            : Refactoring.OrElsewhere(title, []);
    }
}
