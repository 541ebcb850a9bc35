using System.Text.Json.Nodes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>Every fix of every finding of every workspace is offered where the finding is, changes the same, and the first safe one is preferred.</summary>
public sealed class EveryFixTests
{
    [Fact]
    public void Is_offered_at_its_finding()
    {
        var (fixes, preferred) = (0, 0);
        foreach (var (name, workspace) in Workspaces.All)
        {
            using var editor = new Editor(workspace);
            foreach (var view in editor.View.Workspaces)
            {
                foreach (var finding in view.State.Findings)
                {
                    var document = editor.View.Find(editor.Uri(finding.File))!;
                    var actions = Offered(editor, document, finding);
                    foreach (var fix in finding.Fixes.Where(f => !f.Edits.IsEmpty))
                    {
                        fixes++;
                        var wanted = new EditConverter(editor.View, view).Convert(fix.Edits);
                        var same = actions.Where(a => a["title"]!.GetValue<string>() == fix.Title.En && IsAbout(a, finding, document)).ToList();
                        Assert.True(same.Exists(a => Says(a["edit"]!) == Says(wanted)), $"{name}: {finding.Rule.Id} at {finding.Span} of {finding.File}: '{fix.Title.En}' is not offered, but {string.Join(", ", actions.Select(a => a["title"]))}");
                        var isPreferred = fix == finding.Fixes[0] && fix.Safety == FixSafety.Safe;
                        if (isPreferred) preferred++;
                        Assert.Equal(isPreferred, same.First(a => Says(a["edit"]!) == Says(wanted))["isPreferred"]?.GetValue<bool>() ?? false);
                    }

                    // An editor that applies what is preferred must not have to choose.
                    Assert.InRange(actions.Count(a => a["isPreferred"] is not null && IsAbout(a, finding, document)), 0, 1);
                }
            }
        }

        Assert.InRange(fixes, 300, int.MaxValue);
        Assert.InRange(preferred, 50, fixes - 1);
    }

    private static List<JsonObject> Offered(Editor editor, DocumentContext document, Finding finding)
    {
        var range = document.Converter.ToRange(finding.Span);
        var json = new JsonObject
        {
            ["start"] = new JsonObject { ["line"] = range.Start.Line, ["character"] = range.Start.Character },
            ["end"] = new JsonObject { ["line"] = range.End.Line, ["character"] = range.End.Character },
        };
        return [.. editor.Ask("textDocument/codeAction", finding.File, ("range", json), ("context", new JsonObject { ["diagnostics"] = new JsonArray() }))!.AsArray().Select(a => a!.AsObject())];
    }

    private static bool IsAbout(JsonObject action, Finding finding, DocumentContext document)
    {
        var start = document.Converter.ToPosition(finding.Span.Start);
        return action["diagnostics"] is JsonArray { Count: 1 } about && about[0]!["code"]!.GetValue<string>() == finding.Rule.Id
            && about[0]!["message"]!.GetValue<string>() == finding.Message.En
            && about[0]!["range"]!["start"]!["line"]!.GetValue<int>() == start.Line && about[0]!["range"]!["start"]!["character"]!.GetValue<int>() == start.Character;
    }

    private static string Says(JsonNode edit) => string.Join('\n', edit["documentChanges"]!.AsArray().SelectMany(c => c!["edits"]!.AsArray().Select(e => $"{c["textDocument"]!["uri"]} {e!["range"]!.ToJsonString()} {e["newText"]}")));

    private static string Says(LanguageServer.Protocol.WorkspaceEdit edit) => Says(JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(edit, LanguageServer.Protocol.LspJson.Default.WorkspaceEdit))!);
}
