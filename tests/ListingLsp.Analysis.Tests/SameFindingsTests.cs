using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;
using ListingLsp.Testing.Fixtures;
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
        || (node is ScalarSyntax { Value: ['0', >= '0' and <= '9', ..] or ['T' or 'F', ..] } scalar && ScalarReader.IsTyped(scalar))
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
