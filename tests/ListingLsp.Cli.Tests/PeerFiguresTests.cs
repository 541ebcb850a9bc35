using System.Text.RegularExpressions;
using System.Xml.Linq;
using ListingLsp.Testing;
using ListingLsp.Testing.Figures;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// The tables of the READMEs are those that the last figures give. Nothing is measured here. <c>LISTINGLSP_UPDATE=1</c> writes the tables anew.
/// </summary>
public sealed partial class PeerFiguresTests
{
    private static readonly PeerFigures Figures = PeerFigures.Parse(File.ReadAllText(Path.Combine(PeerFigures.Folder, "peers.json")));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("tests/Benchmarks/README.md")]
    public void Tables_are_those_of_the_last_figures(string file)
    {
        var path = Repository.PathOf(file.Split('/'));
        var before = File.ReadAllText(path);
        var after = Part().Replace(before, m => $"<!-- figures: {m.Groups["name"].Value} -->\n{Written(m.Groups["name"].Value, file.Contains("zh-CN", StringComparison.Ordinal))}<!-- /figures -->");
        if (Snapshot.IsUpdating) File.WriteAllText(path, after);
        else Assert.Equal(after, before);
        Assert.True(Part().Count(after) >= 2, "the tables have lost their marks");
    }

    [Fact]
    public void Figures_are_written_as_they_are_read() => Assert.Equal(File.ReadAllText(Path.Combine(PeerFigures.Folder, "peers.json")), Figures.ToJson());

    [Fact]
    public void The_plot_is_that_of_the_figures()
    {
        var file = Path.Combine(PeerFigures.Folder, "peers.svg");
        var plot = PeerPlot.Write(Figures);
        if (Snapshot.IsUpdating) File.WriteAllText(file, plot);
        Assert.Equal(File.ReadAllText(file), plot);
        Assert.Equal("svg", XDocument.Parse(plot).Root!.Name.LocalName);
    }

    [Fact]
    public void Nothing_is_missing_without_a_reason()
    {
        foreach (var key in new[] { "listinglsp", PeerTables.AllCores, "ajv-cli", "spectral-cli", "pyyaml-jsonschema", "yamllint", "libyaml" })
        {
            var program = Figures.Programs.FirstOrDefault(p => p.Key == key);
            Assert.True(program is not null || Figures.LeftOut.ContainsKey(key), key);
            if (program is null) continue;
            Assert.Equal([1, 100, 1_000, 10_000], program.Sizes.Select(s => s.Listings).Where(s => s <= 10_000));
            Assert.All(program.Sizes, s => Assert.True(s.Stopped is not null || (s.Runs > 0 && s.Best > 0 && s.Median >= s.Best && s.BestProcessor > 0)));
        }

        Assert.NotEmpty(Figures.Servers);
        Assert.NotEmpty(Figures.Parsers);
        Assert.Equal(13, Figures.Goals.Count);
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", Figures.Day);
        Assert.NotEqual("", Figures.Commit);
    }

    private static string Written(string name, bool zh) => name switch
    {
        "where" => PeerTables.Where(Figures, zh),
        "programs" => PeerTables.Programs(Figures, zh),
        "servers" => PeerTables.Servers(Figures, zh),
        "parsers" => PeerTables.Parsers(Figures),
        "losses" => PeerTables.Losses(Figures, zh),
        "goals" => PeerTables.Goals(Figures, zh),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "there is no such table"),
    };

    [GeneratedRegex("<!-- figures: (?<name>[a-z]+) -->\n.*?<!-- /figures -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Part();
}
