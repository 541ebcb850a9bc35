using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4009: the check digit of a CAS number is wrong. Only what has the form of one is judged, and in texts only what stands behind the word CAS.</summary>
internal sealed class CasNumberInvalid : ListingRule
{
    public override string Id => "LST4009";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Compliance.TryGet(out var compliance) && compliance.Substances.TryGet(out var substances))
        {
            foreach (var substance in substances.Items) CheckDeclared(substance, context);
        }

        if (listing.Title.TryGet(out var title)) CheckText(title, listing.Title.Node, CasMentions.In(title), context);
        if (listing.Description.TryGet(out var description)) CheckText(description, listing.Description.Node, CasMentions.In(description), context);
        foreach (var (entry, value) in listing.Attributes) CheckText(value.Text, value.Node, CasMentions.In(entry.KeyText ?? "", value.Text), context);
    }

    private static void CheckDeclared(Substance substance, RuleContext context)
    {
        if (!substance.Cas.TryGet(out var cas) || !IsWrong(cas)) return;
        var named = substance.Name.TryGet(out var name) ? Named(name) : null;
        var finding = context.Report(substance.Cas.Node, ("c", cas), ("cas", named?.Cas ?? ""), ("name", named?.Name ?? ""));
        if (named is not null) finding.Fix(SyntaxEditor.SetScalar(context.Tree, substance.Cas.Node, named.Cas!));
    }

    private static void CheckText(string text, SyntaxNode node, IReadOnlyList<CasMention> mentions, RuleContext context)
    {
        if (mentions.Count == 0) return;
        foreach (var mention in mentions.Where(m => IsWrong(m.Text)))
        {
            var named = Named(text) is { } only && !text.Contains(only.Cas!, StringComparison.Ordinal) ? only : null;
            context.Report(ScalarPlace.Of(node, mention.Start, mention.Text.Length), ("c", mention.Text), ("cas", named?.Cas ?? ""), ("name", named?.Name ?? ""))
                .Fix(named is null ? [] : SyntaxEditor.SetPart(context.Tree, node, mention.Start, mention.Text, named.Cas!));
        }
    }

    private static bool IsWrong(string text) => CasNumber.IsShaped(text) && !CasNumber.IsValid(text);

    /// <summary>The substance of the table that a text names, where it names just one that has a CAS number.</summary>
    private static Packs.BannedSubstance? Named(string text)
    {
        var named = BannedSubstances.FindIn(text).Select(m => (SubstancePhrase)m.Meaning).Where(p => p.Kind != SubstanceNameKind.Ambiguous).Select(p => p.Substance).Distinct().ToList();
        return named is [{ Cas: not null } only] ? only : null;
    }
}
