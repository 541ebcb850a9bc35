using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What files beside its own say of a listing. Filled while the shared definitions are read, and not changed then.</summary>
internal sealed class ListingMentions
{
    /// <summary>What the platform shows of it, of each file that says so.</summary>
    public List<ListingFigures> Figures { get; } = [];

    /// <summary>A campaign offers it.</summary>
    public bool IsOffered { get; set; }

    /// <summary>Its orders.</summary>
    public List<Order> Orders { get; } = [];
}
