using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>A rule about a service that the quality test asks for. Silent where the nearest category that speaks of it waives it.</summary>
internal abstract class ServiceMissingRule : ListingRule
{
    /// <summary>The field below <c>services</c>, which categories name the same way.</summary>
    protected abstract string Field { get; }

    public sealed override void Check(Listing listing, RuleContext context)
    {
        if (listing.Node is not MappingSyntax root || !IsAskedFor(listing) || CategoryWaivers.Of(listing, context.Definitions, Field) != false) return;
        if (listing.Services.IsMissing)
        {
            var finding = root.Find("services") is { } empty ? context.Report(empty.Key).About(Field, empty.Value) : context.ReportAbsent(root, "", root, "services");
            finding.Fix(AddGroup(listing, root, context.Tree));
        }
        else if (listing.Services.TryGet(out var services) && IsAbsent(services))
        {
            Report(listing, root, services, context);
        }
    }

    /// <summary>Whether listings of this kind need the service.</summary>
    protected abstract bool IsAskedFor(Listing listing);

    /// <summary>Whether the service is certainly not there.</summary>
    protected abstract bool IsAbsent(Services services);

    /// <summary>The service with placeholders.</summary>
    protected abstract NewValue Placeholder(Listing listing);

    private void Report(Listing listing, MappingSyntax root, Services services, RuleContext context)
    {
        if (services.Node is not MappingSyntax owner) return;
        if (owner.Find(Field) is { } empty) context.Report(empty.Key).About(empty.Value).Fix(SyntaxEditor.SetValue(context.Tree, empty.Value, Placeholder(listing)));
        else context.ReportAbsent(root, "services", owner, Field).Fix(Add(listing, root, owner, context.Tree));
    }

    private TextEdit[] Add(Listing listing, MappingSyntax root, MappingSyntax owner, SyntaxTree tree) =>
        root.Find("services")?.Value is MappingSyntax ? [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Services.Predecessor(owner, Field), Field, Placeholder(listing))] : [];

    private TextEdit[] AddGroup(Listing listing, MappingSyntax root, SyntaxTree tree)
    {
        var group = NewValue.Mapping((Field, Placeholder(listing)));
        if (root.Find("services") is { } empty) return [SyntaxEditor.SetValue(tree, empty.Value, group)];
        return [SyntaxEditor.InsertEntry(tree, root, ListingShape.Root.Predecessor(root, "services"), "services", group)];
    }
}
