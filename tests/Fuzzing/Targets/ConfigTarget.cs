using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>The settings of a workspace, as an editor has them: what they say of themselves, and what they make of the files.</summary>
internal sealed class ConfigTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "config";

    /// <inheritdoc/>
    public override InputFormat Format => InputFormat.Bundle;

    /// <inheritdoc/>
    public override int Weight => 2;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds =>
    [
        .. Targets.Seeds.Bundles("listinglsp.yaml"),
        Targets.Seeds.Of("=== a.listing.yaml\nid: a\n=== listinglsp.yaml\nversion: 1\nrequires: \">=0.1 <9\"\nprofile: strict\nlocale: zh-CN\nasOf: 2026-01-01\nhorizon: 90\nfiles:\n  listing: [\"goods/**/*.yaml\"]\nexclude: [\"old/**\"]\npacks: [\"**/*.rules.yaml\"]\nrules:\n  LST1001: off\noverrides:\n  - files: [\"a.*\"]\n    rules: {LST5: hint}\nnotSuppressible: [LST4]\n"),
    ];

    /// <inheritdoc/>
    public override byte[]? Generate(Random random) => random.Next(10) != 0 ? null
        : [.. "=== listinglsp.yaml\n"u8, .. ShapeWriter.Write(Vocabulary.Shapes[^1], random), .. "=== a.listing.yaml\n"u8, .. ShapeWriter.Write(Vocabulary.Shapes[0], random)];

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var workspace = new FixtureWorkspace(Bundle.Read(input).Texts(), []);
        WorkspaceOracle.Check(workspace, workspace.Live().State.Findings, Chance.Of(input), features);
    }
}
