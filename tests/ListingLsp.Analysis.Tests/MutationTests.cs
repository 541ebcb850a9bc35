using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Half-typed and damaged listings: nothing throws, and what is said stays inside the file.</summary>
public sealed class MutationTests
{
    private static readonly string[] Insertions = ["'", "\"", "[", "]", "{", "}", ":", ": ", "- ", "\t", "\n", "\n  ", "#", "*", "&a ", "!", "|", ">", "，", "：", "“", "\0", "\uFEFF", "---\n", "? "];

    [Theory]
    [InlineData("clean", 1)]
    [InlineData("faulty", 2)]
    public void No_damage_makes_the_analysis_fail(string sample, int seed)
    {
        var random = new Random(seed);
        var workspace = Workspaces.Samples.Single(s => s.Name == sample).Workspace;
        var files = workspace.Files.Where(f => f.Key != "listinglsp.yaml").ToList();
        for (var round = 0; round < 300; round++)
        {
            var (path, text) = files[round % files.Count];
            var damaged = workspace with { Files = workspace.Files.SetItem(path, Damage(text, random)) };
            foreach (var finding in damaged.Check())
            {
                Assert.True(finding.Rule.Id != "LST9000", finding.Message.En);
                Assert.InRange(finding.Span.Start, 0, finding.Span.End);
                Assert.InRange(finding.Span.End, 0, damaged.Files[finding.File].Length);
                foreach (var fix in finding.Fixes) TryApply(damaged, fix);
            }
        }
    }

    /// <summary>Edits that overlap or lie outside the file make this throw.</summary>
    private static void TryApply(FixtureWorkspace workspace, Fix fix) => workspace.Apply(fix);

    /// <summary>A text with one to three damages.</summary>
    internal static SourceText Damage(SourceText text, Random random)
    {
        var content = text.ToString();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(content.Length);
            var length = Math.Min(random.Next(1, 12), content.Length - at);
            content = random.Next(4) switch
            {
                0 => content.Remove(at, length),
                1 => content.Insert(at, Insertions[random.Next(Insertions.Length)]),
                2 => content.Insert(at, content.Substring(at, length)),
                _ => content[..at],
            };
            if (content.Length == 0) content = "a";
        }

        return SourceText.From(content);
    }
}
