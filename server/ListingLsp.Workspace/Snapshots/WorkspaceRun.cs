using System.Collections.Concurrent;
using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>
/// One check of a workspace that nobody edits meanwhile. Shared definitions are read first and kept; of a listing that has been
/// judged only its findings and a few facts are, so that a hundred thousand fit into memory.
/// </summary>
internal sealed class WorkspaceRun
{
    private readonly Func<FoundFile, SourceFile> _read;
    private readonly RuleSettings _settings;
    private readonly Predicate<string> _isReported;
    private readonly Predicate<string> _isThere;
    private readonly FactsCache? _cache;
    private readonly Predicate<string>? _isOnDisk;
    private readonly bool _keepsFacts;
    private readonly int _mostFindings;
    private readonly Dictionary<string, FoundFile> _files;
    private readonly KeptTrees _trees;
    private readonly Dictionary<string, CheckedFile> _checked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (QuietFile File, bool IsReported)> _quiet = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<FileOutline, FileOutline> _outlines = [];
    private readonly Dictionary<string, int> _beyond = new(StringComparer.Ordinal);
    private DefinitionIndex _definitions;
    private SharedState? _shared;
    private bool _settles;
    private int _found;

    /// <summary>Reads and judges all files.</summary>
    /// <param name="files">The files of the workspace.</param>
    /// <param name="read">Reads one; called from several threads.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    /// <param name="isThere">Whether the workspace has a file that is not read, such as an image (relative path).</param>
    /// <param name="cache">What earlier runs have learned of the files.</param>
    /// <param name="isOnDisk">Whether a file (relative path) is judged as it is on disk, so that it may be remembered; null where all are.</param>
    /// <param name="keepsFacts">Whether what is known of all files will be asked for; else files in which nothing is found are read again where it matters.</param>
    /// <param name="mostFindings">So many findings are kept; the others are counted.</param>
    public WorkspaceRun(IReadOnlyCollection<FoundFile> files, Func<FoundFile, SourceFile> read, RuleSettings settings, Predicate<string> isReported, Predicate<string> isThere, FactsCache? cache = null, Predicate<string>? isOnDisk = null, bool keepsFacts = false, int mostFindings = Limits.RunFindings)
    {
        (_read, _settings, _isReported, _isThere, _cache, _isOnDisk, _keepsFacts, _mostFindings) = (read, settings, isReported, isThere, cache, isOnDisk, keepsFacts || cache is not null, mostFindings);
        _trees = new KeptTrees(path => _read(_files![path]).Analyze(_settings).Tree);
        _files = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        if (keepsFacts && cache is null) _checked.EnsureCapacity(files.Count);
        else _quiet.EnsureCapacity(files.Count);
        _definitions = JudgeAll();
    }

    /// <summary>What the rest of the workspace knows of each file.</summary>
    public ImmutableArray<FileFacts> Facts => [.. _checked.Values.Select(f => f.Facts), .. _quiet.Values.Select(f => f.File.Facts)];

    /// <summary>The same of some files, as far as they are in the workspace.</summary>
    public ImmutableArray<FileFacts> FactsOf(IEnumerable<string> paths) => [.. paths.Select(p => _checked.TryGetValue(p, out var file) ? file.Facts : _quiet.GetValueOrDefault(p).File?.Facts).OfType<FileFacts>()];

    /// <summary>The same of the files that hold no listings.</summary>
    public ImmutableArray<FileFacts> SharedFacts => [.. _checked.Values.Select(f => f.Facts).Where(f => f.Kind != FileKind.Listing)];

    /// <summary>Number of listings in the files that are reported.</summary>
    public int Listings => _checked.Values.Where(f => _isReported(f.Facts.Path)).Sum(f => f.Facts.Listings) + _quiet.Values.Where(f => f.IsReported).Sum(f => f.File.Outline.Listings);

    /// <summary>Number of findings beyond the limit, which nobody hears of.</summary>
    public int Beyond => _beyond.Values.Sum();

    /// <summary>The findings that are wanted, after suppression, in the order of reports.</summary>
    public CheckedFindings Findings() => ListingChecker.CheckAll(_checked.Values, _isReported, _settings, Tree, _isThere, [.. _quiet.Values.Select(f => f.File)]);

    /// <summary>Judges some files again, which read otherwise now; where listings share one of them, all files.</summary>
    /// <param name="paths">Their paths, relative to the workspace root.</param>
    public void JudgeAgain(IReadOnlyCollection<string> paths)
    {
        foreach (var path in paths) _trees.Forget(path);
        if (paths.Any(p => _files[p].Kind != FileKind.Listing)) _definitions = JudgeAll();
        else JudgeListings([.. paths.Select(p => _files[p])], _definitions);
    }

    /// <summary>The tree of a file. One that was not kept is read again.</summary>
    public SyntaxTree Tree(string path) => _trees.Of(path);

