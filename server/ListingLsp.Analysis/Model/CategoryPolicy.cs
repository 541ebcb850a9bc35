using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Model;

/// <summary>What a category demands of its listings, and what it spares them.</summary>
public sealed class CategoryPolicy
{
    internal CategoryPolicy(BoundRecord record)
    {
        Path = CategoryPath.Of(record.Text("path").Or(""));
        Attributes = record.Texts("attributes");
        AttributesState = record["attributes"] is { State: FieldState.Present, IsCertain: false } ? FieldState.Unknown : record["attributes"].State;
        Specifications = record.Flag("specifications");
        Demands = record.Texts("demands");
        Waives = record.Texts("waives");
        Tags = record.Texts("tags");
        IsCertain = record["demands"].IsCertain && record["waives"].IsCertain;
        AreTagsCertain = record["tags"].IsCertain;
    }

    /// <summary>The category; what is said holds for all below it too.</summary>
    public CategoryPath Path { get; }

    /// <summary>Attributes that a listing must fill in.</summary>
    public ImmutableArray<string> Attributes { get; }

    /// <summary>What is known of the attributes; unknown where one of them could not be read.</summary>
    public FieldState AttributesState { get; }

    /// <summary>Listings must have complete specifications, each with a price.</summary>
    public Field<bool> Specifications { get; }

    /// <summary>What listings must have: <c>ladderPrice</c> and the like.</summary>
    public ImmutableArray<string> Demands { get; }

    /// <summary>What listings need not have.</summary>
    public ImmutableArray<string> Waives { get; }

    /// <summary><c>adult</c>, <c>pure-battery</c>.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Whether all its tags could be read.</summary>
    public bool AreTagsCertain { get; }

    /// <summary>Whether all that it demands and waives could be read.</summary>
    public bool IsCertain { get; }

    /// <summary>Whether the category demands or waives something, or may do so with words that could not be read.</summary>
    public bool MaySay(string item) => !IsCertain || Demands.Contains(item) || Waives.Contains(item);
}
