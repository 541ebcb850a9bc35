using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis;
using ListingLsp.LanguageServer.Features.Navigation;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>What holds of every answer at any place of any document, sound or damaged: it comes, and what it names lies in the document.</summary>
public sealed class AnyPlaceTests : IDisposable
{
    private static readonly string[] AboutDocuments = ["textDocument/diagnostic", "textDocument/codeLens", "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/documentLink", "listinglsp/marketMatrix"];
    private static readonly string[] AboutPlaces = ["textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/prepareRename", "listinglsp/marketMatrix"];
    private static readonly string[] Names = ["x", "other-id", "438004", "a: b", "# no", "true", "0123", "名称", "it's", "- x", "\"", "null", "~", "12:30"];

    private readonly List<(string Name, FixtureWorkspace Workspace)> _workspaces = [.. Workspaces.All];
    private readonly Dictionary<int, Editor> _editors = [];

    public void Dispose()
    {
        foreach (var editor in _editors.Values) editor.Dispose();
    }

    [Property(MaxTest = 400, Replay = "(7,11)")]
    public Property Every_answer_comes_and_lies_in_the_document() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => With(seed, (random, editor, path, text) =>
    {
        var (columns, uri) = (new Columns(text), editor.Uri(path));
        foreach (var method in AboutDocuments) Check(method);
        for (var times = 0; times < 8; times++)
        {
            // Behind the end of a line or of the text is a place, too.
            var at = columns.Position(random.Next(text.Length + 1));
            if (random.Next(10) == 0) at["character"] = random.Next(300);
            if (random.Next(20) == 0) at["line"] = random.Next(1000);
            foreach (var method in AboutPlaces) Check(method, ("position", at), ("context", method == "textDocument/references" ? new JsonObject { ["includeDeclaration"] = true } : null));
            Check("textDocument/selectionRange", ("positions", new JsonArray(at.DeepClone())));
        }

        var (one, two) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        Check("textDocument/inlayHint", ("range", columns.Range(Math.Min(one, two), Math.Max(one, two))));
        foreach (var lens in editor.Ask("textDocument/codeLens", path)!.AsArray()) Check("codeLens/resolve", ("range", lens!["range"]), ("data", lens["data"]));
        foreach (var item in editor.Ask("textDocument/completion", path, ("position", columns.Position(one)))!["items"]!.AsArray().Take(40))
        {
            JsonArray edits = [item!["textEdit"]!.DeepClone(), .. (item["additionalTextEdits"] as JsonArray ?? []).Select(e => e!.DeepClone())];
            Assert.True(columns.With(edits) is not null, item.ToJsonString());
        }

        void Check(string method, params (string, JsonNode?)[] parameters) =>
            Assert.Equal([], Places.Faults(editor.Ask(method, path, parameters), uri, editor.TextOf).Select(f => $"{method}: {f}"));
    }));

    [Property(MaxTest = 1000, Replay = "(7,11)")]
    public Property Every_action_leaves_a_whole_text_and_no_new_fault_of_grammar() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => With(seed, (random, editor, path, text) =>
    {
        var columns = new Columns(text);
        var findings = editor.Ask("textDocument/diagnostic", path)!["items"]!.AsArray();
        // Where something is found there is more to do than elsewhere.
        var range = findings.Count > 0 && random.Next(3) > 0 ? findings[random.Next(findings.Count)]!["range"]!.DeepClone() : Range(random, columns, text);
        var context = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (random.Next(4) == 0) context["only"] = new JsonArray("source.fixAll");
        var actions = editor.Ask("textDocument/codeAction", path, ("range", range), ("context", context))!.AsArray();
        foreach (var action in actions.Where(a => a!["edit"] is not null)) Apply(editor, action!["edit"]!, action["title"]!.GetValue<string>());
    }));

    [Property(MaxTest = 1000, Replay = "(7,11)")]
    public Property Every_rename_leaves_a_whole_text_and_no_new_fault_of_grammar() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => With(seed, (random, editor, path, text) =>
    {
        foreach (var at in Ids(editor, path))
        {
            var name = Names[random.Next(Names.Length)];
            try
            {
                var edit = editor.Ask("textDocument/rename", path, ("position", at), ("newName", name))!;
                Apply(editor, edit, $"rename to {name}");
                foreach (var change in edit["documentChanges"]!.AsArray()) CheckIds(editor, change!, name);
            }
            catch (RpcException refused)
            {
                Assert.Equal(ErrorCode.RequestFailed, refused.Code);
            }
        }
    }));

    /// <summary>The places of ids in a document: what can be renamed.</summary>
    private static List<JsonObject> Ids(Editor editor, string path)
    {
        if (editor.View.Find(editor.Uri(path))!.View.Analyzed is not { } file) return [];
        var converter = editor.View.Find(editor.Uri(path))!.Converter;
        return [.. Mention.In(file).Select(m => converter.ToPosition(m.Span.Start)).Select(p => new JsonObject { ["line"] = p.Line, ["character"] = p.Character })];
    }

    /// <summary>What was renamed is read by its new name, in as many places.</summary>
    private static void CheckIds(Editor editor, JsonNode change, string name)
    {
        var uri = change["textDocument"]!["uri"]!.GetValue<string>();
        var edits = change["edits"]!.AsArray();
        var view = editor.View.Find(uri)!.View;
        var after = SyntaxTree.Parse(new Columns(editor.TextOf(uri)).With(edits)!, view.Tree.Format);
        if (!after.Errors.IsEmpty) return;
        var named = Mention.In(FileAnalyzer.Analyze(view.Path, view.Kind!.Value, after, view.Workspace.Settings)).Count(m => m.Key.Id == name);
        Assert.True(named >= edits.Count, $"rename to {name}: {edits.Count} edits, {named} ids in\n{after.Text}");
    }

    private static JsonObject Range(Random random, Columns columns, string text)
    {
        var (one, two) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        return columns.Range(Math.Min(one, two), random.Next(2) == 0 ? Math.Min(one, two) : Math.Max(one, two));
    }

    private static void Apply(Editor editor, JsonNode edit, string title)
    {
        foreach (var change in edit["documentChanges"]!.AsArray().Where(c => c!["edits"] is not null))
        {
            var uri = change!["textDocument"]!["uri"]!.GetValue<string>();
            var before = editor.TextOf(uri);
            var after = new Columns(before).With(change["edits"]!.AsArray());
            Assert.True(after is not null, $"{title}: edits that overlap or lie outside: {change.ToJsonString()}");
            var format = FileAnalyzer.FormatOf(uri);
            var tree = SyntaxTree.Parse(after, format);
            Assert.True(Whole.Lost(tree) is not { } lost, $"{title}: '{Whole.Lost(tree)}' is lost in\n{after}");
            if (SyntaxTree.Parse(before, format).Errors.IsEmpty) Assert.True(tree.Errors.IsEmpty, $"{title}: {tree.Errors.FirstOrDefault()?.Kind} in\n{after}\n--- before:\n{before}");
        }
    }

    /// <summary>Has something tried on a document of a workspace: half of the documents are of the samples, half of all are damaged.</summary>
    private void With(int seed, Action<Random, Editor, string, string> check)
    {
        var random = new Random(seed);
        var number = random.Next(2) == 0 ? random.Next(2) : random.Next(_workspaces.Count);
        if (!_editors.TryGetValue(number, out var editor)) _editors[number] = editor = new Editor(_workspaces[number].Workspace);
        var path = editor.Paths[random.Next(editor.Paths.Count)];
        var text = Damage.Of(editor.OnDisk(path), random, random.Next(2) * random.Next(1, 4));
        try
        {
            editor.Open(path, text);
            check(random, editor, path, text);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"{_workspaces[number].Name}: {path}\n{fault.Message}\n--- the document:\n{text}", fault);
        }
        finally
        {
            editor.Close(path);
        }
    }
}
