using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>The diagnostics of a session are what <c>check</c> reports of the same files: rule, severity, place, words and related places.</summary>
public sealed class SameAsCheckTests : IDisposable
{
    private const string Client = """{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("same").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Locale.English)]
    [InlineData(Locale.Chinese)]
    public void In_every_fixture(Locale locale)
    {
        var number = 0;
        foreach (var (name, fixture) in Workspaces.All)
        {
            var root = Path.Combine(_folder, (++number).ToString(CultureInfo.InvariantCulture));
            fixture.WriteTo(root);
            Assert.Equal((name, string.Join('\n', Checked(root, locale))), (name, string.Join('\n', Served(root, locale))));
        }

        Assert.InRange(number, 300, int.MaxValue);
    }

    private static IEnumerable<string> Checked(string root, Locale locale)
    {
        var result = WorkspaceCheck.Run(root, new CheckRequest { IsReported = _ => true, Today = FixtureWorkspace.Today, UsesBaseline = true });
        foreach (var finding in result.ConfigFindings.IsEmpty ? result.Findings : result.ConfigFindings)
        {
            yield return $"{finding.File}:{Place(finding.File, finding.Span)} {Number(finding.Severity)} {finding.Rule.Id} {finding.Message.In(locale)}";
            foreach (var related in finding.Related) yield return $"  {related.File}:{Place(related.File, related.Span)} {related.Words.In(locale)}";
        }

        string Place(string file, TextSpan span)
        {
            var text = result.Tree(file).Text;
            return $"{text.LineAt(span.Start)}:{text.Column(span.Start, ColumnUnit.Utf16)}-{text.LineAt(span.End)}:{text.Column(span.End, ColumnUnit.Utf16)}";
        }
    }

    private static IEnumerable<string> Served(string root, Locale locale)
    {
        var settings = new SessionSettings { Client = new ClientCapabilities(System.Text.Json.JsonDocument.Parse(Client).RootElement), OwnLocale = locale };
        var session = new ServerSession(FixtureWorkspace.Today, settings);
        session.AddFolders([FileUri.Of(root)]);
        foreach (var host in session.Workspaces) host.Live.Finish();
        session.Set(settings);
        var view = session.View;
        foreach (var workspace in view.Workspaces)
        {
            var converter = new DiagnosticConverter(view, workspace);
            foreach (var path in workspace.State.Files.Keys.Concat(workspace.State.Side.Keys).Order(StringComparer.Ordinal))
            {
                foreach (var diagnostic in converter.Of(path))
                {
                    yield return $"{path}:{Place(diagnostic.Range)} {diagnostic.Severity} {diagnostic.Code} {diagnostic.Message}";
                    foreach (var related in diagnostic.RelatedInformation ?? []) yield return $"  {workspace.Host.Relative(FileUri.PathOf(related.Location.Uri)!)}:{Place(related.Location.Range)} {related.Message}";
                }
            }
        }
    }

    private static string Place(LanguageServer.Protocol.Range range) => $"{range.Start.Line}:{range.Start.Character}-{range.End.Line}:{range.End.Character}";

    private static int Number(Severity severity) => severity switch { Severity.Error => 1, Severity.Warning => 2, Severity.Info => 3, _ => 4 };
}
