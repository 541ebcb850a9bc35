using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0009: two definitions of one kind share an id. Each is reported and names the other.</summary>
internal static class DuplicateId
{
    /// <summary>Reports every definition whose id is defined more than once.</summary>
    public static IEnumerable<Finding> Check(IReadOnlyList<IReadOnlyList<Definition>> byId, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        foreach (var same in byId)
        {
            if (same.Count < 2) continue;
            foreach (var definition in same)
            {
                var other = same.First(d => d != definition);
                var sink = new FindingSink(definition.File, treeOf(definition.File), settings);
                var finding = sink.Begin(
                    "LST0009",
                    definition.Span,
                    ("kind", Words(definition.Kind)),
                    ("id", definition.Id),
                    ("file", other.File),
                    ("line", other.Line));
                // All places of an id are known by one name, so that a renamed file changes nothing; one more place is one too many.
                finding?.KnownBy("");
                if (other.File == definition.File) finding?.As("sameFile");
                foreach (var place in same.Where(d => d != definition)) finding?.Related(place.File, place.Span, "other");
                foreach (var found in sink.Findings) yield return found;
            }
        }
    }

    private static LocalizedText Words(DefinitionKind kind) => Vocabulary.Get(kind switch
    {
        DefinitionKind.CartonSpec => "carton-spec",
        DefinitionKind.FreightTemplate => "freight-template",
        _ => "listing",
    });
}
