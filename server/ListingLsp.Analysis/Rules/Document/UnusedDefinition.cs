using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>
/// LST0010: a carton spec or freight template that no listing refers to. Nothing is said where a listing could not be
/// read, nor in a workspace that has definitions only, nor of an id that is defined twice (LST0009).
/// </summary>
internal static class UnusedDefinition
{
    /// <summary>Reports every definition that nothing refers to.</summary>
    public static IEnumerable<Finding> Check(DefinitionIndex definitions, RuleSettings settings)
    {
        if (!definitions.References.HasAny || !definitions.References.IsSound) yield break;
        foreach (var definition in definitions.ById.Where(same => same.Length == 1).Select(same => same[0]))
        {
            if (definition.Kind == DefinitionKind.Listing || definitions.References.Contains(definition.Kind, definition.Id) || !definitions.References.IsCertain(definition.Kind)) continue;
            var sink = new FindingSink(definition.File, definition.Tree, settings);
            sink.Begin("LST0010", definition.Node.Span, ("kind", Vocabulary.Get(definition.Kind == DefinitionKind.CartonSpec ? "carton-spec" : "freight-template")), ("id", definition.Id));
            foreach (var found in sink.Findings) yield return found;
        }
    }
}
