using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>
/// LST5011: a text claims a certificate that is not linked. A name that means other things too is a claim in a sentence that speaks of
/// certification, or right beside another certificate. One hint a certificate, where it is claimed first.
/// </summary>
internal sealed class CertificateClaimUnbacked : ListingRule
{
    private const string Named = "certificate";
    private const string NamedInContext = "certificate-in-context";
    private const string NameOnly = "certificate-name";
    private const string Certification = "certification";

    /// <summary>Of a text that names one certificate again and again no more is read.</summary>
    private const int MostMentions = 20;

    /// <summary>Signs between two certificates that stand side by side.</summary>
    private const int LongestBetween = 6;

    public override string Id => "LST5011";

    public override void Check(Listing listing, RuleContext context)
    {
        List<(FoundPhrase Found, ClaimPhrase Claim)>? named = null;
        foreach (var found in context.Verdicts.Texts.Found)
        {
            if (found.Phrase is ClaimPhrase { Topic: Named or NamedInContext } claim && IsAsWritten(found, claim)) (named ??= []).Add((found, claim));
        }

        if (named is null || Linked(listing, context) is not { } linked) return;
        foreach (var mentions in named.OrderBy(c => (c.Found.Place, c.Found.Word.Node.Span.Start, c.Found.Start)).GroupBy(c => c.Claim.Subject))
        {
            if (linked.Contains(mentions.Key) || mentions.Take(MostMentions).FirstOrDefault(c => IsClaim(c, named, listing, context)).Found is not { } found) continue;
            context.Report(ScalarPlace.Of(found.Word.Node, found.Start, found.Length), ("c", mentions.Key)).KnownBy(mentions.Key).Likely();
        }
    }

    /// <summary>The certificates that are linked, by the names that claims have; null where one could not be read.</summary>
    private static HashSet<string>? Linked(Listing listing, RuleContext context)
    {
        if (listing.Compliance.IsMissing) return [];
        if (!listing.Compliance.TryGet(out var compliance)) return null;
        if (compliance.Certificates.IsMissing) return [];
        if (!compliance.Certificates.TryGet(out var list) || !list.IsComplete || !list.Items.All(c => c.Name.IsPresent)) return null;
        return [.. list.Items.SelectMany(c => context.Definitions.Packs.Phrases.Find(c.Name.Value)).Select(m => m.Meaning).OfType<ClaimPhrase>().Where(c => c.Topic is Named or NamedInContext or NameOnly).Select(c => c.Subject)];
    }

    /// <summary>A name in capitals is one in capitals only: CE, not ce.</summary>
    private static bool IsAsWritten(FoundPhrase found, ClaimPhrase claim) => claim.Written.Any(char.IsLower) || !found.Text.Any(char.IsLower);

    private static bool IsClaim((FoundPhrase Found, ClaimPhrase Claim) mention, List<(FoundPhrase Found, ClaimPhrase Claim)> named, Listing listing, RuleContext context)
    {
        var found = mention.Found;
        if (found.IsDenied) return false;
        if (mention.Claim.Topic == Named) return true;
        var (start, end) = Sentences.Around(found.Word.Text, found.Start, found.Start + found.Length);
        if (context.Verdicts.Texts.Claims(Certification).Any(c => c.Found.Word.Node == found.Word.Node && c.Found.Start >= start && c.Found.Start < end)) return true;
        if (named.Exists(c => c.Claim.Subject != mention.Claim.Subject && AreBeside(c.Found, found))) return true;
        // Certification: CE
        return found.Place == TextPlace.Attribute
            && listing.Attributes.First(a => a.Value.Node == found.Word.Node).Entry.KeyText is { } name
            && context.Definitions.Packs.Phrases.Find(name).Exists(m => m.Meaning is ClaimPhrase { Topic: Certification });
    }

    /// <summary>CE, FCC; CE/RoHS; CE and UL.</summary>
    private static bool AreBeside(FoundPhrase a, FoundPhrase b)
    {
        if (a.Word.Node != b.Word.Node) return false;
        var (first, second) = a.Start < b.Start ? (a, b) : (b, a);
        var end = first.Start + first.Length;
        if (end > second.Start || second.Start - end > LongestBetween) return false;
        return first.Word.Text[end..second.Start].Trim() is "" or "," or "/" or "&" or "+" or "|" or ";" or "and" or ", and" or "or" or "，" or "、" or "和" or "及";
    }
}
