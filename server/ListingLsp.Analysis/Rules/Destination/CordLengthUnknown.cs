using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4013: a window covering says nothing about its cords, or has one within reach without any length, and is sold where they are limited.</summary>
internal sealed class CordLengthUnknown : CordRule
{
    public override string Id => "LST4013";

    protected override void Check(CordBans cords, Listing listing, RuleContext context)
    {
        if (cords.Sides.Known == Known.Undeclared) CheckListing(cords, listing, context);
        else if (cords.Sides.Known == Known.Yes && listing.Compliance.Value.Cords.Value.Items.FirstOrDefault(IsWithoutLength) is { } cord) CheckCord(cord, cords, context);
    }

    private static bool IsWithoutLength(Cord cord) => cord is { Pull.IsMissing: true, LoopPerimeter.IsMissing: true } && cord.Accessible.Or(cord.Accessible.IsMissing);

    private static void CheckListing(CordBans cords, Listing listing, RuleContext context)
    {
        var markets = ("markets", Names(cords.All, context));
        var compliance = listing.Compliance.TryGet(out var group) ? group : null;
        var finding = compliance is null
            ? context.Report(cords.Evidence!, markets).About("compliance", listing.Node)
            : context.ReportAbsent(listing.Node, "compliance", compliance.Node, "cords", markets).Related(cords.Evidence!, "item");
        About(finding, cords.All, context);
        var cord = NewValue.List(NewValue.Mapping(("side", NewValue.Text("left")), ("pull", NewValue.Word("0"))));
        finding.Fix(Declare(listing, compliance, "cords", cord, context.Tree));
        if (compliance is null || compliance.Cordless.IsMissing) finding.Fix("cordless", null, context.File, Declare(listing, compliance, "cordless", NewValue.Word("true"), context.Tree));
    }

    private static void CheckCord(Cord cord, CordBans cords, RuleContext context)
    {
        var finding = context.ReportAbsent(cord.Node, "", cord.Node, "pull", ("markets", Names(cords.All, context))).As("cord");
        About(finding, cords.All, context);
        if (cord.Node is MappingSyntax owner) finding.Fix("length", null, context.File, Set(owner, ListingShape.Cord.Predecessor(owner, "pull"), "pull", NewValue.Word("0"), context.Tree));
    }

    /// <summary>A field of <c>compliance</c>, which may not be there yet. None where it comes from a merge.</summary>
    private static TextEdit[] Declare(Listing listing, Compliance? compliance, string field, NewValue value, SyntaxTree tree)
    {
        if (listing.Node is not MappingSyntax root) return [];
        var entry = root.Find("compliance");
        if (compliance is null) return [Set(root, ListingShape.Root.Predecessor(root, "compliance"), "compliance", NewValue.Mapping((field, value)), tree)];
        if (compliance.Node is not MappingSyntax owner || entry?.Value != owner) return [];
        return [Set(owner, ListingShape.Compliance.Predecessor(owner, field), field, value, tree)];
    }

    /// <summary>Writes a field, or what one that is written without a value lacks.</summary>
    private static TextEdit Set(MappingSyntax owner, EntrySyntax? after, string field, NewValue value, SyntaxTree tree) =>
        owner.Find(field) is { } entry ? SyntaxEditor.SetValue(tree, entry.Value, value) : SyntaxEditor.InsertEntry(tree, owner, after, field, value);
}
