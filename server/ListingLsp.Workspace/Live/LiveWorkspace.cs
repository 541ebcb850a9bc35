using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Live;

/// <summary>What is not in the files of a live workspace.</summary>
public sealed record LiveOptions
{
    /// <summary>Today, for settings that say so or nothing.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day asked for, or null for that of the settings.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// Whether findings of a file (relative path) are wanted while it is not open; the empty path asks for all files. Definitions and
    /// references are read all the same.
    /// </summary>
    public Predicate<string> IsReported { get; init; } = _ => true;

    /// <summary>Where runs keep what they have learned of files, for when all are read for the first time; null for nowhere.</summary>
    public CacheOptions? Cache { get; init; }
}

/// <summary>
/// A workspace while somebody edits it. Each change is followed at once for the files that are open; what lies on disk is judged in
/// batches, on other threads if the caller likes. What is found is what a check of the same texts would find, once no work is
/// left. Not for several threads at once: they read <see cref="State"/>.
/// </summary>
public sealed partial class LiveWorkspace
{
    private readonly IWorkspaceFiles _files;
    private readonly LiveOptions _options;
    private readonly WorkspaceIndex _index = new() { IsComplete = false };
    private readonly SortedSet<string> _pending = new(StringComparer.Ordinal);
    private readonly HashSet<string> _postponed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SyntaxTree> _open = new(StringComparer.Ordinal);
    private readonly List<SharedChange> _changes = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);
    private EffectiveConfig _config = new(Config.Default);
    private int _versions;
    private int _inWork;
    private bool _isStarted;

    /// <summary>Opens a workspace; nothing is read before <see cref="Start"/>.</summary>
    /// <param name="files">Its files on disk.</param>
    /// <param name="options">What is not in the files.</param>
    public LiveWorkspace(IWorkspaceFiles files, LiveOptions options)
    {
        (_files, _options) = (files, options);
        var settings = _config.RulesAsOf(options.AsOf ?? options.Today);
        State = new WorkspaceState { Config = Config.Default, Settings = settings, Definitions = ListingChecker.Index([], settings), Read = files.Read, Has = files.Has };
    }

    /// <summary>How things stand. The next change makes a new state.</summary>
    public WorkspaceState State { get; private set; }

    /// <summary>Workspaces inside this one, absolute paths: they are workspaces of their own.</summary>
    public ImmutableArray<string> Nested { get; private set; } = [];

    /// <summary>Number of files on disk that are still to be judged.</summary>
    public int Pending => _pending.Count;

    /// <summary>Reads the settings, finds the files, and reads those that listings share. The listings are pending then.</summary>
    public void Start()
    {
        _isStarted = true;
        ReadSettings();
        ReadBaseline();
        if (!_isHalted) Find();
        OpenCache();
        Settle();
    }

    /// <summary>A document was opened or edited.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="kind">What it holds, where its name and the settings do not say; null for their word.</param>
    public void Edit(string path, SyntaxTree tree, FileKind? kind = null)
    {
        _open[path] = tree;
        if (!_isStarted) return;
        if (!TryReloadSettings([path]) && !_isHalted && (_config.KindOf(path) ?? kind) is { } known and not FileKind.Config) Put(new FoundFile(path, known));
        Settle();
    }

    /// <summary>A document was closed: what is on disk counts again.</summary>
    /// <param name="path">Relative to the root.</param>
    public void Close(string path)
    {
        if (!_open.Remove(path) || !_isStarted) return;
        if (!TryReloadSettings([path]) && !_isHalted) Renew(path);
        Settle();
    }

    /// <summary>Files or folders were written, made or deleted on disk. What is open does not care.</summary>
    /// <param name="paths">Relative to the root.</param>
    public void Touch(IReadOnlyCollection<string> paths)
    {
        if (!_isStarted) return;
        string[] closed = [.. paths.Where(p => !_open.ContainsKey(p))];
        TryReloadSettings(closed);
        if (!_isHalted)
        {
            if (closed.Any(ChangesTheWalk)) Find();
            foreach (var path in closed.Where(p => !IsSettings(p))) Renew(path);
            // An image that has come or gone is seen by the listings that name it.
            if (closed.Any(p => _config.KindOf(p) is null)) _unfinished.UnionWith(State.Files.Values.Where(f => f.Checked?.Facts.Images.IsEmpty == false).Select(f => f.Path));
        }

        Settle();
    }

    /// <summary>The paths whose findings are others than the last time this was asked.</summary>
    public IReadOnlyCollection<string> TakeChanged()
    {
        string[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    /// <summary>The next files to judge, or null; several batches may be out at once.</summary>
    /// <param name="most">How many files at most.</param>
    public JudgeBatch? TakeWork(int most)
    {
        if (_pending.Count == 0) return null;
        var tasks = _pending.Take(most).Select(p => State.Files[p]).Select(f => new JudgeTask(f.Path, f.Kind, f.Version, _options.IsReported(f.Path))).ToImmutableArray();
        foreach (var task in tasks) _pending.Remove(task.Path);
        _inWork++;
        return new JudgeBatch(tasks, State.Definitions, State.Settings, _files.Read, _changes.Count, Memory);
    }

    /// <summary>
    /// Nobody waits for what is pending: it is judged when it changes, or the settings do. Until then nothing is said that follows from
    /// what is not there.
    /// </summary>
    public void Postpone()
    {
        _postponed.UnionWith(_pending);
        _pending.Clear();
    }

    /// <summary>Takes over what was judged. What has changed meanwhile is judged again; so is what a batch did not come to.</summary>
    /// <param name="batch">A batch that has run, or was stopped.</param>
    public void Accept(JudgeBatch batch)
    {
        _inWork--;
        if (batch.Results.IsEmpty) foreach (var path in batch.Paths.Where(p => State.Files.TryGetValue(p, out var file) && file.Open is null)) Await(path);
        var since = _changes.Skip(batch.Moment).ToList();
        var settings = batch.Settings != State.Settings;
        foreach (var (task, (judged, reads, isRead)) in batch.Results)
        {
            if (!State.Files.TryGetValue(task.Path, out var file) || file.Version != task.Version || file.Open is not null) continue;
            if (isRead) _unread.Remove(task.Path);
            else _unread.Add(task.Path);
            Store(file with { Checked = judged, Reads = reads });
            if (settings || since.Exists(c => IsConcerned(State.Files[task.Path], c))) Await(task.Path);
        }

        Settle();
    }

    /// <summary>Judges all that is pending, here and now.</summary>
    public void Finish()
    {
        while (TakeWork(int.MaxValue) is { } batch)
        {
            batch.Run();
            Accept(batch);
        }
    }

    /// <summary>What git ignores, a folder, or a name with a slip in it: then all files are looked for anew.</summary>
    private bool ChangesTheWalk(string path) =>
        path[(path.LastIndexOf('/') + 1)..] == ".gitignore" || _files.HasFolder(path) || (_config.KindOf(path) is null && NearMiss.Of(path) is not null) || (!State.Files.ContainsKey(path) && State.Files.Keys.Any(f => f.StartsWith(path + "/", StringComparison.Ordinal)));

    private SourceText? ReadNow(string path) => _open.TryGetValue(path, out var tree) ? tree.Text : _files.Read(path);
}
