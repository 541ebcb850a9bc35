using System.Collections.Immutable;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>
/// LST4002: an entry of a rule pack matches by words alone, or a fact that decides is not declared. Of several entries about the
/// same goods the gravest speaks.
/// </summary>
internal sealed class ItemPossiblyBanned : PackRule
{
    public override string Id => "LST4002";

    protected override IEnumerable<PackHit> Hits(ListingVerdicts verdicts) => verdicts.Packs.Now
        .Where(h => !h.IsCertain && h.Exemption is null && !h.Markets.IsEmpty && h.Entry.Cords is null && h.Entry.Verdict != PackVerdict.Advisory && !HasMarking(h, verdicts.Facts))
        .GroupBy(h => h.Goods)
        .Select(g => g.MinBy(h => h.Entry.Verdict)!);

    protected override void Check(PackHit hit, Listing listing, RuleContext context)
    {
        var first = hit.Undeclared.IsEmpty ? LocalizedText.None : Fact(hit.Undeclared[0]);
        var finding = Report(hit, context, ("fact", Facts(hit.Undeclared)), ("first", first));
        if (hit.Undeclared.IsEmpty) finding.As("words");
        else if (hit.Entry.Verdict == PackVerdict.MarkingRequired) finding.As("marking");
        else if (hit.Entry.Verdict == PackVerdict.DisplayOnly) finding.As("display-only");
        finding.Fix(Declare(listing, hit, context.Tree));
    }

    private static bool HasMarking(PackHit hit, DeclaredFacts facts) =>
        hit.Entry is { Verdict: PackVerdict.MarkingRequired, Marking: { } marking } && facts.Marking(marking) is Known.Yes or Known.Unreadable;

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
