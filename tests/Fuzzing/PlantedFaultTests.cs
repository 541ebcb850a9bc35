using System.Text;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Fuzzing.Targets;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Fuzzing;

/// <summary>The fuzzer finds what is planted, and says what it is: otherwise its silence would mean nothing.</summary>
public sealed class PlantedFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("listinglsp-fuzzing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_fault_deep_in_the_structure_is_found_made_small_and_written_down()
    {
        // No seed has any of it: a list in a list in a mapping, an alias inside.
        var failure = Assert.Single(Run(new PlantedTarget(input =>
        {
            var tree = SyntaxTree.Parse(SourceText.From(input), SyntaxFormat.Yaml);
            if (tree.Documents.Any(d => HasAlias(d.Root, 0))) throw new InvalidOperationException("planted");
        })).Failures);

        Assert.Equal("planted", failure.What.Message);
        Assert.InRange(failure.Input.Length, 1, 24);
        var files = Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, files.Count);
        Assert.StartsWith("planted-1-", files[0], StringComparison.Ordinal);
        Assert.Equal(failure.Input, File.ReadAllBytes(Path.Combine(_folder, files[0]!)));
        Assert.Contains("target planted, seed 1", File.ReadAllText(Path.Combine(_folder, files[1]!)), StringComparison.Ordinal);

        static bool HasAlias(SyntaxNode node, int lists) => node is AliasSyntax ? lists > 1 : node.Children.Any(c => HasAlias(c, lists + (node is SequenceSyntax ? 1 : 0)));
    }

    [Fact]
    public void An_input_that_takes_long_is_found()
    {
        var failure = Assert.Single(Run(new PlantedTarget(input =>
        {
            if (input.AsSpan().IndexOf("::"u8) < 0) return;
            for (var begun = ThreadTime.Now; ThreadTime.Now - begun < TimeSpan.FromMilliseconds(120);)
            {
            }
        }), new FuzzOptions { Inputs = 3000, Patience = TimeSpan.FromMilliseconds(100), Folder = _folder }).Failures);
        Assert.IsType<TimeoutException>(failure.What);
    }

    [Fact]
    public void Two_causes_are_two_failures_and_one_cause_is_one()
    {
        var failures = Run(new PlantedTarget(input =>
        {
            if (input.AsSpan().IndexOf((byte)'[') is >= 0 and var at) throw new InvalidOperationException($"a bracket at {at}");
            if (input.AsSpan().IndexOf((byte)'{') >= 0) throw new ArgumentException("a brace");
        })).Failures;
        Assert.Equal(["[", "{"], failures.Select(f => Encoding.UTF8.GetString(f.Input)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Where_nothing_is_planted_nothing_is_found()
    {
        Assert.Empty(Run(new PlantedTarget(_ => { })).Failures);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private FuzzReport Run(FuzzTarget target, FuzzOptions? options = null) => new FuzzRun(options ?? new FuzzOptions { Inputs = 60_000, Folder = _folder }, [target], _ => { }).Run();

    /// <summary>A target that does what a test says.</summary>
    private sealed class PlantedTarget(Action<byte[]> what) : FuzzTarget
    {
        public override string Name => "planted";

        public override InputFormat Format => InputFormat.Yaml;

        public override int MostBytes => 300;

        public override IEnumerable<byte[]> Seeds => [Targets.Seeds.Of("id: a\ntags: [x, y]\n"), Targets.Seeds.Of("list:\n  - 1\n  - 2\n")];

        public override void Run(byte[] input, Features features)
        {
            what(input);
            TreeFeatures.Add(SyntaxTree.Parse(SourceText.From(input), SyntaxFormat.Yaml), features);
        }
    }
}
