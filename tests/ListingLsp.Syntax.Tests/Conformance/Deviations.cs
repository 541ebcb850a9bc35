namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>
/// Where our parser parts from YAML 1.2 on purpose: cases of yaml-test-suite, each with its reason. A test holds the list
/// to ten, and to cases that really deviate.
/// </summary>
internal static class Deviations
{
    /// <summary>Reasons by the id of the case.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["JEF9-2"] = "A last line of blanks without a line break adds nothing to a block of text: so read libyaml, PyYAML and YamlDotNet too.",
        ["L24T-1"] = "As JEF9-2.",
        ["9C9N"] = "Text in brackets that is not deeper than its field is meant as it stands, and every common reader takes it: a finding would be a false alarm.",
        ["VJP3-0"] = "As 9C9N, in braces.",
        ["Y79Y-0"] = "A line that holds nothing but a tab, inside a block of text, cannot be seen and does no harm.",
    };
}
