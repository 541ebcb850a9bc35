using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What the categories of a workspace demand, the deepest first.</summary>
public sealed class CategoryPolicies
{
    private readonly ImmutableArray<CategoryPolicy> _policies;

    internal CategoryPolicies(IEnumerable<CategoryPolicy> policies) =>
        _policies = [.. policies.Where(p => !p.Path.Levels.IsEmpty).OrderByDescending(p => p.Path.Levels.Length)];

    /// <summary>The categories that have an entry, the deepest first.</summary>
    public IEnumerable<CategoryPath> Paths => _policies.Select(p => p.Path);

    /// <summary>The nearest entry, of the category or one above it, that has something to say; or null.</summary>
    public CategoryPolicy? Find(CategoryPath category, Predicate<CategoryPolicy> says)
    {
        foreach (var policy in _policies)
        {
            if (category.IsIn(policy.Path) && says(policy)) return policy;
        }

        return null;
    }
}
