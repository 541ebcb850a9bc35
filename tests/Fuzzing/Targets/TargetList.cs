using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>All targets, written out.</summary>
internal static class TargetList
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new SyntaxTarget(SyntaxFormat.Yaml),
        new SyntaxTarget(SyntaxFormat.Json),
        new IncrementalTarget(SyntaxFormat.Yaml),
        new IncrementalTarget(SyntaxFormat.Json),
        new EditTarget(SyntaxFormat.Yaml),
        new EditTarget(SyntaxFormat.Json),
        new RuleTarget(),
        new PackTarget(),
        new ConfigTarget(),
        new FrameTarget(),
        new DialogueTarget(),
    ];

    /// <summary>One by its name.</summary>
    public static FuzzTarget Get(string name) => All.Single(t => t.Name == name);
}
