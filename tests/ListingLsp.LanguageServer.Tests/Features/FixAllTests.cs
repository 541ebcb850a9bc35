using System.Text.Json;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Features.Actions;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>"Fix all" leaves a document as <c>check --fix</c> leaves the file, for every file of every fixture.</summary>
public sealed class FixAllTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fix-all").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void As_check_does()
    {
        var (number, mended) = (0, 0);
        foreach (var (name, fixture) in Workspaces.All)
        {
            var root = Path.Combine(_folder, $"{++number}");
            fixture.WriteTo(root);
            var session = new ServerSession(FixtureWorkspace.Today, new SessionSettings { Client = new ClientCapabilities(default(JsonElement)) });
            session.AddFolders([FileUri.Of(root)]);
            foreach (var host in session.Workspaces) host.Live.Finish();
            session.Set(session.Settings);
            foreach (var workspace in session.View.Workspaces)
            {
                foreach (var path in workspace.State.Files.Keys)
                {
                    var expected = WorkspaceCheck.Run(root, new CheckRequest { IsReported = p => p == Path.Combine(root, path), Today = FixtureWorkspace.Today, Fixes = new FixRequest() }).Fixed.Files.FirstOrDefault(f => f.Path == path);
                    var all = Fixes.All(new DocumentView(workspace.State, path, Analysis.Catalogue.Locale.English));
                    var text = workspace.State.TreeOf(path).Text;
                    Assert.Equal((name, path, (expected?.After ?? text).ToString()), (name, path, text.WithEdits(all?.Edits.Select(e => e.Edit) ?? []).ToString()));
                    if (expected is null) continue;
                    mended++;
                    // What was right stays as it is: the edits change less than a rewritten file would.
                    Assert.All(all!.Edits, e => Assert.True(e.Edit.NewText.Length < expected.After.Length || expected.After.Length < 40));
                }
            }
        }

        Assert.InRange(mended, 60, int.MaxValue);
    }
}
