using System.Collections.Frozen;

namespace ListingLsp.Analysis.Rules;

/// <summary>Which rules of the catalogue are built; the others are listed as not built yet.</summary>
public static class BuiltRules
{
    private static readonly FrozenSet<string> Ids = RuleList.All.Select(r => r.Id).Concat(RuleList.Produced).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a rule, by id, can fire.</summary>
    public static bool Contains(string id) => Ids.Contains(id);
}
