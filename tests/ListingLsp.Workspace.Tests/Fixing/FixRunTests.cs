using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests.Fixing;

/// <summary>Fixes of a whole workspace: every fixture, rule page and sample is mended as a command line would mend it.</summary>
public sealed class FixRunTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_workspace_comes_to_an_end_and_has_nothing_left_to_fix(bool withUnsafe)
    {
        var request = new FixRequest { WithUnsafe = withUnsafe };
        var mended = 0;
        foreach (var (name, workspace) in Workspaces.All)
        {
            using var folder = Folder(workspace);
            var before = Check(folder.Path, null);
            if (!before.ConfigFindings.IsEmpty) continue;
            var after = Check(folder.Path, request);
            mended += after.Fixed.Rules.Length;
            Assert.True(after.Fixed.Endless.IsEmpty, $"{name}: endless in {string.Join(", ", after.Fixed.Endless)}");
            Assert.All(after.Fixed.Files, f => Assert.True(Errors(f, f.After) <= Errors(f, f.Before), $"{name}: {f.Path} is damaged\n{f.After}"));
            // What is left is out of reach: elsewhere than in the files that were read.
            var left = after.Findings.SelectMany(f => f.Fixes.Where(x => request.Takes(x.Safety) && !x.Edits.IsEmpty).Take(1).Select(x => $"{f.Rule.Id} {f.Path}: {x.Title.En}"));
            Assert.True(!left.Any(), $"{name}: {string.Join("\n", left)}");
        }

        Assert.True(mended > (withUnsafe ? 1000 : 150), $"only {mended} fixes");
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("polo.listing.yaml", Misspelt);
        var result = Check(folder.Path, new FixRequest());
        Assert.Single(result.Fixed.Files);
        Assert.Equal(Misspelt, File.ReadAllText(path));
    }

    [Fact]
    public void Findings_that_are_left_are_those_of_the_mended_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("polo.listing.yaml", Misspelt);
        var result = Check(folder.Path, new FixRequest());
        Assert.DoesNotContain(result.Findings, f => f.Rule.Id == "LST0003");
        Assert.Equal(["LST0003"], result.Fixed.Rules.Select(r => r.Id));
        Assert.Contains("incoterm: FOB", result.Fixed.Files[0].After.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_rules_that_are_asked_for_are_mended()
    {
        using var folder = new TemporaryFolder();
        folder.Write("polo.listing.yaml", Misspelt.Replace("unit: piece", "unit: pcs", StringComparison.Ordinal));
        var result = Check(folder.Path, new FixRequest { Only = ["LST0006"] });
        Assert.Equal(["LST0006"], result.Fixed.Rules.Select(r => r.Id));
        Assert.Contains(result.Findings, f => f.Rule.Id == "LST0003");
    }

    [Fact]
    public void Lower_severities_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("polo.listing.yaml", Misspelt);
        Assert.Empty(Check(folder.Path, new FixRequest { MinSeverity = Severity.Error, Only = ["LST0012"] }).Fixed.Files);
    }

    [Fact]
    public void Files_that_are_not_asked_for_stay()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.listing.yaml", Misspelt);
        folder.Write("b.listing.yaml", Misspelt.Replace("2201", "2202", StringComparison.Ordinal));
        var result = WorkspaceCheck.Run(folder.Path, Request(new FixRequest()) with { IsReported = p => p.EndsWith("b.listing.yaml", StringComparison.Ordinal) });
        Assert.Equal(["b.listing.yaml"], result.Fixed.Files.Select(f => f.Path));
    }

    [Fact]
    public void Bytes_that_are_no_text_keep_a_file_from_being_mended()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("polo.listing.yaml", Misspelt);
        File.AppendAllText(path, "# ");
        using (var file = File.Open(path, FileMode.Append)) file.Write([0xFF, (byte)'\n']);
        Assert.Empty(Check(folder.Path, new FixRequest()).Fixed.Files);
    }

    [Fact]
    public void A_mended_shared_file_is_what_listings_are_then_judged_by()
    {
        using var folder = new TemporaryFolder();
        folder.Write("box.cartons.yaml", "cartons:\n  - { id: \"438004\", length: 46, width: 30, height: 45, maxunits: 20 }\n");
        folder.Write("polo.listing.yaml", Sound);
        var result = Check(folder.Path, new FixRequest());
        Assert.Equal(["box.cartons.yaml"], result.Fixed.Files.Select(f => f.Path));
        Assert.Contains("maxUnits: 20", result.Fixed.Files[0].After.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, f => f.Rule.Id is "LST0003" or "LST0004");
    }

    private const string Sound = """
        id: polo-2201
        title: Quick dry polo shirt
        type: ready-to-ship
        category: Apparel > Men's Clothing > Polo Shirts
        trade:
          unit: piece
          incoterm: FOB
          tiers:
            - { from: 10, price: 9.00 }

        """;

    private static readonly string Misspelt = Sound.Replace("incoterm:", "incoterms:", StringComparison.Ordinal);

    private static CheckRequest Request(FixRequest? fixes) => new() { IsReported = _ => true, Today = FixtureWorkspace.Today, Fixes = fixes };

    private static WorkspaceResult Check(string root, FixRequest? fixes) => WorkspaceCheck.Run(root, Request(fixes));

    private static int Errors(FixedFile file, SourceText text) =>
        SyntaxTree.Parse(text, file.Path.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml).Errors.Length;

    private static TemporaryFolder Folder(FixtureWorkspace workspace)
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in workspace.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, path))!);
            File.WriteAllBytes(Path.Combine(folder.Path, path), text.Bytes.ToArray());
        }

        return folder;
    }
}
