using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Trees of a run are kept while there is room for them.</summary>
public sealed class KeptTreesTests
{
    [Fact]
    public void What_fits_is_kept_and_the_rest_is_read_again_and_let_go_again()
    {
        var reads = new List<string>();
        var large = SyntaxTree.Unread(SourceText.From(new byte[Limits.Bytes]), SyntaxFormat.Yaml);
        var trees = new KeptTrees(path =>
        {
            reads.Add(path);
            return large;
        });
        var fit = Limits.KeptBytes / Limits.Bytes;
        for (var i = 0; i < fit + 3; i++) trees.Keep($"f{i}", large);
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < fit + 3; i++) Assert.Same(large, trees.Of($"f{i}"));
        }

        // Two more have room for a while, the third drives the first out.
        Assert.Equal(["f8", "f9", "f10", "f8", "f9", "f10"], reads);
        trees.Forget("f0");
        _ = trees.Of("f0");
        Assert.Equal("f0", reads[^1]);
    }
}
