using System.Diagnostics;
using System.Text.Json.Nodes;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Benchmarks.Measuring.Edits;
using ListingLsp.Benchmarks.Measuring.Processes;
using ListingLsp.Testing;
using ListingLsp.Testing.Figures;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>Our language server and another, through the same client, with the same documents and the same things asked.</summary>
internal sealed class ServerRace(string program, ServerCommand? other, string folder, bool isShort, TextWriter output)
{
    private readonly Dictionary<string, (List<double> Ours, List<double> Theirs)> _taken = new(StringComparer.Ordinal);

    /// <summary>Runs both, and tells their figures.</summary>
    public List<ServerFigure> Run()
    {
        var (few, many) = (Path.Combine(folder, "few"), Path.Combine(folder, "many"));
        CorpusWriter.Write(few, new CorpusOptions(100, JsonPercent: 0));
        CorpusWriter.Write(many, new CorpusOptions(10_000, JsonPercent: 0));
        for (var round = 0; round < (isShort ? 5 : 12); round++)
        {
            foreach (var isOurs in Both()) Start(few, isOurs);
        }

        foreach (var isOurs in Both())
        {
            using var client = Begin(few, isOurs);
            Edit(client, few, isOurs, "3KB", EditInput.Listing3KB);
            Edit(client, few, isOurs, "2000", EditInput.Listings2000Lines);
            Take("memory", isOurs, client.Megabytes);
        }

        for (var round = 0; round < 2; round++)
        {
            using var client = Begin(many, isOurs: true);
            client.Wait(m => m["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
            Take("memory-10000", true, client.Megabytes);
        }

        string[] keys = ["start", "first", "key-3KB-processor", "key-3KB", "key-2000-processor", "key-2000", "completion-3KB", "completion-2000", "hover-3KB", "hover-2000", "memory", "memory-10000"];
        return [.. keys.Select(FigureOf)];
    }

    private bool[] Both() => other is null ? [true] : [true, false];

    private ServerClient Begin(string workspace, bool isOurs)
    {
        var client = new ServerClient(isOurs ? ServerCommand.Ours(program) : other!);
        client.Initialize(workspace);
        return client;
    }

    private void Start(string workspace, bool isOurs)
    {
        using var client = Begin(workspace, isOurs);
        Take("start", isOurs, client.Started.Elapsed.TotalMilliseconds);
        var uri = Wire.UriOf(Path.Combine(workspace, "new.listing.yaml"));
        client.Open(uri, EditInputs.TextOf(EditInput.Listing3KB));
        Published(client, uri, 1);
        Take("first", isOurs, client.Started.Elapsed.TotalMilliseconds);
    }

    /// <summary>
    /// A letter is typed into a title in the middle and taken out again, and each time the findings are waited for; then a new field is
    /// completed, and a field is pointed at. First of all a misspelt field must be found: a server without the schema would be fast.
    /// </summary>
    private void Edit(ServerClient client, string workspace, bool isOurs, string name, EditInput input)
    {
        var lines = EditInputs.TextOf(input).Split('\n').Where(l => !l.StartsWith("video:", StringComparison.Ordinal)).ToList();
        var middle = Enumerable.Range(0, lines.Count).Where(i => lines[i].StartsWith("title: ", StringComparison.Ordinal)).MinBy(i => Math.Abs(i - (lines.Count / 2)));
        var uri = Wire.UriOf(Path.Combine(workspace, $"edited-{name}.listing.yaml"));
        client.Open(uri, string.Join('\n', [.. lines[..middle], "vidoe: x", .. lines[middle..]]));
        if (Published(client, uri, 1)["params"]!["diagnostics"]!.ToJsonString() is var found && !found.Contains("vidoe", StringComparison.Ordinal)) throw new InvalidDataException($"the misspelt field is not found: {found}");
        var version = 1;
        Change((middle, 0), (middle + 1, 0), "");

        // V8 and our own runtime compile what is hot; the other server waits 200 ms before each of its answers.
        Type(isOurs ? 2_000 : isShort ? 60 : 200);
        var before = client.ProcessorTime;
        var times = Type(isOurs ? 400 : isShort ? 40 : 100);
        Take($"key-{name}-processor", isOurs, (client.ProcessorTime - before).TotalMilliseconds / times.Count);
        foreach (var time in times) Take($"key-{name}", isOurs, time);

        Change((middle, 0), (middle, 0), "vi\n");
        Ask("completion", "textDocument/completion", 2, "video");
        Change((middle, 0), (middle + 1, 0), "");
        Ask("hover", "textDocument/hover", 2, "128");
        client.Notify("textDocument/didClose", $$"""{"textDocument":{"uri":"{{uri}}"} }""");
        client.Open(uri, string.Join('\n', lines));
        Published(client, uri, 1);

        void Change((int Line, int Character) start, (int Line, int Character) end, string text)
        {
            client.Replace(uri, ++version, start, end, text);
            Published(client, uri, version);
        }

        List<double> Type(int count)
        {
            var result = new List<double>(count);
            var place = (Line: middle, Character: "title: ".Length + 1);
            for (var i = 0; i < count; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (i % 2 == 0) Change(place, place, "a");
                else Change(place, (place.Line, place.Character + 1), "");
                result.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return result;
        }

        void Ask(string what, string method, int character, string expected)
        {
            var parameters = $$"""{"textDocument":{"uri":"{{uri}}"},"position":{"line":{{middle}},"character":{{character}} } }""";
            for (var i = 0; i < 150; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                var answer = client.Ask(method, parameters);
                if (i >= 100) Take($"{what}-{name}", isOurs, Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (i == 0 && answer?.ToJsonString().Contains(expected, StringComparison.Ordinal) != true) throw new InvalidDataException($"{method} of {(isOurs ? "ours" : "the other")} says nothing of '{expected}': {answer?.ToJsonString()}");
            }
        }
    }

    /// <summary>The findings of a version of a document, or the next ones of a server that does not tell the version.</summary>
    private static JsonNode Published(ServerClient client, string uri, int version) =>
        client.Wait(m => ServerClient.IsPublished(m) && m["params"]!["uri"]!.GetValue<string>() == uri && (m["params"]!["version"]?.GetValue<int>() ?? version) == version);

    private void Take(string key, bool isOurs, double value)
    {
        if (!_taken.TryGetValue(key, out var lists)) _taken[key] = lists = ([], []);
        (isOurs ? lists.Ours : lists.Theirs).Add(value);
    }

    private ServerFigure FigureOf(string key)
    {
        var (ours, theirs) = (Median(_taken[key].Ours), Median(_taken[key].Theirs));
        output.WriteLine($"  {key}: {ours} and {theirs}");
        return new ServerFigure(key, key.StartsWith("memory", StringComparison.Ordinal) ? "MB" : "ms", ours, theirs, Least(_taken[key].Ours), Least(_taken[key].Theirs), ours is { } one && theirs is { } two ? Math.Round(two / one, 3) : null);
    }

    private static double? Median(List<double> values) => values.Count == 0 ? null : Math.Round(values.Order().ElementAt(values.Count / 2), 3);

    private static double? Least(List<double> values) => values.Count == 0 ? null : Math.Round(values.Min(), 3);
}
