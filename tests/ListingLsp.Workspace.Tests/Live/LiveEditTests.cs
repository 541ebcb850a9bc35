using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>
/// Random sequences of what an editor and a disk do to a workspace: documents are opened, edited, saved and closed, files are
/// written and deleted, batches of work are taken and come back late. Once no work is left, what is found equals what a fresh
/// workspace of the same texts finds.
/// </summary>
public sealed class LiveEditTests
{
    private const int Steps = 60;
    private static readonly LiveOptions Options = new() { Today = FixtureWorkspace.Today };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_samples_stay_equal_to_a_fresh_workspace(int seed)
    {
        foreach (var (name, fixture) in Workspaces.Samples) Check($"{name}, seed {seed}", fixture, new Random(seed), Steps);
    }

    [Fact]
    public void So_does_every_fixture_of_several_files()
    {
        var random = new Random(7);
        foreach (var (name, fixture) in Workspaces.All.Where(w => w.Workspace.Files.Count is > 1 and < 10)) Check(name, fixture, random, 12);
    }

    private static void Check(string name, FixtureWorkspace fixture, Random random, int steps)
    {
        var session = new RandomSession(new MemoryFiles(fixture.Files) { Images = fixture.Images }, random);
        var done = new List<string>();
        for (var step = 0; step < steps; step++)
        {
            done.Add(session.Step());
            if (random.Next(3) > 0) continue;
            session.Finish();
            var (fresh, live) = (session.Fresh().State.Findings, session.Live.State.Findings);
            // With faulty settings the last good ones hold, and with them a baseline that may be faulty too; a fresh workspace has neither.
            var faulty = fresh.Where(f => f.Rule.Id == "LST9004").Select(f => f.File).ToHashSet(StringComparer.Ordinal);
            if (faulty.Count > 0) live = [.. live.Where(f => f.Rule.Id == "LST9004" && faulty.Contains(f.File))];
            LiveWorkspaceTests.AssertSame($"{name}, after:\n  {string.Join("\n  ", done.TakeLast(12))}", fresh, live);
        }
    }

    /// <summary>A workspace, what is open in it, and the work that is out.</summary>
    private sealed class RandomSession
    {
        private readonly MemoryFiles _files;
        private readonly Random _random;
        private readonly ImmutableArray<string> _paths;
        private readonly Dictionary<string, SourceText> _open = new(StringComparer.Ordinal);
        private readonly ImmutableSortedDictionary<string, SourceText> _first;
        private readonly List<JudgeBatch> _out = [];

        public RandomSession(MemoryFiles files, Random random)
        {
            (_files, _random, _first) = (files, random, files.All);
            _paths = [.. files.All.Keys];
            Live = new LiveWorkspace(files, Options);
            Live.Start();
        }

        public LiveWorkspace Live { get; }

        public LiveWorkspace Fresh()
        {
            var live = new LiveWorkspace(_files, Options);
            foreach (var (path, text) in _open) live.Edit(path, FileAnalyzer.Read(path, text));
            live.Start();
            live.Finish();
            return live;
        }

        public void Finish()
        {
            foreach (var batch in _out)
            {
                batch.Run();
                Live.Accept(batch);
            }

            _out.Clear();
            Live.Finish();
        }

        public string Step()
        {
            var path = _paths[_random.Next(_paths.Length)];
            switch (_random.Next(10))
            {
                case 0 when _open.Remove(path):
                    Live.Close(path);
                    return $"close {path}";
                case 1 when _open.TryGetValue(path, out var saved):
                    _files.Write(path, saved);
                    Live.Touch([path]);
                    return $"save {path}";
                case 2 when _files.All.ContainsKey(path):
                    _files.Write(path, null);
                    Live.Touch([path]);
                    return $"delete {path}";
                case 3:
                    _files.Write(path, Edited(_first[path]));
                    Live.Touch([path]);
                    return $"write {path}:\n{_files.All[path]}";
                case 4 when Live.TakeWork(1 + _random.Next(4)) is { } batch:
                    _out.Add(batch);
                    return "take work";
                case 5 when _out.Count > 0:
                    if (_random.Next(4) > 0) _out[0].Run();
                    Live.Accept(_out[0]);
                    _out.RemoveAt(0);
                    return "hand in work";
                case 6:
                    return Edit(path, _first[path], "restore");
                default:
                    return Edit(path, Edited(_open.GetValueOrDefault(path) ?? _files.All.GetValueOrDefault(path) ?? _first[path]), "edit");
            }
        }

        private string Edit(string path, SourceText text, string what)
        {
            _open[path] = text;
            Live.Edit(path, FileAnalyzer.Read(path, text));
            return $"{what} {path}:\n{text}";
        }

        /// <summary>What people do: a line goes, comes twice or changes places; a word or a sign changes; a line is half typed.</summary>
        private SourceText Edited(SourceText text)
        {
            var lines = text.ToString().Split('\n').ToList();
            var at = _random.Next(lines.Count);
            var line = lines[at];
            switch (_random.Next(8))
            {
                case 0: lines.RemoveAt(at); break;
                case 1: lines.Insert(at, line); break;
                case 2: lines.Insert(at, "# a comment"); break;
                case 3: lines[at] = line.Replace("0", "1", StringComparison.Ordinal); break;
                case 4: lines[at] = line.Length == 0 ? "x" : line.Remove(_random.Next(line.Length), 1); break;
                case 5: lines[at] = line.Insert(_random.Next(line.Length + 1), "9a:{[\"'- ,"[_random.Next(9)].ToString()); break;
                case 6: (lines[at], lines[0]) = (lines[0], line); break;
                default: lines[at] = line.Replace("id: ", "id: x", StringComparison.Ordinal); break;
            }

            return SourceText.From(string.Join('\n', lines));
        }
    }
}
