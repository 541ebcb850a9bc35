using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules;

/// <summary>Where a listing says what its freight is, and where more of it is written down.</summary>
internal static class FreightPlace
{
    /// <summary>Reports at the id of the linked template; where none is linked, at the key of <c>logistics</c>.</summary>
    public static FindingBuilder Report(Listing listing, Logistics logistics, RuleContext context, params ReadOnlySpan<MessageArgument> arguments)
    {
        if (logistics.Template.IsPresent) return context.Report(logistics.Template.Node, arguments);
        return context.Report(AbsentField.PlaceIn(logistics.Node, (listing.Node as MappingSyntax)?.Find("logistics")?.Key), arguments).About(logistics.Node);
    }

    /// <summary>Reports at the cost of an override that decided; else as above.</summary>
    public static FindingBuilder Report(FreightQuote quote, Listing listing, Logistics logistics, RuleContext context, params ReadOnlySpan<MessageArgument> arguments) =>
        quote is { Line: null, Override.Cost: { IsPresent: true, Node: var cost } } ? context.Report(cost, arguments) : Report(listing, logistics, context, arguments);

    /// <summary>Overrides of some markets with a cost that somebody must fill in: LST3009 asks about 0. None where they are written elsewhere.</summary>
    public static TextEdit[] Overrides(Logistics logistics, IEnumerable<string> markets, SyntaxTree tree)
    {
        if (logistics.Node is not MappingSyntax owner) return [];
        var placeholder = NewValue.Mapping(("cost", NewValue.Word("0")));
        (string Key, NewValue Value)[] entries = [.. markets.Select(m => (m, placeholder))];
        if (owner.Find("freight") is not { } freight) return logistics.Freight.IsMissing ? [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Logistics.Predecessor(owner, "freight"), "freight", NewValue.Mapping([.. entries]))] : [];
        if (freight.Value is not MappingSyntax own) return logistics.Freight.IsMissing ? [SyntaxEditor.SetValue(tree, freight.Value, NewValue.Mapping([.. entries]))] : [];
        // A market that stands there without a cost gets none a second time.
        entries = [.. entries.Where(e => own.Find(e.Key) is null)];
        return entries.Length == 0 ? [] : [SyntaxEditor.InsertEntries(tree, own, own.Entries.IsEmpty ? null : own.Entries[^1], [.. entries])];
    }
}
