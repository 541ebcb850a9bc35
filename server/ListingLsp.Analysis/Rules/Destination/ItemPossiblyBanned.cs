using System.Collections.Immutable;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>
/// LST4002: an entry of a rule pack matches by words alone, or a fact that decides is not declared. Of several entries about the
/// same goods the gravest speak. Also an item type that no pack knows, where one that they know is meant.
/// </summary>
internal sealed class ItemPossiblyBanned : PackRule
{
    public override string Id => "LST4002";

    public override void Check(Listing listing, RuleContext context)
    {
        base.Check(listing, context);
        if (!listing.Compliance.TryGet(out var compliance) || !compliance.ItemTypes.TryGet(out var types)) return;
        var own = context.Definitions.Packs.OwnItemTypes;
        foreach (var word in types.Items.Where(w => !IsKnown(w.Text, own)))
        {
            if (ItemTypes.Meant(word.Text, own) is not { } meant || types.Items.Any(w => w.Text == meant)) continue;
            context.Report(word.Node, ("value", word.Text), ("nearest", meant)).As("item-type").Fix("item-type", [("nearest", meant)], SyntaxEditor.SetScalar(context.Tree, word.Node, meant));
        }
    }

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Now
        .Where(h => !h.IsCertain && h.Exemption is null && !h.Markets.IsEmpty && h.Entry.Cords is null && h.Entry.Verdict != PackVerdict.Advisory && !verdicts.Facts.MayBearMarking(h.Entry))
        .GroupBy(h => h.Goods)
        .SelectMany(g => g.Where(h => h.Entry.Verdict == g.Min(other => other.Entry.Verdict)));

    protected override void Check(PackHit hit, Listing listing, RuleContext context)
    {
        var first = hit.Undeclared.IsEmpty ? LocalizedText.None : Fact(hit.Undeclared[0]);
        var finding = Report(hit, context, ("fact", Facts(hit.Undeclared)), ("first", first));
        if (Variant(hit) is { } variant) finding.As(variant);
        finding.Fix(Declare(listing, hit, context.Tree));
    }

    private static string? Variant(PackHit hit) => (hit.Entry.Verdict, ByWordsAlone: hit.Undeclared.IsEmpty) switch
    {
        (PackVerdict.MarkingRequired, false) => "marking",
        (PackVerdict.MarkingRequired, true) => "marking-words",
        (PackVerdict.DisplayOnly, false) => "display-only",
        (PackVerdict.DisplayOnly, true) => "display-only-words",
        (_, true) => "words",
        _ => null,
    };

    private static bool IsKnown(string itemType, ImmutableArray<string> own) =>
        ItemTypes.Codes.Codes.Any(c => string.Equals(c.Id, itemType, StringComparison.OrdinalIgnoreCase)) || own.Contains(itemType, StringComparer.OrdinalIgnoreCase);

    private static LocalizedText Fact(string name) => Vocabulary.Get($"fact-{name}");

    private static LocalizedText Facts(ImmutableArray<string> names)
    {
        var words = names.Select(Fact).ToList();
        var en = words.ConvertAll(w => w.En);
        return new(en.Count < 2 ? string.Concat(en) : $"{string.Join(", ", en[..^1])} and {en[^1]}", string.Join("、", words.Select(w => w.Zh)));
    }

    /// <summary>The first fact that is not declared, with a value to be looked at.</summary>
    private static TextEdit[] Declare(Listing listing, PackHit hit, SyntaxTree tree)
    {
        if (hit.Undeclared is not [var fact, ..] || Value(fact, hit.Entry) is not { } value || listing.Node is not MappingSyntax root) return [];
        if (listing.Compliance.TryGet(out var compliance))
        {
            if (compliance.Node is not MappingSyntax owner || owner.Find(fact) is not null) return [];
            return [SyntaxEditor.InsertEntry(tree, owner, ListingShape.Compliance.Predecessor(owner, fact), fact, value)];
        }

        if (!listing.Compliance.IsMissing || root.Find("compliance") is not null) return [];
        return [SyntaxEditor.InsertEntry(tree, root, ListingShape.Root.Predecessor(root, "compliance"), "compliance", NewValue.Mapping((fact, value)))];
    }

    private static NewValue? Value(string fact, PackEntry entry) => fact switch
    {
        "itemTypes" => NewValue.List(NewValue.Text(entry.Match.ItemTypes[0])),
        "materials" => NewValue.List(NewValue.Mapping(("name", NewValue.Text("")))),
        "singleUse" => NewValue.Word("true"),
        "biocideType" => NewValue.Text(entry.Match.BiocideTypes[0]),
        _ => null,
    };
}
