using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>
/// LST0010: a carton spec or freight template that no listing refers to. Nothing is said where a listing could not be
/// read, nor in a workspace that has definitions only, nor of an id that is defined twice (LST0009).
/// </summary>
internal static class UnusedDefinition
{
    /// <summary>Reports every definition that certainly nothing refers to.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<IReadOnlyList<Definition>> byId, Predicate<Definition> isUnused, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        foreach (var definition in byId.Where(same => same.Count == 1).Select(same => same[0]))
        {
            if (definition.Kind == DefinitionKind.Listing || !isUnused(definition)) continue;
            var sink = new FindingSink(definition.File, treeOf(definition.File), settings);
            sink.Begin("LST0010", definition.Span, ("kind", Vocabulary.Get(definition.Kind == DefinitionKind.CartonSpec ? "carton-spec" : "freight-template")), ("id", definition.Id));
            foreach (var found in sink.Findings) yield return found;
        }
    }
}
