using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>Rule packs of a workspace, with a listing that they judge.</summary>
internal sealed class PackTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "packs";

    /// <inheritdoc/>
    public override InputFormat Format => InputFormat.Bundle;

    /// <inheritdoc/>
    public override int Weight => 2;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds => Targets.Seeds.Bundles(".rules.yaml").Concat(Targets.Seeds.Bundles(".rules.json"));

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var workspace = new FixtureWorkspace(Bundle.Read(input).Texts(), []);
        WorkspaceOracle.Check(workspace, workspace.Check(), Chance.Of(input), features);
    }
}
