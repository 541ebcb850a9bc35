using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What the texts of a listing say of its materials that the name of a plastic leaves open.</summary>
/// <param name="IsFoam">A phrase names goods of expanded polystyrene.</param>
/// <param name="IsOxoDegradable">A phrase names goods of oxo-degradable plastic.</param>
internal readonly record struct SaidOfMaterials(bool IsFoam, bool IsOxoDegradable);

/// <summary>Holds one entry of a rule pack against what a listing declares.</summary>
internal sealed class PackMatcher
{
    private readonly DeclaredFacts _facts;
    private ImmutableArray<string> _undeclared = [];
    private SyntaxNode? _evidence;
    private bool _isRuledOut;
    private bool _isNamed;

    private PackMatcher(DeclaredFacts facts) => _facts = facts;

    /// <summary>The entry's match without its markets; null where it does not match.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="facts">What the listing declares.</param>
    /// <param name="words">A phrase of the entry in the texts, or null.</param>
    /// <param name="said">What the texts say of the materials.</param>
    public static PackHit? Match(PackEntry entry, DeclaredFacts facts, FoundPhrase? words, SaidOfMaterials said = default)
    {
        var matcher = new PackMatcher(facts);
        matcher.Ask(entry, said);
        if (matcher._isRuledOut) return null;
        var isCertain = !entry.Match.IsEmpty && matcher._undeclared.IsEmpty;
        if (!isCertain && !matcher._isNamed && words is null) return null;
        var exemption = facts.Exemption(entry.Except);
        if (exemption is null && !entry.Except.IsEmpty && facts.HasUnreadableExemptions) return null;
        return new PackHit
        {
            Entry = entry,
            IsCertain = isCertain,
            Evidence = matcher._evidence ?? (isCertain || matcher._isNamed ? facts.Whole : null),
            Words = isCertain || matcher._isNamed ? null : words,
            Undeclared = matcher._undeclared,
            Exemption = exemption,
        };
    }

    /// <summary>Whether an entry can match without a word about it: something names the goods, or nothing needs to. Costs next to nothing where not.</summary>
    public static bool MayMatch(PackEntry entry, DeclaredFacts facts)
    {
        var match = entry.Match;
        var needsName = !match.ItemTypes.IsEmpty || !match.Categories.IsEmpty || !match.Substances.IsEmpty || !match.BiocideTypes.IsEmpty || match.MicrobeadsBelow is not null || match.OxoDegradable == true || match.Exemption is not null;
        if (!needsName) return !match.IsEmpty;
        if (!match.Categories.IsEmpty) return facts.Category is { } category && IsIn(category, match.Categories);
        return (!match.ItemTypes.IsEmpty && facts.HasItemTypes) || ((match.ItemTypes.IsEmpty || !match.Substances.IsEmpty || !match.BiocideTypes.IsEmpty) && facts.MayName(match));
    }

    private void Ask(PackEntry entry, SaidOfMaterials said)
    {
        var match = entry.Match;
        if (!match.ItemTypes.IsEmpty) Names("itemTypes", _facts.ItemType(match.ItemTypes));
        if (!match.Categories.IsEmpty) Names("category", Category(match));
        if (!match.Substances.IsEmpty) Names("substances", _facts.Substance(match.Substances));
        if (!match.BiocideTypes.IsEmpty) Names("biocideType", _facts.BiocideType(match.BiocideTypes));
        if (match.MicrobeadsBelow is { } size) Names("microbeads", _facts.MicrobeadsBelow(size));
        if (match.OxoDegradable is { } oxo) Decides(FactOfMaterials("oxoDegradable"), oxo, _facts.OxoDegradable(said.IsOxoDegradable), names: oxo);
        if (match.ExpandedPolystyrene is { } foam) Decides(FactOfMaterials("expandedPolystyrene"), foam, _facts.ExpandedPolystyrene(said.IsFoam));
        if (match.Plastic is { } plastic) Decides("materials", plastic, _facts.Plastic);
        if (match.Biodegradable is { } biodegradable) Decides(FactOfMaterials("biodegradable"), biodegradable, _facts.Biodegradable);
        if (match.SingleUse is { } once) Decides("singleUse", once, _facts.SingleUse);
        if (match.Orderable is { } orderable && _facts.IsOrderable != orderable) _isRuledOut = true;
        if (entry.Cords is { } limits) Decides("cords", wanted: true, _facts.CordsOver(limits));
        if (match.Exemption is { } exemption) Names("exemptions", _facts.Claims(exemption));
    }

    private (Known Known, SyntaxNode? Place) Category(PackMatch match)
    {
        if (_facts.Category is not { } category) return (Known.Unreadable, null);
        return IsIn(category, match.Categories) ? (Known.Yes, _facts.Listing.Category.Node) : (Known.No, null);
    }

    private static bool IsIn(CategoryPath category, ImmutableArray<CategoryPath> others)
    {
        foreach (var other in others)
        {
            if (category.IsIn(other)) return true;
        }

        return false;
    }

    /// <summary>What is to be declared: the materials, or more about those that are declared.</summary>
    private string FactOfMaterials(string flag) => _facts.HasMaterials ? flag : "materials";

    /// <summary>A fact that says what the goods are: where it holds, the goods may be meant even if others are not declared.</summary>
    private void Names(string fact, (Known Known, SyntaxNode? Place) found) => Decides(fact, wanted: true, found, names: true);

    private void Decides(string fact, bool wanted, (Known Known, SyntaxNode? Place) found, bool names = false)
    {
        switch (found.Known)
        {
            case Known.Undeclared:
                if (!_undeclared.Contains(fact)) _undeclared = _undeclared.Add(fact);
                break;
            case Known.Yes or Known.No when (found.Known == Known.Yes) == wanted:
                // What says what the goods are is the better evidence; of several the first.
                if (_evidence is null || (names && !_isNamed)) _evidence = found.Place ?? _evidence;
                _isNamed |= names;
                break;
            default:
                _isRuledOut = true;
                break;
        }
    }
}
