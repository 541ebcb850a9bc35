using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using Xunit;

namespace ListingLsp.Testing.Fixtures;

/// <summary>Holds a fixture against what a check really finds.</summary>
public static class FixtureRunner
{
    /// <summary>Fails with both texts where they differ; with <c>LISTINGLSP_UPDATE=1</c> rewrites the fixture for review.</summary>
    /// <param name="fixture">The fixture.</param>
    /// <param name="rules">Which rules are on where the fixture does not say.</param>
    public static void Run(Fixture fixture, ImmutableArray<string> rules)
    {
        var actual = fixture.Sections
            .SelectMany(s => Actual(s, fixture.Rules.IsEmpty ? rules : fixture.Rules, fixture.Locale))
            .ToDictionary(p => p.Block, p => p.Lines);
        if (actual.All(p => p.Key.Lines.SequenceEqual(p.Value))) return;
        if (Snapshot.IsUpdating)
        {
            File.WriteAllText(fixture.Path, fixture.With(actual));
            return;
        }

        foreach (var (block, lines) in actual) Assert.Equal(string.Join('\n', block.Lines), string.Join('\n', lines));
    }

    private static IEnumerable<(FixtureBlock Block, ImmutableArray<string> Lines)> Actual(FixtureSection section, ImmutableArray<string> rules, Locale locale)
    {
        var workspace = FixtureWorkspace.Of(section, rules);
        var findings = workspace.Check();
        var mended = workspace.ApplyFirstFixes(findings);
        foreach (var block in section.Blocks)
        {
            yield return block.IsFixed
                ? (block, [.. mended.Files[block.File].ToString().Split('\n')[..^1]])
                : (block, Markers.Add(workspace.Files[block.File], block.File, [.. findings.Where(f => f.File == block.File)], locale));
        }
    }
}
