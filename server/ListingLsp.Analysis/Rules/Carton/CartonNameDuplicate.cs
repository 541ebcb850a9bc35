using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>LST2018: two carton specs of the workspace share a name. The later one is reported; one that shares the id too is LST0009 alone.</summary>
internal sealed class CartonNameDuplicate : CartonSpecRule
{
    public override string Id => "LST2018";

    public override void Check(CartonSpec spec, RuleContext context)
    {
        if (!spec.Name.TryGet(out var name) || string.IsNullOrWhiteSpace(name) || context.Definitions.FindCartonNamed(name) is not { } first || first.Spec == spec) return;
        if (first.Spec.Id.IsPresent && spec.Id.IsPresent && first.Spec.Id.Value == spec.Id.Value) return;
        context.Report(Place(spec), ("n", name), ("id", first.Spec.Label)).Related(first.File, first.Spec.Name.Node.Span, "first");
    }

    /// <summary>The name; where that came along with a merge, the id, which is the spec's own.</summary>
    private static SyntaxNode Place(CartonSpec spec) => spec.Node.Span.Contains(spec.Name.Node.Span) ? spec.Name.Node : spec.Id.Node;
}
