namespace ListingLsp.Benchmarks.Measuring.Peers;

/// <summary>Marks a benchmark that is left out where libyaml is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsLibYamlAttribute : Attribute;
