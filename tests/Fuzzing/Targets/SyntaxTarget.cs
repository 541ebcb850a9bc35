using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Syntax.Tests.Editing;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>A parser: it never throws, its spans nest and lie in the text, and no text is lost.</summary>
/// <param name="format">Its language.</param>
internal sealed class SyntaxTarget(SyntaxFormat format) : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => format == SyntaxFormat.Json ? "json" : "yaml";

    /// <inheritdoc/>
    public override InputFormat Format => format == SyntaxFormat.Json ? InputFormat.Json : InputFormat.Yaml;

    /// <inheritdoc/>
    public override int Weight => format == SyntaxFormat.Json ? 200 : 300;

    /// <inheritdoc/>
    public override int LongestBytes => 64 * 1024;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds => Targets.Seeds.Files(format).Concat(GeneratedText.HardTexts.Select(Targets.Seeds.Of));

    /// <inheritdoc/>
    public override byte[]? Generate(Random random) => random.Next(20) != 0 ? null
        : Targets.Seeds.Of(format == SyntaxFormat.Json ? GeneratedText.Json(random.Next()) : GeneratedText.Yaml(random.Next()));

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features) => TreeFeatures.Add(Invariants.Check(input, format), features);
}
