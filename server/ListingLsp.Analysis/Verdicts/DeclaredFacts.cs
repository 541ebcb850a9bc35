using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What a listing declares about itself that rule packs ask for.</summary>
internal sealed class DeclaredFacts
{
    private static readonly CategoryPath Agrochemicals = CategoryPath.Of("Chemicals > Agrochemicals");

    private readonly FieldState _state;
    private readonly Compliance? _compliance;
    private readonly ImmutableArray<string> _told;

    /// <summary>Of a listing.</summary>
    public DeclaredFacts(Listing listing)
    {
        Listing = listing;
        _state = listing.Compliance.State;
        _compliance = listing.Compliance.IsPresent ? listing.Compliance.Value : null;
        Category = listing.CategoryPath;
        _told = Category is null ? [] : TellingCategories.ItemTypes(Category.Levels);
    }

    /// <summary>The listing.</summary>
    public Listing Listing { get; }

    /// <summary>It declares item types, or its category tells one.</summary>
    public bool HasItemTypes => !_told.IsEmpty || _compliance is { ItemTypes: not { IsMissing: true } };

    /// <summary>It declares something, readable or not, of what a match names goods by, item types and categories aside.</summary>
    public bool MayName(PackMatch match) => _compliance is { } declared
        && ((!match.Substances.IsEmpty && !declared.Substances.IsMissing)
            || (!match.BiocideTypes.IsEmpty && !declared.BiocideType.IsMissing)
            || (match.MicrobeadsBelow is not null && !declared.Microbeads.IsMissing)
            || (match.OxoDegradable == true && !declared.Materials.IsMissing)
            || (match.Exemption is not null && !declared.Exemptions.IsMissing));

    /// <summary>Its category, or null.</summary>
    public CategoryPath? Category { get; }

    /// <summary>What stands for the whole listing where nothing in it says more: its category, else its id.</summary>
    public SyntaxNode Whole => Listing.Category.IsMissing && Listing.Id.IsPresent ? Listing.Id.Node : Listing.Category.Node;

    /// <summary>Its category is agrochemical: what is below <c>Chemicals > Agrochemicals</c>.</summary>
    public bool IsAgrochemical => Category?.IsIn(Agrochemicals) == true;

    /// <summary>Buyers can order it online; null where that could not be read.</summary>
    public bool? IsOrderable => Listing.Services switch
    {
        { IsPresent: true, Value.OnlineOrder: { IsPresent: true, Value: var order } } => order,
        { IsPresent: true, Value.OnlineOrder.IsMissing: true } or { IsMissing: true } => Listing.IsReadyToShip,
        _ => null,
    };

    /// <summary>Whether it is one of some item types, and where it says so: by its own word, or by its category.</summary>
    public (Known Known, SyntaxNode? Place) ItemType(ImmutableArray<string> types)
    {
        var list = List(c => c.ItemTypes);
        if (list.TryGet(out var words) && words.Items.FirstOrDefault(w => types.Contains(w.Text, StringComparer.OrdinalIgnoreCase)) is { } word) return (Known.Yes, word.Node);
        if (_told.Any(t => types.Contains(t, StringComparer.Ordinal))) return (Known.Yes, Listing.Category.Node);
        return (Absent(list), null);
    }

    /// <summary>Whether it holds one of some substances, by CAS number or name.</summary>
    public (Known Known, SyntaxNode? Place) Substance(ImmutableArray<string> substances)
    {
        var list = List(c => c.Substances);
        if (list.TryGet(out var declared))
        {
            foreach (var substance in declared.Items)
            {
                if (substance.Cas.TryGet(out var cas) && substances.Contains(cas)) return (Known.Yes, substance.Cas.Node);
                if (substance.Name.TryGet(out var name) && substances.Contains(name, StringComparer.OrdinalIgnoreCase)) return (Known.Yes, substance.Name.Node);
            }
        }

        return (Absent(list), null);
    }

    /// <summary>Whether it is one of some product types of biocides.</summary>
    public (Known Known, SyntaxNode? Place) BiocideType(ImmutableArray<string> types)
    {
        var field = Field(c => c.BiocideType);
        if (field.TryGet(out var type)) return types.Contains(type, StringComparer.OrdinalIgnoreCase) ? (Known.Yes, field.Node) : (Known.No, null);
        return (StateOf(field.State), null);
    }

    /// <summary>The exemption that it claims among some, or null.</summary>
    public Word? Exemption(ImmutableArray<string> exemptions) =>
        List(c => c.Exemptions).TryGet(out var words) ? words.Items.FirstOrDefault(w => exemptions.Contains(w.Text, StringComparer.OrdinalIgnoreCase)) : null;

    /// <summary>Whether it may claim an exemption that could not be read.</summary>
    public bool HasUnreadableExemptions => List(c => c.Exemptions) is { IsMissing: false, IsPresent: false } or { IsPresent: true, Value.IsComplete: false };

    /// <summary>Whether it claims an exemption, and where.</summary>
    public (Known Known, SyntaxNode? Place) Claims(string exemption)
    {
        if (Exemption([exemption]) is { } word) return (Known.Yes, word.Node);
        var list = List(c => c.Exemptions);
        return (list.IsMissing ? Known.No : Absent(list), null);
    }

    /// <summary>Whether it bears a marking.</summary>
    public Known Marking(string marking)
    {
        var list = List(c => c.Markings);
        if (list.TryGet(out var words) && words.Items.Any(w => string.Equals(w.Text, marking, StringComparison.OrdinalIgnoreCase))) return Known.Yes;
        return list.IsMissing ? Known.No : Absent(list);
    }

