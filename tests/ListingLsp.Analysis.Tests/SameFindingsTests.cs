using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Refactorings;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>How a listing is written down does not change what is found in it.</summary>
public sealed class SameFindingsTests
{
    [Fact]
    public void Line_endings_change_nothing()
    {
        foreach (var (name, workspace) in Workspaces.All)
        {
            Assert.Equal((name, Text(workspace.Check())), (name, Text(With(workspace, t => t.Replace("\n", "\r\n", StringComparison.Ordinal)).Check())));
        }
    }

    [Fact]
    public void A_byte_order_mark_changes_nothing()
    {
        foreach (var (name, workspace) in Workspaces.All)
        {
            Assert.Equal((name, Text(workspace.Check())), (name, Text(With(workspace, t => "\uFEFF" + t).Check())));
        }
    }

    [Fact]
    public void A_culture_with_a_decimal_comma_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        var expected = Workspaces.Samples.Select(w => Text(w.Workspace.Check())).ToList();
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Workspaces.Samples.Select(w => Text(w.Workspace.Check())));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Yaml_and_json_bind_equally()
    {
        var compared = 0;
        foreach (var (name, workspace) in Workspaces.All)
        {
            var trees = workspace.Files.Where(f => f.Key.EndsWith(".yaml", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => SyntaxTree.Parse(f.Value, SyntaxFormat.Yaml));
            if (trees.Values.Any(t => !t.Errors.IsEmpty || t.Documents.Length != 1 || IsYamlOnly(t.Documents[0].Root))) continue;
            var json = workspace with
            {
                Files = workspace.Files.ToImmutableSortedDictionary(
                    f => f.Key == "listinglsp.yaml" || !trees.ContainsKey(f.Key) ? f.Key : Path.ChangeExtension(f.Key, ".json"),
                    f => trees.TryGetValue(f.Key, out var tree) && f.Key != "listinglsp.yaml" ? SourceText.From(ToJson(tree.Documents[0].Root)) : f.Value,
                    StringComparer.Ordinal),
            };
            // JSON has no comments that suppress.
            if (trees.Values.Any(t => t.Text.ToString().Contains("# listinglsp-ignore", StringComparison.Ordinal))) continue;
            // Without quotes only YAML can be ambiguous; a full-width number in quotes, as JSON wants it, is text; and a slip in a name is one of YAML or of JSON.
            if (workspace.Check().Any(f => f.Rule.Id is "LST0001" or "LST0013" or "LST0015")) continue;
            Assert.Equal((name, Text(workspace.Check().Where(f => f.Rule.Id != "LST0012"))), (name, Text(json.Check())));
            compared++;
        }

        Assert.True(compared > 20);
    }

    [Fact]
    public void A_file_that_is_converted_says_the_same()
    {
        var (compared, refused) = (0, 0);
        foreach (var (name, workspace) in Workspaces.All)
        {
            var switches = workspace.Files
                .Select(f => (Path: f.Key, Kind: FileKinds.Of(Path.GetFileName(f.Key)), Tree: SyntaxTree.Parse(f.Value, f.Key.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml)))
                .Where(f => f.Kind is not null)
                .Select(f => (f.Path, f.Tree, To: FormatSwitch.Of(f.Path, f.Kind!.Value, f.Tree)))
                .Where(f => f.To is not null)
                .ToList();
            foreach (var (path, tree, to) in switches)
            {
                if (to!.Obstacle is not null)
                {
                    refused++;
                    Assert.True(!tree.Errors.IsEmpty || tree.Documents.All(d => d.Root is ScalarSyntax) || IsTagged(tree.Documents[0].Root) || HasZeros(tree.Documents[0].Root), $"{name} {path}: {to.Obstacle}");
                    continue;
                }

                // There and back and there again.
                var other = SyntaxTree.Parse(SourceText.From(to.Text), tree.Format == SyntaxFormat.Json ? SyntaxFormat.Yaml : SyntaxFormat.Json);
                Assert.True(other.Errors.IsEmpty, $"{name} {path}\n{to.Text}");
                var back = FormatSwitch.Of(to.Path, FileKind.Listing, other)!;
                var again = FormatSwitch.Of(path, FileKind.Listing, SyntaxTree.Parse(SourceText.From(back.Text), tree.Format))!;
                Assert.Equal((name, path, to.Text), (name, path, again.Text));
            }

            if (switches.Count == 0 || switches.Any(s => s.To!.Obstacle is not null || s.Tree.Documents.Length != 1 || HasBareKey(s.Tree.Documents[0].Root))) continue;
            // A suppression in a field reaches further, only YAML can be ambiguous, and a slip in a name is one of YAML or of JSON.
            if (workspace.Files.Values.Any(t => t.ToString().Contains("listinglsp-ignore", StringComparison.Ordinal)) || workspace.Check().Any(f => f.Rule.Id is "LST0001" or "LST0013" or "LST0015")) continue;
            var converted = workspace with { Files = workspace.Files.RemoveRange(switches.Select(s => s.Path)).AddRange(switches.Select(s => new KeyValuePair<string, SourceText>(s.To!.Path, SourceText.From(s.To.Text)))) };
            // Where an alias brought a mistake along, it now stands there itself.
            var isRepeated = switches.Any(s => s.Tree.HasAliases);
            Assert.Equal(name + " " + Ids(workspace), name + " " + Ids(converted));
            if (!isRepeated) Assert.Equal(name + "\n" + Text(workspace.Check().Where(f => f.Rule.Id != "LST0012")), name + "\n" + Text(converted.Check().Where(f => f.Rule.Id != "LST0012")));
            compared++;
        }

        Assert.InRange(compared, 200, int.MaxValue);
        Assert.InRange(refused, 10, int.MaxValue);
    }

    /// <summary>What a mapping has twice through a merge, it has once when that is written out.</summary>
    private static string Ids(FixtureWorkspace workspace) => string.Join(' ', workspace.Check().Select(f => f.Rule.Id).Where(id => id is not ("LST0012" or "LST0002")).Distinct().Order());

    private static bool HasBareKey(SyntaxNode node) => node is EntrySyntax { Colon: < 0 } || node.Children.Any(HasBareKey);

    private static bool HasZeros(SyntaxNode node) => node is ScalarSyntax { Style: ScalarStyle.Plain, Value: ['0', >= '0' and <= '9', ..] or ['-', '0', >= '0' and <= '9', ..] } || node.Children.Any(HasZeros);

    private static bool IsTagged(SyntaxNode node) => node is EntrySyntax { KeyText: null } || node.Properties?.Tag is not null || node.Children.Any(IsTagged);

    private static FixtureWorkspace With(FixtureWorkspace workspace, Func<string, string> change) =>
        workspace with { Files = workspace.Files.ToImmutableSortedDictionary(f => f.Key, f => SourceText.From(change(f.Value.ToString())), StringComparer.Ordinal) };

    /// <summary>What is found, without offsets and file endings.</summary>
    private static string Text(IEnumerable<Finding> findings) => string.Join('\n', findings
        .Select(f => $"{Stem(f.File)} {f.Document} {f.Path} {f.Rule.Id} {Message(f)}")
        .Select(l => System.Text.RegularExpressions.Regex.Replace(l, "((also defined|already set) (in [^:]*:|on line )).*", "$1"))
        .Order(StringComparer.Ordinal));

    /// <summary>A wrong value is shown as it is written, and JSON writes words in quotes.</summary>
    private static string Message(Finding finding) =>
        finding.Rule.Id is "LST0005" or "LST9005" ? "" : finding.Message.En.Replace(".json", ".yaml", StringComparison.Ordinal);

    private static string Stem(string file) => Path.ChangeExtension(file, null)!;

    /// <summary>JSON has neither aliases nor keys without a colon, nor zeros in front of a number, nor True.</summary>
    private static bool IsYamlOnly(SyntaxNode node) =>
        node is AliasSyntax or EntrySyntax { Colon: < 0 }
        || (node is ScalarSyntax { Value: ['0', >= '0' and <= '9', ..] or ['-', '0', >= '0' and <= '9', ..] or ['T' or 'F', ..] } scalar && ScalarReader.IsTyped(scalar))
        || node.Children.Any(IsYamlOnly);

    private static string ToJson(SyntaxNode node) => node switch
    {
        MappingSyntax mapping => $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{QuotedText.DoubleQuote(e.KeyText!)}: {ToJson(e.Value)}"))} }}",
        SequenceSyntax list => $"[ {string.Join(", ", list.Items.Select(i => ToJson(i.Value)))} ]",
        ScalarSyntax { IsNull: true } => "null",
        ScalarSyntax scalar when ScalarReader.IsTyped(scalar) => scalar.Value,
        ScalarSyntax scalar => QuotedText.DoubleQuote(scalar.Value),
        _ => "null",
    };
}
