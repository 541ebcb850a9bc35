using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Files and folders that go away, or become others, while they are checked.</summary>
public sealed class VanishingTests : IDisposable
{
    private const string Listing = "id: ID\ntitle: Mug\ntype: ready-to-ship\ncategory: Home & Garden\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - { from: 100, price: 10.00 }\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_vanishes_during_the_scan_is_named_and_the_others_are_checked()
    {
        for (var i = 0; i < 10; i++)
        {
            _folder.Write($"a/{i}.listing.yaml", Listing.Replace("ID", $"a{i}", StringComparison.Ordinal));
            _folder.Write($"b/{i}.listing.yaml", Listing.Replace("ID", $"b{i}", StringComparison.Ordinal));
        }

        var result = Run(() => Directory.Delete(Path.Combine(_folder.Path, "b"), recursive: true));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"b/{i}.listing.yaml"), result.Unreadable.Select(u => u.Path));
        Assert.All(result.Unreadable, u => Assert.Equal(("it is not there any more", "它已不存在"), (u.Why.En, u.Why.Zh)));
        Assert.Equal(10, result.Findings.Count(f => f.Rule.Id == "LST1001"));
    }

    /// <summary>A finding relates to a file whose tree is read again for the report; by then it may hold nothing.</summary>
    [Fact]
    public void A_file_that_is_cut_short_before_it_is_shown_does_no_harm()
    {
        _folder.Write("a.listing.yaml", Listing.Replace("ID", "same", StringComparison.Ordinal));
        _folder.Write("b.listing.yaml", Listing.Replace("ID", "same", StringComparison.Ordinal));
        var result = Run(() => { });
        var tree = result.Tree("a.listing.yaml");
        File.WriteAllText(Path.Combine(_folder.Path, "a.listing.yaml"), "");
        Assert.Equal(tree, result.Tree("a.listing.yaml"));
        Assert.Equal(0, Syntax.Text.SourceText.From("").Column(500, Syntax.Text.ColumnUnit.Utf32));
    }

    private WorkspaceResult Run(Action atFirst)
    {
        var isFirst = true;
        return WorkspaceCheck.Run(_folder.Path, new CheckRequest
        {
            IsReported = _ => true,
            Today = new DateOnly(2026, 11, 22),
            Progress = (_, _) =>
            {
                if (isFirst) atFirst();
                isFirst = false;
            },
        });
    }
}
