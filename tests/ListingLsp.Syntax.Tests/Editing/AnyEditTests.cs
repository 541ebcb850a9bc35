using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>
/// Whatever is edited, the new text says what the same change of plain data says, has no errors, keeps every comment that
/// does not belong to what was removed, and keeps line breaks.
/// </summary>
public sealed class AnyEditTests
{
    [Property(MaxTest = 1500, Replay = "(3,5)")]
    public Property Generated_YAML_can_be_edited() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => EditAtRandom(GeneratedText.Yaml(seed), SyntaxFormat.Yaml, seed, times: 6));

    [Property(MaxTest = 800, Replay = "(5,7)")]
    public Property Generated_JSON_can_be_edited() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => EditAtRandom(GeneratedText.Json(seed), SyntaxFormat.Json, seed, times: 6));

    [Fact]
    public void Generated_text_is_nearly_always_without_errors()
    {
        Assert.InRange(Enumerable.Range(0, 500).Count(seed => SyntaxTree.Parse(GeneratedText.Yaml(seed), SyntaxFormat.Yaml).Errors.IsEmpty), 450, 500);
        Assert.All(Enumerable.Range(0, 200), seed => Assert.Empty(SyntaxTree.Parse(GeneratedText.Json(seed), SyntaxFormat.Json).Errors));
    }

    [Fact]
    public void Every_sample_can_be_edited()
    {
        foreach (var (name, text, format) in Samples.All)
        {
            for (var seed = 0; seed < 10; seed++)
            {
                EditAtRandom(text, format, seed + name.Length, times: 6);
                EditAtRandom(text.ReplaceLineEndings("\r\n"), format, seed + name.Length, times: 6);
            }
        }
    }

    [Fact]
    public void The_examples_of_every_rule_can_be_edited()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.PathOf("server", "ListingLsp.Analysis", "Rules"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var block in File.ReadAllText(page).Split("```yaml").Skip(1))
            {
                var text = block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..block.IndexOf("```", StringComparison.Ordinal)];
                for (var seed = 0; seed < 20; seed++) EditAtRandom(text, SyntaxFormat.Yaml, seed, times: 6);
            }
        }
    }

    [Fact]
    public void A_broken_file_can_be_edited_without_harm_to_the_editor()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var format = seed % 4 == 0 ? SyntaxFormat.Json : SyntaxFormat.Yaml;
            var text = Mutations.Of(format == SyntaxFormat.Json ? GeneratedText.Json(seed) : GeneratedText.Yaml(seed), random);
            var tree = SyntaxTree.Parse(text, format);
            if (tree.Documents.IsEmpty) continue;
            for (var times = 0; times < 4; times++)
            {
                try
                {
                    if (RandomEdit.Of(tree, random) is { } edit) _ = tree.Text.WithEdits(edit.Edits);
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"{e.Message}\n{e.StackTrace}\n---\n{text}\n---", e);
                }
            }
        }
    }

    private static void EditAtRandom(string text, SyntaxFormat format, int seed, int times)
    {
        var random = new Random(seed);
        var tree = SyntaxTree.Parse(text, format);
        // A block at the end of a file without a last line break says less than it looks like.
        if (!tree.Errors.IsEmpty || tree.Documents.IsEmpty || (Extents.BlockAtEnd(tree.Documents[0].Root) is not null && !text.EndsWith('\n'))) return;
        while (times-- > 0 && RandomEdit.Of(tree, random) is { } edit)
        {
            if (!SyntaxEditor.KeepsAliases(tree, edit.Edits)) continue;
            tree = Check(tree, edit);
        }
    }

    private static SyntaxTree Check(SyntaxTree tree, RandomEdit edit)
    {
        var edited = tree.Text.WithEdits(edit.Edits);
        var after = SyntaxTree.Parse(edited, tree.Format);
        Require(after.Errors.IsEmpty, $"has errors: {string.Join(", ", after.Errors.Select(e => e.Kind))}");
        Require(after.Documents.Length == tree.Documents.Length, "has another number of documents");
        var expected = DataModel.Show(edit.Expected);
        var actual = DataModel.Show(DataModel.Of(after.Documents[0].Root));
        Require(expected == actual, $"should say\n{expected}\nbut says\n{actual}");

        var (before, now) = (Comments(tree), Comments(after));
        var lost = before.Except(now).ToList();
        Require(now.Length == now.Distinct().Count() || before.Length > before.Distinct().Count(), "has a comment twice");
        Require(!now.Except(before).Any(), $"has changed a comment: {string.Join(" | ", now.Except(before))}");
        Require(lost.All(edit.MayLose.Contains), $"has lost {string.Join(" | ", lost.Where(c => !edit.MayLose.Contains(c)))}");

        Require(TrailingBlanks(edited) <= TrailingBlanks(tree.Text), "has blanks at the end of a line");
        var newLines = edited.ToString().Replace(tree.Text.NewLine, "", StringComparison.Ordinal);
        Require(!newLines.Contains('\n', StringComparison.Ordinal) && !newLines.Contains('\r', StringComparison.Ordinal), "mixes line breaks");
        Require(Dump.Of(after, withSpans: true) == Dump.Of(SyntaxTree.Parse(SourceText.From(Encoding.UTF8.GetBytes(edited.ToString())), tree.Format), withSpans: true), "reads otherwise when it is opened again");
        return after;

        void Require(bool holds, string what)
        {
            if (!holds) throw new InvalidOperationException($"{edit.What}: the text {what}\n--- before\n{tree.Text}\n--- after\n{edited}\n---");
        }
    }

    private static string[] Comments(SyntaxTree tree) => [.. tree.Comments.All.Select(c => tree.Text.GetText(c.Span).TrimEnd())];

    private static int TrailingBlanks(SourceText text) =>
        Enumerable.Range(0, text.LineCount).Count(l => text.Line(l) is { Length: > 0 } line && text.Bytes[line.End - 1] is (byte)' ' or (byte)'\t');
}