    /// <summary>What holds for the listings of a file in each of their markets.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">What was found.</param>
    public ImmutableArray<MarketMatrix> Markets(string path, ImmutableArray<Finding> findings) => MarketMatrix.Of(_read(_files[path]).Analyze(_settings), findings, _definitions, _settings);

    /// <summary>What is shown of the listings of a file where a whole catalogue is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="findings">What was found in it.</param>
    public ImmutableArray<ListingOverview> Overview(string path, ImmutableArray<Finding> findings) => ListingOverview.Of(_read(_files[path]).Analyze(_settings), findings, _definitions, _settings);

    /// <summary>The paths of all files with listings, sorted.</summary>
    public ImmutableArray<string> ListingFiles => [.. _files.Values.Where(f => f.Kind == FileKind.Listing).Select(f => f.Path).Order(StringComparer.Ordinal)];

    /// <summary>How the store of a file stands by its star level; several where the file has several documents.</summary>
    /// <param name="path">The file.</param>
    /// <param name="asOf">The day that was asked for; null for that of the figures.</param>
    public ImmutableArray<StarReport> Stars(string path, DateOnly? asOf) => _files[path].Kind != FileKind.Store ? [] : StarReports.Of(_read(_files[path]).Analyze(_settings), Facts, _definitions, asOf, _settings.AsOf);

    /// <summary>How the listings of a file stand by what the platform looks at.</summary>
    /// <param name="path">The file.</param>
    public ImmutableArray<ScoreReport> Scores(string path) => ListingScores.Of(_read(_files[path]).Analyze(_settings), _definitions, _settings);

    private DefinitionIndex JudgeAll()
    {
        var sources = _files.Values.Where(f => f.Kind != FileKind.Listing).Select(_read).ToList();
        var shared = sources.ConvertAll(f => f.Analyze(_settings));
        var definitions = ListingChecker.Index(shared, _settings);
        if (_cache is not null) _shared = new SharedState(CacheKey.OfClean(sources, _settings.AsOf), definitions);
        foreach (var file in shared) Keep(ListingChecker.CheckFile(file, _isReported(file.Path), definitions, _settings), file.Tree);
        // Stores, offers and orders are held against all listings.
        _settles = !_keepsFacts && _checked.Values.All(f => f.Facts.Standing is null);
        JudgeListings([.. _files.Values.Where(f => f.Kind == FileKind.Listing)], definitions);
        return definitions;
    }

    private void JudgeListings(ImmutableArray<FoundFile> listings, DefinitionIndex definitions)
    {
        InOrder.Each(listings, Judge, judged =>
        {
            if (judged.File is { } file) Keep(file, file.Tree);
            else Keep(judged.Path, judged.Quiet!, judged.IsReported);
        });

        (string Path, bool IsReported, CheckedFile? File, QuietFile? Quiet) Judge(FoundFile file)
        {
            var isReported = _isReported(file.Path);
            var cache = _isOnDisk?.Invoke(file.Path) == false ? null : _cache;
            if (cache?.At(file.Path, _shared!, file.Stamp) is not { } entry)
            {
                var judged = ListingChecker.CheckFile(_read(file).Analyze(_settings), isReported, definitions, _settings);
                return Settled(file, judged, isReported) is { } settled ? (file.Path, isReported, null, settled) : (file.Path, isReported, judged, null);
            }

            // Images come and go without anything being written that is known.
            return entry.Untouched(isReported) is { } quiet && !(isReported && quiet.Outline.HasImages) ? (file.Path, isReported, null, quiet) : (file.Path, isReported, entry.Judge(() => _read(file), isReported, _settings).File, null);
        }
    }

    /// <summary>Little of a file in which nothing was found; null where more is needed of it.</summary>
    private SettledFile? Settled(FoundFile file, CheckedFile judged, bool isReported)
    {
        if (!_settles || judged is not { Tree: null, Facts: var facts } || (isReported && ListingChecker.LacksImages(facts, _isThere))) return null;
        var outline = FileOutline.Of(facts);
        return outline.HasNear ? null : new SettledFile(_outlines.GetOrAdd(outline, outline), FileMarks.Of(facts), () => FileFacts.Of(_read(file).Analyze(_settings)));
    }

    private void Keep(string path, QuietFile file, bool isReported)
    {
        if (_checked.Remove(path, out var before)) _found -= before.Findings.Length;
        _beyond.Remove(path);
        _quiet[path] = (file, isReported);
    }

    private void Keep(CheckedFile file, SyntaxTree? tree)
    {
        var path = file.Facts.Path;
        _quiet.Remove(path);
        if (_checked.TryGetValue(path, out var before)) _found -= before.Findings.Length;
        var beyond = Math.Max(0, _found + file.Findings.Length - _mostFindings);
        if (beyond > 0) _beyond[path] = beyond;
        else _beyond.Remove(path);
        _checked[path] = beyond == 0 ? file : file with { Findings = file.Findings[..^beyond] };
        _found += file.Findings.Length - beyond;
        if (tree is not null) _trees.Keep(path, tree);
    }
}
