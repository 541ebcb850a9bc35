using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Whether a value that is there already could belong to a field, by its form and by the names in it.</summary>
internal static class Fitting
{
    /// <summary>Whether a value may be of a type.</summary>
    public static bool Fits(SyntaxNode value, ValueType type) => (value, type) switch
    {
        (ScalarSyntax { IsNull: true }, _) or (AliasSyntax or ErrorSyntax, _) or (_, AnyType) => true,
        (_, EitherType either) => either.Options.Any(o => Fits(value, o)),
        (MappingSyntax mapping, RecordType { Shape: var shape }) => mapping.Entries.All(e => e.KeyText is not { } key || IsFree(key) || (shape.OrdinalOf(key) is >= 0 and var ordinal && Fits(e.Value, shape.Fields[ordinal].Type))),
        (MappingSyntax mapping, MapType map) => mapping.Entries.All(e => e.KeyText is not { } key || IsFree(key) || (map.Key?.List.Contains(key) != false && Fits(e.Value, map.Value))),
        (SequenceSyntax list, ListType { Item: var item }) => list.Items.All(i => Fits(i.Value, item)),
        (ScalarSyntax, RecordType or MapType or ListType) or (MappingSyntax or SequenceSyntax, _) => false,
        _ => true,
    };

    private static bool IsFree(string key) => key == "<<" || key.StartsWith("x-", StringComparison.Ordinal);
}
