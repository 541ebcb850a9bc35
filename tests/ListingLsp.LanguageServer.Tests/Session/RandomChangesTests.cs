using System.Text.Json;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>
/// What a client types, in UTF-16 and in pieces, leaves the same text on both sides, and the diagnostics that a session finds which is
/// opened on it. The reference applies the changes to a plain string.
/// </summary>
public sealed class RandomChangesTests
{
    private static readonly string Root = Repository.PathOf("tests", "Samples", "faulty");
    private static readonly string[] Pieces = ["1", "x", "\n", "\r\n", "  ", "- ", ": ", "😀", "棉", "#", "\"", "{", "]", "\t", "\u2028", "moq: 5\n", "\r", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Both_sides_stay_the_same(int seed)
    {
        var random = new Random(seed);
        var session = Begin();
        var files = Directory.EnumerateFiles(Root, "*.*", SearchOption.AllDirectories).Where(f => !f.EndsWith("listinglsp.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // One of many listings, of which most are taken over when one is typed in, comes by as often as all others together.
        var many = FileUri.Of(Path.Combine(Root, "many.listing.yaml"));
        var listings = files.Where(f => f.EndsWith(".listing.yaml", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var step = 1; step <= 120; step++)
        {
            var uri = random.Next(2) == 0 ? many : FileUri.Of(files[random.Next(files.Count)]);
            if (!texts.TryGetValue(uri, out var text))
            {
                texts[uri] = text = uri == many ? string.Join("---\n", listings) : File.ReadAllText(FileUri.PathOf(uri)!);
                session.Open(new TextDocumentItem { Uri = uri, Text = text, Version = 1 });
            }

            var changes = new List<ContentChange>();
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                var (start, end) = (Place(text, random), Place(text, random));
                if (end < start || random.Next(3) > 0) end = start;
                if (end - start > 40) end = start;
                var piece = Pieces[random.Next(Pieces.Length)];
                changes.Add(random.Next(40) == 0 ? new ContentChange { Text = text } : new ContentChange { Range = new LanguageServer.Protocol.Range(PositionOf(text, start), PositionOf(text, end)), Text = piece });
                if (changes[^1].Range is not null) text = text[..start] + piece + text[end..];
            }

            texts[uri] = text;
            session.Change(new DidChangeParams { TextDocument = new VersionedTextDocumentIdentifier { Uri = uri, Version = step + 1 }, ContentChanges = [.. changes] });
            Assert.Equal(text, session.Documents[uri].Tree.Text.ToString());
            if (step % 20 > 0) continue;
            Settle(session);
            var fresh = Begin();
            foreach (var (other, content) in texts) fresh.Open(new TextDocumentItem { Uri = other, Text = content, Version = session.Documents[other].Version });
            Settle(fresh);
            Assert.Equal(Diagnostics(fresh), Diagnostics(session));
        }
    }

    private static ServerSession Begin()
    {
        var session = new ServerSession(FixtureWorkspace.Today, new SessionSettings());
        session.AddFolders([FileUri.Of(Root)]);
        return session;
    }

    private static void Settle(ServerSession session)
    {
        foreach (var host in session.Workspaces) host.Live.Finish();
        session.Set(session.Settings);
    }

    private static string Diagnostics(ServerSession session)
    {
        var view = session.View;
        return string.Join('\n', view.Workspaces.SelectMany(w => w.State.Files.Keys.Select(p => $"{p}: {JsonSerializer.Serialize(new DiagnosticConverter(view, w).Of(p), LspJson.Default.DiagnosticArray)}")));
    }

    /// <summary>An offset that an editor may name: not between the halves of a sign or of a line break.</summary>
    private static int Place(string text, Random random)
    {
        while (true)
        {
            var at = random.Next(text.Length + 1);
            if (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || (text[at - 1] == '\r' && text[at] == '\n'))) continue;
            return at;
        }
    }

    private static Position PositionOf(string text, int offset)
    {
        var (line, start) = (0, 0);
        for (var at = 0; at < offset; at++)
        {
            if (text[at] is not ('\n' or '\r')) continue;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n') at++;
            if (at >= offset) break;
            (line, start) = (line + 1, at + 1);
        }

        return new Position(line, offset - start);
    }
}
