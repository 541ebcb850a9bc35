using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Workspace.Live;

/// <summary>Which files there are, and who is judged when one of them changes.</summary>
public sealed partial class LiveWorkspace
{
    private readonly SortedDictionary<string, NearMiss> _nearMisses = new(StringComparer.Ordinal);
    private bool _isWhole = true;

    /// <summary>Looks for all files anew. Those that are known and of the same kind stay as they are.</summary>
    private void Find()
    {
        var found = _files.Find(_config);
        var files = found.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var path in _open.Keys.Where(p => !files.ContainsKey(p) && !IsSettings(p)))
        {
            if (State.Files.TryGetValue(path, out var known)) files[path] = new FoundFile(path, _config.KindOf(path) ?? known.Kind);
            else if (_config.KindOf(path) is { } kind and not FileKind.Config) files[path] = new FoundFile(path, kind);
        }

        _isWhole = found.Unreadable.IsEmpty;
        Nested = found.Nested;
        foreach (var path in State.Files.Values.Where(f => !files.TryGetValue(f.Path, out var known) || known.Kind != f.Kind).Select(f => f.Path).ToList()) Remove(path);
        FoundFile[] fresh = [.. files.Values.Where(f => !State.Files.ContainsKey(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)];
        // What listings share is read before any of them is judged.
        foreach (var file in fresh) Add(file);
        string[] shared = [.. fresh.Where(f => f.Kind != FileKind.Listing).Select(f => f.Path)];
        if (shared.Length > 0) Reindex();
        foreach (var path in shared) Announce(SharedChange.Between(path, null, State.Files[path].Analyzed));
        Judge([.. fresh.Select(f => f.Path)]);
        FindNearMisses(found);
    }

    private void FindNearMisses(FoundFiles found)
    {
        foreach (var path in _nearMisses.Keys) Side(path, null);
        _nearMisses.Clear();
        foreach (var miss in found.NearMisses.Where(m => !State.ConfigFiles.Contains(m.Path))) _nearMisses[miss.Path] = miss;
        SayNearMisses();
    }

    private void SayNearMisses()
    {
        _nearMissFindings = [.. _nearMisses.Values.Where(m => _options.IsReported(m.Path)).SelectMany(m => FileNameNearMiss.Check(m.Path, m.Nearest, m.IsConfig, State.Settings))];
        _isBaselineNew = true;
        foreach (var finding in _nearMissFindings) Side(finding.File, new SideFile(FileNameNearMiss.Unopened, [finding]));
    }

    /// <summary>A file is new, or its text is.</summary>
    private void Put(FoundFile found)
    {
        var before = State.Files.GetValueOrDefault(found.Path);
        // What held definitions and no longer does takes them along.
        if (before is not null && before.Kind != found.Kind) Remove(found.Path);
        Add(found);
        if (found.Kind != FileKind.Listing) Share(found.Path, before?.Analyzed);
        Judge([found.Path]);
    }

    /// <summary>A file on disk is perhaps another, or gone.</summary>
    private void Renew(string path)
    {
        if (_files.Has(path) && _files.Locate(path, _config) is { } found) Put(found);
        else if (State.Files.ContainsKey(path)) Remove(path);
    }

    private void Add(FoundFile found)
    {
        var before = State.Files.GetValueOrDefault(found.Path);
        var file = before is null ? new LiveFile { Path = found.Path, Kind = found.Kind } : before with { Kind = found.Kind };
        var open = _open.GetValueOrDefault(found.Path);
        Set(file with { Open = open, Analyzed = null, Parts = open is null ? null : file.Parts, Version = ++_versions });
        if (found.Kind != FileKind.Listing) Reanalyze(found.Path);
    }

    private void Remove(string path)
    {
        var file = State.Files[path];
        _index.Replace(file.Checked?.Facts, null);
        Forget(path);
        _unfinished.Remove(path);
        _unread.Remove(path);
        State = State with { Files = State.Files.Remove(path) };
        _changed.Add(path);
        if (file.Kind != FileKind.Listing) Share(path, file.Analyzed);
    }

    /// <summary>The first phase of a file that is kept.</summary>
    private void Reanalyze(string path)
    {
        var file = State.Files[path];
        if (file.Open is { } tree)
        {
            Set(file with { Analyzed = FileAnalyzer.Analyze(path, file.Kind, tree, State.Settings) });
            return;
        }

        var text = _files.Read(path);
        if (text is null) _unread.Add(path);
        else _unread.Remove(path);
        Set(file with { Analyzed = new SourceFile(path, file.Kind, text).Analyze(State.Settings) });
    }

    /// <summary>A file that listings share has changed: those that read it are judged again.</summary>
    private void Share(string path, AnalyzedFile? before)
    {
        Reindex();
        Announce(SharedChange.Between(path, before, State.Files.GetValueOrDefault(path)?.Analyzed));
    }

    private void Reindex()
    {
        State = State with
        {
            Definitions = ListingChecker.Index(State.Files.Values.Where(f => f.Kind != FileKind.Listing && f.Analyzed is not null).Select(f => f.Analyzed!), State.Settings, State.Definitions),
        };
        _shared = null;
    }

    private void Announce(SharedChange change)
    {
        // What was judged before nobody can have read; batches that are out see it in the list.
        if (_inWork == 0) _changes.Clear();
        _changes.Add(change);
        Judge([.. State.Files.Values.Where(f => IsConcerned(f, change)).Select(f => f.Path)]);
    }

    private static bool IsConcerned(LiveFile file, SharedChange change) =>
        file.Path != change.File && file.Checked is { } known && change.Concerns(file.Reads, known);

    /// <summary>Judges what is open or shared at once; the rest is pending then.</summary>
    private void Judge(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths)
        {
            var file = State.Files[path];
            if (file.Kind == FileKind.Listing && file.Open is null)
            {
                Await(path);
                continue;
            }

            Forget(path);
            if (file.Kind == FileKind.Listing && ListingParts.Of(file.Parts, path, file.Open!, State.Settings, State.Definitions) is { } parts)
            {
                Store(file with { Analyzed = parts.Analyzed, Checked = parts.Checked, Reads = parts.Reads, Parts = parts });
                continue;
            }

            var analyzed = file.Kind != FileKind.Listing ? file.Analyzed! : FileAnalyzer.Analyze(path, file.Kind, file.Open!, State.Settings);
            var reads = new Analysis.Symbols.DefinitionReads();
            var judged = ListingChecker.CheckFile(analyzed, file.Open is not null || _options.IsReported(path), State.Definitions.NotedIn(reads), State.Settings);
            Store(file with { Analyzed = analyzed, Checked = judged, Reads = reads, Parts = null });
        }
    }

    /// <summary>A file is to be judged.</summary>
    private void Await(string path)
    {
        _postponed.Remove(path);
        _pending.Add(path);
    }

    /// <summary>A file is not to be judged from disk.</summary>
    private void Forget(string path)
    {
        _postponed.Remove(path);
        _pending.Remove(path);
    }

    /// <summary>Keeps what was judged.</summary>
    private void Store(LiveFile file)
    {
        _index.Replace(State.Files[file.Path].Checked?.Facts, file.Checked!.Facts);
        Set(file);
        _unfinished.Add(file.Path);
    }

    private void Set(LiveFile file) => State = State with { Files = State.Files.SetItem(file.Path, file) };
}
