using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What a definition is known by.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">Its id.</param>
public readonly record struct DefinitionKey(DefinitionKind Kind, string Id)
{
    /// <summary>Of a definition.</summary>
    public static DefinitionKey Of(Definition definition) => new(definition.Kind, definition.Id);
}
