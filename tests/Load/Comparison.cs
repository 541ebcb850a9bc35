using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ListingLsp.Load;

/// <summary>Holds what an editor has been told against a fresh server and a check of the same texts.</summary>
/// <param name="options">The program, and what columns count.</param>
/// <param name="store">The folder.</param>
/// <param name="client">The editor.</param>
/// <param name="desk">Its documents.</param>
internal sealed class Comparison(LoadOptions options, Store store, Client client, Desk desk)
{
    private const int Around = 150;

    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Answers that were compared.</summary>
    public int Answers { get; private set; }

    /// <summary>Diagnostics that were compared, with a fresh server and with a check.</summary>
    public int Diagnostics { get; private set; }

    /// <summary>What differs, in words.</summary>
    public List<string> Run(int questions, Random random)
    {
        using var fresh = new Client(options, store.Folder);
        foreach (var document in desk.Opened) fresh.Open(document);
        var differences = UntilEqual(fresh);
        if (differences.Count > 0) return differences;
        Diagnostics += client.Held.Sum(h => CountOf(h.Value.Items));
        differences.AddRange(WithCheck());
        for (var i = 0; i < questions; i++) differences.AddRange(Ask(fresh, Question.Of(desk.Pick(d => d.IsOpen), options, random)));
        if (options.Pulls) foreach (var document in desk.Opened) differences.AddRange(Ask(fresh, Question.Of("textDocument/diagnostic", document, options, random)));
        if (fresh.End() != 0) differences.Add("the fresh server did not end with 0");
        differences.AddRange(fresh.Faults.Select(f => $"the fresh server: {f}"));
        return differences;
    }

    /// <summary>Both servers come to rest by themselves. They differ where they have nothing more to say and do not say the same.</summary>
    private List<string> UntilEqual(Client fresh)
    {
        var equal = 0;
        while (true)
        {
            var differences = WithFresh(fresh).ToList();
            equal = differences.Count == 0 ? equal + 1 : 0;
            if (equal == 2 || (client.Silence > LongSilence && fresh.Silence > LongSilence)) return differences;
            Thread.Sleep(Pause);
        }
    }

    private IEnumerable<string> WithFresh(Client fresh)
    {
        foreach (var uri in client.Held.Keys.Union(fresh.Held.Keys))
        {
            var (one, other) = (client.Held.GetValueOrDefault(uri), fresh.Held.GetValueOrDefault(uri));
            if ((one?.Items ?? "[]") != (other?.Items ?? "[]")) yield return $"{uri}: {Parting(one?.Items ?? "[]", other?.Items ?? "[]")}";
        }

        // A client that asks is told nothing of a version in which nothing is found.
        if (options.Pulls) yield break;
        foreach (var document in desk.Documents)
        {
            int? version = document.IsOpen ? document.Version : null;
            if (client.Held.TryGetValue(document.Uri, out var held) ? held.Version != version : document.IsOpen) yield return $"{document.Uri}: held of version {held?.Version}, where it is {version}";
        }
    }

    private IEnumerable<string> WithCheck()
    {
        var copy = Directory.CreateTempSubdirectory("listinglsp-load-copy").FullName;
        try
        {
            store.CopyWith(desk.Opened.Where(d => d.Path is not null).Select(d => (d.Path!, d.Text)), copy);
            using var check = Process.Start(new ProcessStartInfo(options.Program, ["check", "--format", "json"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = copy })!;
            var said = check.StandardError.ReadToEndAsync();
            var report = check.StandardOutput.ReadToEnd();
            check.WaitForExit();
            if (check.ExitCode is not (0 or 1)) return [$"check ended with {check.ExitCode}: {said.Result}"];
            var (checkedLines, heldLines) = (Reported(report), Shown());
            Diagnostics += checkedLines.Count;
            return [.. checkedLines.Except(heldLines, StringComparer.Ordinal).Select(l => $"only check: {l}"), .. heldLines.Except(checkedLines, StringComparer.Ordinal).Select(l => $"only the server: {l}")];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static List<string> Reported(string report)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("file").GetString()} {f.GetProperty("range").GetProperty("start").GetProperty("offset").GetInt32()}-{f.GetProperty("range").GetProperty("end").GetProperty("offset").GetInt32()} {f.GetProperty("id").GetString()} {f.GetProperty("message").GetString()}")];
    }

    private List<string> Shown()
    {
        var lines = new List<string>();
        foreach (var (uri, held) in client.Held.Where(h => h.Value.Items != "[]"))
        {
            var document = desk.Documents.FirstOrDefault(d => d.Uri == uri);
            if (document is { Path: null }) continue;
            var path = document?.Path ?? new Uri(uri).LocalPath;
            var text = document is { IsOpen: true } ? document.Text : Encoding.UTF8.GetString(File.ReadAllBytes(path));
            using var json = JsonDocument.Parse(held.Items);
            foreach (var item in json.RootElement.EnumerateArray())
            {
                var range = item.GetProperty("range");
                lines.Add($"{Path.GetRelativePath(store.Folder, path).Replace('\\', '/')} {Places.ByteOffset(text, range.GetProperty("start"), options.Encoding)}-{Places.ByteOffset(text, range.GetProperty("end"), options.Encoding)} {item.GetProperty("code").GetString()} {item.GetProperty("message").GetString()}");
            }
        }

        return lines;
    }

    private IEnumerable<string> Ask(Client fresh, Question question)
    {
        Answers++;
        var (one, other) = (client.Ask(question.Method, question.Parameters), fresh.Ask(question.Method, question.Parameters));
        if (one.Result != other.Result)
        {
            yield return $"{question.Method} {question.Parameters}: {Parting(one.Result.ToString(), other.Result.ToString())}";
            yield break;
        }

        foreach (var further in question.Further(one.Result)) foreach (var difference in Ask(fresh, further)) yield return difference;
    }

    /// <summary>Where two texts part, with some of what stands around.</summary>
    private static string Parting(string held, string fresh)
    {
        var start = Math.Max(0, held.AsSpan().CommonPrefixLength(fresh) - Around);
        return $"\n  held  …{held.AsSpan(start, Math.Min(3 * Around, held.Length - start))}\n  fresh …{fresh.AsSpan(start, Math.Min(3 * Around, fresh.Length - start))}";
    }

    private static int CountOf(string items)
    {
        using var json = JsonDocument.Parse(items);
        return json.RootElement.GetArrayLength();
    }
}
