using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Completion;

/// <summary>What holds of suggestions everywhere in the samples, as they are and with the rest of a line gone.</summary>
public sealed class EveryPlaceTests
{
    /// <summary>A prime, so that the places differ from line to line.</summary>
    private const int Step = 5;

    [Theory]
    [InlineData("clean", "\n")]
    [InlineData("faulty", "\n")]
    [InlineData("faulty", "\r\n")]
    public void What_is_suggested_parses_is_known_and_is_not_there_twice(string folder, string newLine)
    {
        var faults = new List<string>();
        var count = 0;
        foreach (var (view, offset) in Places(folder, newLine))
        {
            var list = Completer.Complete(view, offset);
            var line = view.Tree.Text.Line(view.Tree.Text.LineAt(offset));
            // Of long lists some: which ones differs from place to place.
            foreach (var suggestion in list.Items.Where((_, i) => i < 2 || (i + offset) % Math.Max(list.Items.Length / 4, 1) == 0))
            {
                count++;
                var at = $"{view.Path}:{view.Tree.Text.LineAt(offset) + 1}:{offset - line.Start} {suggestion.Label} in '{view.Tree.Text.GetText(line)}'";
                if (suggestion.Span.Start > offset || suggestion.Span.End < offset || !line.Contains(suggestion.Span)) faults.Add($"{at}: span");
                var text = view.Tree.Text.WithEdits(suggestion.Edits);
                var tree = SyntaxTree.Parse(text, view.Tree.Format);
                if (tree.Errors.Length > view.Tree.Errors.Length) faults.Add($"{at}: {tree.Errors[0].Kind}");
                else if (suggestion.Kind == SuggestionKind.Field && IsFaulty(view, tree, suggestion)) faults.Add($"{at}: not known there, or there twice");
            }

            var required = list.Items.Where(s => s.Kind == SuggestionKind.Field).Select(s => s.IsRequired).ToList();
            if (!required.SequenceEqual(required.OrderByDescending(r => r))) faults.Add($"{view.Path}:{offset}: what is required is not first");
        }

        Assert.True(faults.Count == 0, $"{faults.Count} of {count}\n{string.Join('\n', faults.Take(40))}");
        Assert.True(count > 5000, $"only {count} suggestions");
    }

    [Fact]
    public void Nothing_throws_at_any_place_of_a_damaged_text()
    {
        var random = new Random(7);
        foreach (var (view, _) in Places("faulty").DistinctBy(p => p.View.Path))
        {
            for (var round = 0; round < 40; round++)
            {
                var from = random.Next(view.Tree.Text.Length);
                var gone = new TextSpan(from, Math.Min(view.Tree.Text.Length, from + random.Next(12)));
                var damaged = With(view, SyntaxTree.Parse(view.Tree.Text.WithEdit(new TextEdit(gone, random.Next(4) switch { 0 => "{", 1 => "\"", 2 => "：", _ => "" })), view.Tree.Format));
                for (var offset = Math.Max(0, from - 20); offset < Math.Min(damaged.Tree.Text.Length, from + 20); offset++)
                {
                    foreach (var suggestion in Completer.Complete(damaged, offset).Items) Assert.True(suggestion.Span.Start >= 0 && suggestion.Span.End <= damaged.Tree.Text.Length);
                }
            }
        }
    }

    /// <summary>Where fields are missing that must be there, at the end of their group, they are the first.</summary>
    [Fact]
    public void What_must_be_there_and_is_not_is_offered_first()
    {
        var count = 0;
        foreach (var (view, _) in Places("clean").DistinctBy(p => p.View.Path).Where(p => p.View.Tree.Format == SyntaxFormat.Yaml && p.View.Kind == FileKind.Listing))
        {
            foreach (var field in new[] { "id", "title", "type", "category", "  unit" })
            {
                var text = view.Tree.Text.ToString();
                var start = text.IndexOf($"\n{field}:", StringComparison.Ordinal) + 1;
                if (start == 0) continue;
                var end = text.IndexOf('\n', start);
                var indentation = field.Length - field.TrimStart().Length;
                var without = With(view, SyntaxTree.Parse(text[..(start + indentation)] + text[end..], SyntaxFormat.Yaml));
                var offset = System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(0, start + indentation));
                Assert.Equal(field.TrimStart(), Completer.Complete(without, offset).Items.FirstOrDefault()?.Label);
                count++;
            }
        }

        Assert.True(count > 50);
    }

    /// <summary>Whether the field is unknown where it was written, or was there already.</summary>
    private static bool IsFaulty(DocumentView view, SyntaxTree tree, Suggestion suggestion)
    {
        if (view.Kind == FileKind.Config) return false;
        var start = suggestion.Span.Start + suggestion.Others.Where(e => e.Span.Start < suggestion.Span.Start).Sum(e => e.NewText.Length - e.Span.Length);
        var written = new TextSpan(start, start + System.Text.Encoding.UTF8.GetByteCount(suggestion.NewText));
        return Findings(tree).Any(f => f.Rule.Id == "LST0003" && written.Contains(f.Span)) || Twice(tree) > Twice(view.Tree);

        IEnumerable<Finding> Findings(SyntaxTree of) => FileAnalyzer.Analyze(view.Path, view.Kind!.Value, of, view.Workspace.Settings).Findings;

        int Twice(SyntaxTree of) => Findings(of).Count(f => f.Rule.Id == "LST0002" && of.Text.GetText(f.Span).Trim('"') == suggestion.Label);
    }

    private static IEnumerable<(DocumentView View, int Offset)> Places(string folder, string newLine = "\n")
    {
        var live = FixtureWorkspace.Of(Repository.PathOf("tests", "Samples", folder)).Live();
        foreach (var path in live.State.Files.Keys.Append("listinglsp.yaml"))
        {
            var view = new DocumentView(live.State, path, Locale.English);
            if (newLine != "\n") view = With(view, SyntaxTree.Parse(view.Tree.Text.ToString().ReplaceLineEndings(newLine), view.Tree.Format));
            for (var offset = path.Length % Step; offset <= view.Tree.Text.Length; offset += Step)
            {
                if (offset < view.Tree.Text.Length && ((view.Tree.Text.Bytes[offset] & 0xC0) == 0x80 || view.Tree.Text.Bytes[..offset] is [.., (byte)'\r'])) continue;
                yield return (view, offset);
                var rest = new TextSpan(offset, view.Tree.Text.Line(view.Tree.Text.LineAt(offset)).End);
                if (rest.Length > 0 && view.Kind != FileKind.Config) yield return (With(view, view.Tree.WithEdit(new TextEdit(rest, ""))), offset);
            }
        }
    }

    /// <summary>The document with another text, in a workspace that is otherwise as it was.</summary>
    private static DocumentView With(DocumentView view, SyntaxTree tree)
    {
        if (!view.Workspace.Files.TryGetValue(view.Path, out var file)) return view;
        return new DocumentView(view.Workspace with { Files = view.Workspace.Files.SetItem(view.Path, file with { Open = tree }) }, view.Path, view.Locale);
    }
}