    /// <summary>Whether nothing is left to mark: the marking that an entry asks for is declared, or what is declared could not be read.</summary>
    public bool MayBearMarking(PackEntry entry) => entry is { Verdict: PackVerdict.MarkingRequired, Marking: { } marking } && Marking(marking) is Known.Yes or Known.Unreadable;

    /// <summary>Whether a material is a plastic, by its flag or else by its name.</summary>
    public (Known Known, SyntaxNode? Place) Plastic => AnyMaterial(m => m.Plastic, m => m.ExpandedPolystyrene.Or(false) || m.OxoDegradable.Or(false) || (m.Name.TryGet(out var name) && Polymers.IsPlastic(name)));

    /// <summary>Whether a material is expanded polystyrene.</summary>
    /// <param name="isSaid">Its texts say so: then a plastic of which it declares neither leaves it open.</param>
    public (Known Known, SyntaxNode? Place) ExpandedPolystyrene(bool isSaid) => OpenWhereSaid(isSaid, m => m.ExpandedPolystyrene, AnyMaterial(m => m.ExpandedPolystyrene, m => m.Name.TryGet(out var name) && Polymers.IsExpandedPolystyrene(name)));

    /// <summary>Whether a material is an oxo-degradable plastic.</summary>
    /// <param name="isSaid">Its texts say so: then a plastic of which it declares neither leaves it open.</param>
    public (Known Known, SyntaxNode? Place) OxoDegradable(bool isSaid) => OpenWhereSaid(isSaid, m => m.OxoDegradable, AnyMaterial(m => m.OxoDegradable, _ => false));

    /// <summary>It declares what it is made of.</summary>
    public bool HasMaterials => List(c => c.Materials) is { IsPresent: true, Value.Items.IsEmpty: false };

    /// <summary>Whether every plastic of it is biodegradable. No name of a material says so.</summary>
    public (Known Known, SyntaxNode? Place) Biodegradable
    {
        get
        {
            var list = List(c => c.Materials);
            if (!list.TryGet(out var materials)) return (StateOf(list.State), null);
            var known = Known.Yes;
            foreach (var material in materials.Items)
            {
                if (material.Biodegradable.TryGet(out var flag))
                {
                    if (!flag) return (Known.No, material.Node);
                }
                else if (IsPlastic(material))
                {
                    known = material.Biodegradable.IsMissing ? Known.Undeclared : Known.Unreadable;
                }
            }

            return (materials.IsComplete ? known : Known.Unreadable, null);
        }
    }

    /// <summary>Whether it is made to be used once.</summary>
    public (Known Known, SyntaxNode? Place) SingleUse
    {
        get
        {
            var once = Field(c => c.SingleUse);
            return once.TryGet(out var flag) ? (flag ? Known.Yes : Known.No, once.Node) : (StateOf(once.State), null);
        }
    }

    /// <summary>Whether its added plastic microbeads are smaller than a size in millimetres.</summary>
    public (Known Known, SyntaxNode? Place) MicrobeadsBelow(decimal size)
    {
        var field = Field(c => c.Microbeads);
        return field.TryGet(out var found) ? (found < size ? Known.Yes : Known.No, field.Node) : (StateOf(field.State), null);
    }

    /// <summary>Whether a cord of a window covering is over a limit.</summary>
    public (Known Known, SyntaxNode? Place) CordsOver(CordLimits limits) => (CordSides.Of(Listing).IsOver(limits), null);

    private (Known Known, SyntaxNode? Place) AnyMaterial(Func<Material, Field<bool>> flag, Predicate<Material> told)
    {
        var list = List(c => c.Materials);
        if (!list.TryGet(out var materials)) return (StateOf(list.State), null);
        foreach (var material in materials.Items)
        {
            if (flag(material) is var own && own.IsPresent ? own.Value : told(material)) return (Known.Yes, material.Node);
        }

        if (materials.Items.IsEmpty && materials.IsComplete) return (Known.Undeclared, null);
        var isRead = materials.IsComplete && materials.Items.All(m => IsRead(flag(m)) && IsRead(m.Name));
        return (isRead ? Known.No : Known.Unreadable, null);
    }

    private (Known Known, SyntaxNode? Place) OpenWhereSaid(bool isSaid, Func<Material, Field<bool>> flag, (Known Known, SyntaxNode? Place) found) =>
        isSaid && found.Known == Known.No && List(c => c.Materials).Value.Items.Any(m => flag(m).IsMissing && IsPlastic(m)) ? (Known.Undeclared, null) : found;

    private static bool IsPlastic(Material material) => material.Plastic.IsPresent ? material.Plastic.Value : material.Name.TryGet(out var name) && Polymers.IsPlastic(name);

    private static bool IsRead<T>(Field<T> field) => field.IsPresent || field.IsMissing;

    private Field<BoundList<T>> List<T>(Func<Compliance, Field<BoundList<T>>> list) =>
        _compliance is null ? new(_state, default!, Listing.Compliance.Node) : list(_compliance);

    private Field<T> Field<T>(Func<Compliance, Field<T>> field) => _compliance is null ? new(_state, default!, Listing.Compliance.Node) : field(_compliance);

    /// <summary>Something is not in a list: certainly so where all of the list could be read.</summary>
    private static Known Absent<T>(Field<BoundList<T>> list) => !list.TryGet(out var items) ? StateOf(list.State) : items.IsComplete ? Known.No : Known.Unreadable;

    private static Known StateOf(FieldState state) => state == FieldState.Missing ? Known.Undeclared : Known.Unreadable;
}
