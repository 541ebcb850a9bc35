using System.Collections.Immutable;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3010: the package does not say what the freight of a ready-to-ship listing is computed from. One report. The placeholder of the
/// fix is 0, which LST3011 does not let pass.
/// </summary>
internal sealed class PackageMissing : ListingRule
{
    public override string Id => "LST3010";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Logistics.TryGet(out var logistics) || context.Verdicts.Package is not { Missing: { IsEmpty: false } missing, Line: { } line }) return;
        MessageArgument what = ("what", Together([.. missing.Select(m => Vocabulary.Get($"package-{m}"))]));
        var finding = logistics.Package.TryGet(out var package)
            ? context.ReportAbsent(logistics.Node, "package", package.Node, missing[0], what)
            : context.ReportAbsent(listing.Node, "logistics", logistics.Node, "package", what);
        finding.Related(context.Verdicts.Freight.Template!.File, line.Node.Span, "line").Fix(Insert(logistics, missing, context.Tree));
    }

    private static LocalizedText Together(ImmutableArray<LocalizedText> words) => words is [var only] ? only : new(
        $"{string.Join(", ", words.Take(words.Length - 1).Select(w => w.En))} and {words[^1].En}",
        string.Join("、", words.Select(w => w.Zh)));

    private static TextEdit[] Insert(Logistics logistics, ImmutableArray<string> fields, SyntaxTree tree)
    {
        var placeholder = NewValue.Word("0");
        if (!logistics.Package.TryGet(out var package))
        {
            if (logistics.Node is not MappingSyntax owner) return [];
            var whole = NewValue.Mapping([.. fields.Select(f => (f, placeholder))]);
            return owner.Find("package") is { } empty
                ? [SyntaxEditor.SetValue(tree, empty.Value, whole)]
                : [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Logistics.Predecessor(owner, "package"), "package", whole)];
        }

        if (package.Node is not MappingSyntax own) return [];
        // Fields that come behind the same one are written in one edit.
        return
        [
            .. fields.Where(f => own.Find(f) is not null).Select(f => SyntaxEditor.SetValue(tree, own.Find(f)!.Value, placeholder)),
            .. fields.Where(f => own.Find(f) is null)
                .GroupBy(f => ListingShape.Package.Predecessor(own, f))
                .Select(g => SyntaxEditor.InsertEntries(tree, own, g.Key, [.. g.Select(f => (f, placeholder))])),
        ];
    }
}
