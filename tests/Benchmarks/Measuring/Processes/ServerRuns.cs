using System.Diagnostics;
using System.Globalization;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Benchmarks.Measuring.Edits;
using ListingLsp.Testing;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>
/// The published server as an editor uses it: over its standard streams, one message after the other. Times are those that the
/// editor sees; processor time is that of the server's process.
/// </summary>
internal sealed class ServerRuns(string program, string folder, int rounds, TextWriter output)
{
    /// <summary>After so many keystrokes the runtime has compiled what is hot once more.</summary>
    private const int WarmUp = 2_000;

    private bool _met = true;

    /// <summary>Runs the server on several workspaces and tells whether the goals are met.</summary>
    /// <returns>0 where they are, 1 where one is missed.</returns>
    public static int Run(string program, int rounds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("listinglsp-server-").FullName;
        try
        {
            return new ServerRuns(program, folder, rounds, output).Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Run()
    {
        var (few, many, shared) = (Path.Combine(folder, "few"), Path.Combine(folder, "many"), Path.Combine(folder, "shared"));
        CorpusWriter.Write(few, new CorpusOptions(1_000));
        CorpusWriter.Write(many, new CorpusOptions(10_000));
        WriteShared(shared);
        output.WriteLine("| | measured | goal | |\n|---|---:|---:|---|");
        Ready(few);
        Scan(many);
        Typing("a listing of 3 KB", few, EditInput.Listing3KB, 0.5);
        Typing("a file of 2,000 lines", few, EditInput.Listings2000Lines, 2);
        Asking(few);
        SharedChange(shared);
        return _met ? 0 : 1;
    }

    /// <summary>From the answer to <c>initialize</c> to the findings of a document that is opened right after it.</summary>
    private void Ready(string workspace)
    {
        var (times, starts) = (new List<double>(), new List<double>());
        for (var round = 0; round < Math.Max(rounds / 50, 3); round++)
        {
            using var client = new ServerClient(program);
            client.Initialize(workspace);
            var clock = Stopwatch.StartNew();
            var uri = Wire.UriOf(Path.Combine(workspace, "new.listing.yaml"));
            client.Open(uri, EditInputs.TextOf(EditInput.Listing3KB));
            client.Diagnostics(uri, 1);
            times.Add(clock.Elapsed.TotalMilliseconds);
            starts.Add(client.Started.Elapsed.TotalMilliseconds);
        }

        Tell("1,000 listings, from the answer to `initialize` to the findings of the first document: median", Median(times), "ms", 250);
        Tell("the same from the start of the process: median", Median(starts), "ms", null);
    }

    private void Scan(string workspace)
    {
        var (times, memory) = Scan(workspace, ServerCommand.Ours(program));
        Tell("10,000 listings, first full scan: median", Median(times), "ms", 3_000);
        Tell("resident memory after it: most", memory.Max(), "MB", 150);
        // The first start is the one that keeps.
        var (again, _) = Scan(workspace, ServerCommand.Remembering(program, Path.Combine(folder, "cache")));
        Tell("the scan of a server that remembers: median", Median([.. again.Skip(1)]), "ms", null);
    }

    private static (List<double> Times, List<double> Memory) Scan(string workspace, ServerCommand command)
    {
        var (times, memory) = (new List<double>(), new List<double>());
        for (var round = 0; round < 4; round++)
        {
            using var client = new ServerClient(command);
            client.Initialize(workspace);
            var clock = Stopwatch.StartNew();
            client.Wait(m => m["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
            times.Add(clock.Elapsed.TotalMilliseconds);
            memory.Add(client.Megabytes);
            // It is kept once all is told.
            if (command.CacheFolder is not null) Thread.Sleep(TimeSpan.FromSeconds(1));
        }

        return (times, memory);
    }

    /// <summary>A digit is typed into a price in the middle of a document and taken out again; each time the findings are waited for.</summary>
    private void Typing(string what, string workspace, EditInput input, double goal)
    {
        using var client = new ServerClient(program);
        client.Initialize(workspace);
        client.Wait(m => m["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
        // They are copies of listings in the workspace, under names of their own.
        var text = EditInputs.TextOf(input).Replace("\nid: ", "\nid: typed-", StringComparison.Ordinal);
        if (text.StartsWith("id: ", StringComparison.Ordinal)) text = "id: typed-" + text[4..];
        var place = PlaceOfPrice(text);
        var uri = Wire.UriOf(Path.Combine(workspace, "typed.listing.yaml"));
        client.Open(uri, text);
        client.Diagnostics(uri, 1);
        var version = 1;
        Type(input == EditInput.Listing3KB ? WarmUp : WarmUp / 4);
        var before = client.ProcessorTime;
        var times = Type(rounds * 10);
        var taken = client.ProcessorTime - before;
        Tell($"a keystroke in {what}: processor time", taken.TotalMilliseconds / times.Count, "ms", goal);
        Tell($"the same, until its findings are there: median (95th percentile {times.Order().ElementAt(times.Count * 95 / 100).ToString("0.00", CultureInfo.InvariantCulture)} ms)", Median(times), "ms", 20);

        List<double> Type(int count)
        {
            var result = new List<double>(count);
            for (var i = 0; i < count; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (i % 2 == 0) client.Replace(uri, ++version, place, place, "1");
                else client.Replace(uri, ++version, place, (place.Line, place.Character + 1), "");
                client.Diagnostics(uri, version);
                result.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return result;
        }
    }

    /// <summary>
    /// What is asked for at a place that is being typed. Hardest is half a line in braces, in a long list: where the brace is closed
    /// nobody knows, and every suggestion is tried.
    /// </summary>
    private void Asking(string workspace)
    {
        var listing = EditInputs.TextOf(EditInput.Listing3KB);
        var last = listing.TrimEnd('\n').Split('\n').Length;
        var skus = string.Concat(Enumerable.Range(0, 500).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - id: sku-{i}\n    options: {{ Color: c{i}, Size: '{i}' }}\n    stock: {i}\n    price: 3.00\n")));
        var many = $"id: asked\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\nskus:\n{skus}";
        var middle = 5 + (250 * 4);
        using var client = new ServerClient(program);
        client.Initialize(workspace);
        Ask("a new field of a listing of 3 KB", "textDocument/completion", "small", listing, last, "ma");
        Ask("a new field in 2,000 lines", "textDocument/completion", "dash", many, middle, "  - st");
        Ask("half a line in braces in 2,000 lines", "textDocument/completion", "braces", many, middle, "  - { id: x, st");
        Ask("a field in 2,000 lines", "textDocument/hover", "hover", many, middle, null);

        void Ask(string what, string method, string name, string text, int line, string? typed)
        {
            var uri = Wire.UriOf(Path.Combine(workspace, $"asked-{name}.listing.yaml"));
            client.Open(uri, text);
            if (typed is not null) client.Replace(uri, 2, (line, 0), (line, 0), typed + "\n");
            client.Diagnostics(uri, typed is null ? 1 : 2);
            var parameters = $$"""{"textDocument":{"uri":"{{uri}}"},"position":{"line":{{line}},"character":{{typed?.Length ?? 5}} } }""";
            var times = new List<double>();
            for (var i = 0; i < rounds * 5; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (client.Ask(method, parameters) is null) throw new InvalidOperationException($"{method} says nothing about {what}");
                if (i >= rounds) times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            Tell($"{(method.EndsWith("hover", StringComparison.Ordinal) ? "hover" : "completion")}, {what}: median (95th percentile {times.Order().ElementAt(times.Count * 95 / 100).ToString("0.00", CultureInfo.InvariantCulture)} ms)", Median(times), "ms", 10);
        }
    }

    /// <summary>Half of 10,000 listings use one carton spec, which then holds less than they say.</summary>
    private void SharedChange(string workspace)
    {
        using var client = new ServerClient(program);
        client.Initialize(workspace);
        client.Wait(m => m["params"]?["value"]?["kind"]?.GetValue<string>() == "end");
        var cartons = Wire.UriOf(Path.Combine(workspace, "a.cartons.yaml"));
        var open = Enumerable.Range(0, 10).Select(i => Path.Combine(workspace, $"f{i}", $"l{i}.listing.yaml")).ToDictionary(Wire.UriOf, File.ReadAllText);
        foreach (var (uri, text) in open) client.Open(uri, text);
        client.Open(cartons, File.ReadAllText(Path.Combine(workspace, "a.cartons.yaml")));
        client.Diagnostics(cartons, 1);
        var (ofOpen, ofAll) = (new List<double>(), new List<double>());
        var place = (Line: 1, Character: File.ReadLines(Path.Combine(workspace, "a.cartons.yaml")).ElementAt(1).IndexOf("maxUnits: 20", StringComparison.Ordinal) + 10);
        for (var round = 0; round < 8; round++)
        {
            var clock = Stopwatch.StartNew();
            client.Replace(cartons, round + 2, place, (place.Line, place.Character + 2), round % 2 == 0 ? "10" : "20");
            var missing = open.Keys.Where((_, i) => i % 2 == 0).ToHashSet();
            for (var left = 5_000; left > 0; left--)
            {
                var uri = client.Wait(m => ServerClient.IsPublished(m) && m["params"]!["uri"]!.GetValue<string>().EndsWith(".listing.yaml", StringComparison.Ordinal))["params"]!["uri"]!.GetValue<string>();
                if (missing.Remove(uri) && missing.Count == 0) ofOpen.Add(clock.Elapsed.TotalMilliseconds);
            }

            ofAll.Add(clock.Elapsed.TotalMilliseconds);
        }

        Tell("a carton spec of 5,000 listings changes, findings of the open ones: median", Median(ofOpen), "ms", 50);
        Tell("the same, of all 5,000: median", Median(ofAll), "ms", 500);
    }

    private static void WriteShared(string workspace)
    {
        Directory.CreateDirectory(workspace);
        File.WriteAllText(Path.Combine(workspace, "listinglsp.yaml"), "rules: { LST5003: off }\n");
        File.WriteAllText(Path.Combine(workspace, "a.cartons.yaml"), "cartons:\n  - { id: one, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: other, length: 60, width: 40, height: 40, maxUnits: 40 }\n");
        var description = string.Concat(Enumerable.Repeat("A soft shirt that dries within an hour and keeps its colour after fifty washes. ", 24));
        for (var i = 0; i < 10_000; i++)
        {
            var (folder, number) = (Path.Combine(workspace, string.Create(CultureInfo.InvariantCulture, $"f{i % 40}")), i.ToString(CultureInfo.InvariantCulture));
            Directory.CreateDirectory(folder);
            File.WriteAllText(
                Path.Combine(folder, $"l{number}.listing.yaml"),
                $"id: l{number}\ntitle: Quick dry polo shirt {number}\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ndescription: >\n  {description}\ntrade:\n  unit: piece\n  moq: 10\n  tiers:\n    - {{ from: 10, price: 9.00 }}\n    - {{ from: 50, price: 8.80 }}\n  carton: {{ spec: {(i % 2 == 0 ? "one" : "other")}, units: 20, tiers: [ {{ from: 1, price: 8.50 }} ] }}\n");
        }
    }

    private static (int Line, int Character) PlaceOfPrice(string text)
    {
        var lines = text.Split('\n');
        return lines.Select((line, number) => (Line: number, Character: line.IndexOf("price: ", StringComparison.Ordinal))).Where(p => p.Character >= 0).Select(p => (p.Line, p.Character + 7)).MinBy(p => Math.Abs(p.Line - (lines.Length / 2)));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private void Tell(string what, double measured, string unit, double? goal)
    {
        var isMet = goal is null || measured <= goal;
        _met &= isMet;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {measured:0.00} {unit} | {goal?.ToString(CultureInfo.InvariantCulture)}{(goal is null ? "" : $" {unit}")} | {(goal is null ? "" : isMet ? "met" : "missed")} |"));
        output.Flush();
    }
}
