namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>
/// Where our parser parts from YAML 1.2 on purpose: cases of yaml-test-suite, each with its reason. A test holds the list
/// to ten, and to cases that really deviate.
/// </summary>
internal static class Deviations
{
    /// <summary>Reasons by the id of the case.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
