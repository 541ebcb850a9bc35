using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5012: the text of a machine speaks of after-sale service where the buyer is, and no field declares it.</summary>
internal sealed class LocalAfterSaleUndeclared : ListingRule
{
    private const string Field = "localAfterSale";

    public override string Id => "LST5012";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.CategoryPath is not { } category || !Machinery.IsIndustry(category.Industry)) return;
        if (!(listing.Services.IsMissing || (listing.Services.TryGet(out var services) && services.LocalAfterSale.IsMissing))) return;
        if (context.Verdicts.Texts.Claims("local-after-sale").Select(c => c.Found).FirstOrDefault(f => !f.IsDenied) is not { } found) return;
        context.Report(ScalarPlace.Of(found.Word.Node, found.Start, found.Length), ("text", found.Text.ReplaceLineEndings(" "))).Likely().Fix(Declare(listing, context.Tree));
    }

    /// <summary>The field without a market; nothing where it comes from elsewhere.</summary>
    private static TextEdit[] Declare(Listing listing, SyntaxTree tree)
    {
        if (listing.Node is not MappingSyntax root) return [];
        var none = NewValue.List();
        if (listing.Services.IsMissing)
        {
            var group = NewValue.Mapping((Field, none));
            if (root.Find("services") is { } empty) return [SyntaxEditor.SetValue(tree, empty.Value, group)];
            return [SyntaxEditor.InsertEntry(tree, root, ListingShape.Root.Predecessor(root, "services"), "services", group)];
        }

        if (root.Find("services")?.Value is not MappingSyntax owner) return [];
        if (owner.Find(Field) is { } blank) return [SyntaxEditor.SetValue(tree, blank.Value, none)];
        return [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Services.Predecessor(owner, Field), Field, none)];
    }
}
