using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0008: the id of a carton spec, freight template or offered listing that no file of the workspace defines.</summary>
internal sealed class UnresolvedReference : ListingRule
{
    public override string Id => "LST0008";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Trade.TryGet(out var trade) && trade.Carton.TryGet(out var carton)) Check(carton.Spec, DefinitionKind.CartonSpec, "carton-spec", context);
        if (listing.Logistics.TryGet(out var logistics)) Check(logistics.Template, DefinitionKind.FreightTemplate, "freight-template", context);
    }

    /// <summary>The same of a listing that a campaign offers.</summary>
    /// <param name="reference">Its id.</param>
    /// <param name="known">The ids of all listings.</param>
    /// <param name="sink">Where it is reported.</param>
    public static void CheckListing(Field<string> reference, IReadOnlySet<string> known, FindingSink sink)
    {
        if (!reference.TryGet(out var id) || known.Contains(id)) return;
        var nearest = Nearest.Of(id, known.Order(StringComparer.Ordinal));
        var finding = sink.Begin("LST0008", reference.Node.Span, ("kind", Vocabulary.Get("listing")), ("id", id), ("nearest", nearest ?? ""));
        if (nearest is not null) finding?.As("nearest").Fix(SyntaxEditor.SetScalar(sink.Tree, reference.Node, nearest));
    }

    private static void Check(Field<string> reference, DefinitionKind kind, string kindWords, RuleContext context)
    {
        if (!reference.TryGet(out var id) || !context.Definitions.IsCertain(kind) || context.Definitions.Contains(kind, id)) return;
        var nearest = Nearest.Of(id, context.Definitions.Ids(kind));
        var list = context.Definitions.ListOf(kind);
        var finding = context.Report(
            reference.Node,
            ("kind", Vocabulary.Get(kindWords)),
            ("id", id),
            ("nearest", nearest ?? ""),
            ("file", list?.File ?? ""));
        if (nearest is not null) finding.As("nearest").Fix(SyntaxEditor.SetScalar(context.Tree, reference.Node, nearest));
        if (list is not null) finding.Fix("create", null, list.File, SyntaxEditor.InsertItem(list.Tree, list.List, list.List.Items.Length, Skeleton(kind, id, list.Tree.Format)));
    }

    /// <summary>A definition with its required fields and placeholders.</summary>
    private static NewValue Skeleton(DefinitionKind kind, string id, SyntaxFormat format)
    {
        var shape = kind == DefinitionKind.CartonSpec ? CartonsShape.Spec : FreightShape.Template;
        return NewValue.Mapping([.. shape.Fields.Where(f => f.IsRequired).Select(f => (f.Name, f.Name == "id" ? NewValue.Text(id) : NewValue.Written(f.PlaceholderIn(format))))]);
    }
}
