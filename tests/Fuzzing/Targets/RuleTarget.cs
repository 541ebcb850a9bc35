using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>The way from files to findings: binder, rules, suppression, fixes, over small workspaces of any kinds of files.</summary>
internal sealed class RuleTarget : FuzzTarget
{
    private static readonly string[] Endings = ["listing", "cartons", "freight", "market", "categories", "metrics", "store", "campaign", "orders", "rules"];

    /// <inheritdoc/>
    public override string Name => "rules";

    /// <inheritdoc/>
    public override InputFormat Format => InputFormat.Bundle;

    /// <inheritdoc/>
    public override int Weight => 6;

    /// <inheritdoc/>
    public override int LongestBytes => 64 * 1024;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds => Targets.Seeds.Bundles(".listing.yaml").Concat(Targets.Seeds.Bundles(".listing.json"));

    /// <inheritdoc/>
    public override byte[]? Generate(Random random)
    {
        if (random.Next(10) != 0) return null;
        var bundle = new Bundle(System.Collections.Immutable.ImmutableSortedDictionary<string, byte[]>.Empty.WithComparers(StringComparer.Ordinal));
        bundle = bundle.With("a.listing.yaml", ShapeWriter.Write(Vocabulary.Shapes[0], random));
        for (var more = random.Next(3); more > 0; more--)
        {
            var kind = random.Next(Endings.Length);
            bundle = bundle.With($"b.{Endings[kind]}.yaml", ShapeWriter.Write(Vocabulary.Shapes[kind], random));
        }

        return bundle.Write();
    }

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var workspace = new FixtureWorkspace(Bundle.Read(input).Texts(), []);
        WorkspaceOracle.Check(workspace, workspace.Check(), Chance.Of(input), features);
    }
}
