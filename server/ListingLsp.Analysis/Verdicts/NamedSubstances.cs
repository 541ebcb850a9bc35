using System.Collections.Immutable;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What names a banned pesticide.</summary>
internal enum SubstanceEvidence
{
    /// <summary>One of its names.</summary>
    Name,

    /// <summary>Its CAS number.</summary>
    Cas,

    /// <summary>The CAS number of a salt, an isomer or an ester.</summary>
    RelatedCas,
}

/// <summary>A banned pesticide that a listing names.</summary>
/// <param name="Substance">The pesticide.</param>
/// <param name="Evidence">What names it.</param>
/// <param name="Word">The words as they stand there.</param>
/// <param name="Place">Where they stand.</param>
/// <param name="IsDeclared">In <c>compliance.substances</c>, not in a text.</param>
internal sealed record NamedSubstance(BannedSubstance Substance, SubstanceEvidence Evidence, string Word, TextSpan Place, bool IsDeclared)
{
    /// <summary>The words are the name that messages use.</summary>
    public bool IsByName => Evidence == SubstanceEvidence.Name && (Is(Substance.Name.En) || Is(Substance.Name.Zh));

    private bool Is(string name) => string.Equals(Word, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// The banned pesticides that a listing names: those that it certainly holds, and those that its words may mean. Each once, where
/// it is declared, else at its first place in the texts; a name that stands in two rows of the table is the first of them.
/// </summary>
internal sealed class NamedSubstances
{
    private readonly List<NamedSubstance> _banned = [];
    private readonly List<NamedSubstance> _possible = [];
    private readonly DeclaredFacts _facts;

    /// <summary>Looks at what a listing declares and at its texts.</summary>
    public NamedSubstances(DeclaredFacts facts, ListingTexts texts)
    {
        _facts = facts;
        AddDeclared();
        if (facts.Category is not null) AddTexts(texts);
        if (_banned.Count == 0 && _possible.Count == 0) return;
        Banned = [.. _banned.DistinctBy(n => n.Substance.Number).DistinctBy(n => n.Place)];
        Possible =
        [
            .. _possible.Where(n => !_banned.Exists(b => b.Substance.Number == n.Substance.Number || b.Place == n.Place))
                .DistinctBy(n => n.Substance.Number)
                .DistinctBy(n => n.Place),
        ];
    }

    /// <summary>Those that it certainly holds, declared ones first.</summary>
    public ImmutableArray<NamedSubstance> Banned { get; } = [];

    /// <summary>Others whose names stand in it, or whose salts, isomers or esters are declared.</summary>
    public ImmutableArray<NamedSubstance> Possible { get; } = [];

    private void AddDeclared()
    {
        if (!_facts.Listing.Compliance.TryGet(out var compliance) || !compliance.Substances.TryGet(out var declared)) return;
        foreach (var substance in declared.Items)
        {
            if (substance.Cas.TryGet(out var cas)) AddCas(cas.Trim(), substance.Cas.Node);
            if (substance.Name.TryGet(out var name)) AddName(name, substance.Name.Node);
        }
    }

    private void AddCas(string cas, SyntaxNode node)
    {
        if (BannedSubstances.OfCas(cas) is { } banned) _banned.Add(new NamedSubstance(banned, SubstanceEvidence.Cas, cas, node.Span, IsDeclared: true));
        else if (BannedSubstances.OfRelatedCas(cas) is { } near) _possible.Add(new NamedSubstance(near, SubstanceEvidence.RelatedCas, cas, node.Span, IsDeclared: true));
    }

    /// <summary>A declared name says what is in the goods, whatever their category; an ambiguous word does so only in an agrochemical one, and never for sure.</summary>
    private void AddName(string name, SyntaxNode node)
    {
        foreach (var match in BannedSubstances.FindIn(name))
        {
            var phrase = (SubstancePhrase)match.Meaning;
            var isAmbiguous = phrase.Kind == SubstanceNameKind.Ambiguous;
            if (isAmbiguous && (!_facts.IsAgrochemical || IsPartOfNumber(name, match.Start, match.Length))) continue;
            var isDenied = Denials.Deny(name, match.Start, match.Start + match.Length);
            if (isAmbiguous && isDenied) continue;
            var named = new NamedSubstance(phrase.Substance, SubstanceEvidence.Name, name.Substring(match.Start, match.Length), ScalarPlace.Of(node, match.Start, match.Length), IsDeclared: true);
            (isAmbiguous || isDenied ? _possible : _banned).Add(named);
        }
    }

    private void AddTexts(ListingTexts texts)
    {
        foreach (var found in texts.Found)
        {
            if (found.Phrase is not SubstancePhrase phrase || ListOf(phrase, found) is not { } list) continue;
            list.Add(new NamedSubstance(phrase.Substance, SubstanceEvidence.Name, found.Text, ScalarPlace.Of(found.Word.Node, found.Start, found.Length), IsDeclared: false));
        }
    }

    /// <summary>In an agrochemical listing a name that is not denied is the product; elsewhere it may be a test kit, or a word of another trade.</summary>
    private List<NamedSubstance>? ListOf(SubstancePhrase phrase, FoundPhrase found)
    {
        if (!_facts.IsAgrochemical) return phrase.Kind == SubstanceNameKind.Sure ? _possible : null;
        if (phrase.Kind != SubstanceNameKind.Ambiguous) return found.IsDenied ? _possible : _banned;
        return IsMeant(phrase.Name, found) && !found.IsDenied ? _possible : null;
    }

    /// <summary>A trade name is written with a capital (Belt, not belt), and a number stands alone.</summary>
    private static bool IsMeant(string name, FoundPhrase found) =>
        (!char.IsAsciiLetterUpper(name[0]) || !char.IsAsciiLetterLower(found.Word.Text[found.Start])) && !IsPartOfNumber(found.Word.Text, found.Start, found.Length);

    /// <summary>Whether digits go on beside a number: <c>666-99-9</c>, <c>1,080</c>.</summary>
    private static bool IsPartOfNumber(string text, int start, int length)
    {
        if (!char.IsAsciiDigit(text[start]) || !char.IsAsciiDigit(text[start + length - 1])) return false;
        return IsJoined(text, start - 1, start - 2) || IsJoined(text, start + length, start + length + 1);
    }

    private static bool IsJoined(string text, int sign, int digit) =>
        digit >= 0 && digit < text.Length && text[sign] is '-' or '.' or ',' or '/' && char.IsAsciiDigit(text[digit]);
}
