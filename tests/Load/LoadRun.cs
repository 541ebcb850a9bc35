using System.Diagnostics;
using ListingLsp.Testing;

namespace ListingLsp.Load;

/// <summary>One server under load, from its start to its end.</summary>
/// <param name="options">What is asked.</param>
/// <param name="say">Says how far it is.</param>
internal sealed class LoadRun(LoadOptions options, Action<string> say)
{
    /// <summary>Windows of the run over which memory is measured; the first is warm-up.</summary>
    private const int Windows = 10;

    /// <summary>Samples of memory in each window.</summary>
    private const int Samples = 40;

    private const int Questions = 60;

    /// <summary>Runs.</summary>
    public LoadReport Run()
    {
        var clock = Stopwatch.StartNew();
        var random = new Random(options.Seed);
        using var store = new Store(options.Seed);
        using var client = new Client(options, store.Folder);
        var desk = new Desk(store, client, options, random);
        var interview = new Interview(client, random);
        var comparison = new Comparison(options, store, client, desk);
        var (edits, checkpoints, mismatches) = (0, 0, new List<string>());
        var memory = new List<long>[Windows];
        for (var i = 0; i < Windows; i++) memory[i] = [];
        desk.Begin();
        var (nextRest, nextSample, nextCheckpoint) = (0, 0L, options.Edits / options.Checkpoints);
        while (edits < options.Edits && client.Faults.Count == 0)
        {
            edits += desk.Type();
            if (random.Next(3) == 0) interview.Ask(desk, options);
            if (random.Next(60) == 0) desk.Happen();
            if (edits >= nextRest)
            {
                // Nobody types without ever looking up: the server is let come to the end of what it was told.
                client.Ask("textDocument/foldingRange", $$"""{"textDocument":{"uri":"{{desk.Opened.First().Uri}}"} }""").Wait();
                nextRest = edits + random.Next(1, 60);
                if (edits >= nextSample)
                {
                    memory[Math.Min(Windows - 1, (int)((long)edits * Windows / options.Edits))].Add(client.Memory);
                    nextSample = edits + Math.Max(1, options.Edits / (Windows * Samples));
                }
            }

            if (edits < nextCheckpoint && edits < options.Edits) continue;
            nextCheckpoint += options.Edits / options.Checkpoints;
            checkpoints++;
            desk.MendSettings();
            var differences = comparison.Run(Questions, random);
            if (differences.Count > 0 && mismatches.Count == 0) say($"the texts of edit {edits} are kept in {Keep(store, desk)}");
            mismatches.AddRange(differences.Select(d => $"at edit {edits}: {d}"));
            say($"{edits,7} edits, {clock.Elapsed:hh\\:mm\\:ss}, {client.Memory / 1e6:0} MB, {mismatches.Count} differences");
        }

        var unanswered = client.Unanswered - (options.Pulls ? 1 : 0);
        var exit = client.End();
        return new LoadReport
        {
            Options = options,
            Edits = edits,
            Events = desk.Events,
            Requests = interview.Asked,
            CancelsSent = interview.CancelsSent,
            Cancelled = interview.Cancelled,
            Outdated = interview.Outdated,
            Unanswered = unanswered,
            Published = client.Published,
            Checkpoints = checkpoints,
            ComparedDiagnostics = comparison.Diagnostics,
            ComparedAnswers = comparison.Answers,
            Mismatches = mismatches,
            Faults = [.. client.Faults, .. interview.Faults, .. exit == 0 ? Array.Empty<string>() : [$"the server ended with {exit}"]],
            Memory = memory,
            Time = clock.Elapsed,
        };
    }

    /// <summary>Keeps the files as the editor had them.</summary>
    private string Keep(Store store, Desk desk)
    {
        var folder = Repository.PathOf("artifacts", "load", $"seed-{options.Seed}");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        store.CopyWith(desk.Opened.Where(d => d.Path is not null).Select(d => (d.Path!, d.Text)), folder);
        return folder;
    }
}
