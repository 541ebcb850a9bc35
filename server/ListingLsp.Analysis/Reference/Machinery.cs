using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>The machinery industry, from <c>machinery.yaml</c>.</summary>
internal static class Machinery
{
    private static readonly Lazy<ImmutableArray<string>> Names = new(() => [.. DataFile.Read("reference/machinery.yaml", "industries").SelectMany(m => m.Texts("names"))]);

    /// <summary>Whether the first level of a category is the machinery industry.</summary>
    public static bool IsIndustry(string industry) => Names.Value.Contains(industry, StringComparer.OrdinalIgnoreCase);
}
