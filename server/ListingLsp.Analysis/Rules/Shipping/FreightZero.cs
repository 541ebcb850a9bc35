using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>LST3009: a freight of 0 that is not said to be free: of an override, or of a line that is flat, goes by weight or by carton.</summary>
internal sealed class FreightZero : FreightRule
{
    public override string Id => "LST3009";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.Logistics.TryGet(out var logistics) || !logistics.Freight.TryGet(out var overrides)) return;
        foreach (var own in overrides) Check(own.Free, own.Cost, own.Node, "cost", context);
    }

    public override void Check(FreightTemplate template, RuleContext context)
    {
        if (!template.Lines.TryGet(out var lines)) return;
        foreach (var line in lines.Items)
        {
            Check(line.Free, line.Flat, line.Node, "flat", context);
            if (IsNothingByWeight(line)) Report(line.First.Value.Cost, Free(line.Node, context.Tree), context);
            // By the piece the line may cost something.
            var isAlone = line.First.IsMissing && line.Flat.IsMissing;
            if (isAlone) Check(line.Free, line.PerCarton, line.Node, "perCarton", context);
            else if (IsNotFree(line.Free) && line.PerCarton is { IsPresent: true, Value: 0 }) Report(line.PerCarton, [], context);
        }
    }

    private static void Check(Field<bool> free, Field<decimal> cost, SyntaxNode owner, string field, RuleContext context)
    {
        if (IsNotFree(free) && cost is { IsPresent: true, Value: 0 }) Report(cost, Free(owner, field, context.Tree), context);
    }

    /// <summary>A first weight for nothing may be an offer; with nothing for the rest of it, the whole line is.</summary>
    private static bool IsNothingByWeight(FreightLine line) =>
        IsNotFree(line.Free) && line.Flat.IsMissing && line.First is { IsPresent: true, Value.Cost: { IsPresent: true, Value: 0 } }
        && (line.Additional.IsMissing || line.Additional is { IsPresent: true, Value.Cost: { IsPresent: true, Value: 0 } });

    private static bool IsNotFree(Field<bool> free) => free.IsMissing || (free.IsPresent && !free.Value);

    private static void Report(Field<decimal> cost, TextEdit[] free, RuleContext context) => context.Report(cost.Node).Fix(free);

    /// <summary>Writes <c>free: true</c> in place of a cost; beside it, where the group says <c>free: false</c>.</summary>
    private static TextEdit[] Free(SyntaxNode node, string field, SyntaxTree tree)
    {
        if (node is not MappingSyntax owner || owner.Find(field) is not { } cost) return [];
        if (owner.Find("free") is { } said) return [SyntaxEditor.SetValue(tree, said.Value, NewValue.Word("true"))];
        return [SyntaxEditor.RenameKey(tree, cost, "free"), SyntaxEditor.SetValue(tree, cost.Value, NewValue.Word("true"))];
    }

    private static TextEdit[] Free(SyntaxNode node, SyntaxTree tree)
    {
        if (node is not MappingSyntax owner) return [];
        if (owner.Find("free") is { } said) return [SyntaxEditor.SetValue(tree, said.Value, NewValue.Word("true"))];
        return [SyntaxEditor.InsertEntry(tree, owner, FreightShape.Line.Predecessor(owner, "free"), "free", "true")];
    }
}
