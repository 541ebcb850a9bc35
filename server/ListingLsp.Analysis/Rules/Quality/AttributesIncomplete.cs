using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>
/// LST5001: attributes that the nearest category entry with an attribute list demands, and the listing lacks. One without a value
/// is lacking; one whose value could not be read is not.
/// </summary>
internal sealed class AttributesIncomplete : ListingRule
{
    public override string Id => "LST5001";

    public override void Check(Listing listing, RuleContext context)
    {
        if (!listing.AreAttributeNamesKnown || listing.Node is not MappingSyntax root || listing.CategoryPath is not { } category) return;
        var policy = context.Definitions.Categories.Find(category, c => c.AttributesState != FieldState.Missing);
        if (policy is not { AttributesState: FieldState.Present }) return;
        var given = listing.Attributes.Where(a => !string.IsNullOrWhiteSpace(a.Value.Text)).Select(a => a.Entry.KeyText!).Concat(listing.UnreadAttributes).Select(n => n.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lacking = policy.Attributes.Select(a => a.Trim()).Where(a => a.Length > 0 && given.Add(a)).ToList();
        if (lacking.Count == 0) return;
        MessageArgument[] arguments = [("list", new LocalizedText(string.Join(", ", lacking), string.Join("、", lacking))), ("category", policy.Path.ToString())];
        var finding = root.Find("attributes") is { } entry ? context.Report(entry.Key, arguments).About(entry.Value) : context.ReportAbsent(root, "", root, "attributes", arguments);
        finding.Fix(Add(listing, root, lacking, context.Tree));
    }

    /// <summary>The attributes with empty values. None for those that stand there already without one.</summary>
    private static TextEdit[] Add(Listing listing, MappingSyntax root, List<string> lacking, SyntaxTree tree)
    {
        var present = listing.AttributesState == FieldState.Present;
        var owner = present ? root.Find("attributes")?.Value as MappingSyntax : null;
        // What comes by an alias or a merge is not written here.
        if ((present && owner is null) || (!present && root.Find("attributes") is not null)) return [];
        var entries = lacking.Where(n => owner?.Entries.Any(e => string.Equals(e.KeyText?.Trim(), n, StringComparison.OrdinalIgnoreCase)) != true).Select(n => (n, NewValue.Text(""))).ToArray();
        if (entries.Length < lacking.Count) return [];
        if (owner is null) return [SyntaxEditor.InsertEntry(tree, root, ListingShape.Root.Predecessor(root, "attributes"), "attributes", NewValue.Mapping([.. entries]))];
        return [SyntaxEditor.InsertEntries(tree, owner, owner.Entries.LastOrDefault(), [.. entries])];
    }
}
