using System.Collections.Concurrent;
using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Scores;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Changes;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>What came out of checking one workspace.</summary>
public sealed record WorkspaceResult
{
    /// <summary>Absolute path of the workspace root.</summary>
    public required string Root { get; init; }

    /// <summary>Its settings.</summary>
    public Config Config { get; init; } = Config.Default;

    /// <summary>The files that its settings are in: its own first, then the one that it extends, and so on.</summary>
    public ImmutableArray<ConfigFile> ConfigFiles { get; init; } = [];

    /// <summary>What is wrong in its settings or its baseline; then nothing else was checked.</summary>
    public ImmutableArray<Finding> ConfigFindings { get; init; } = [];

    /// <summary>What the settings say of the rules on that day; null where nothing was checked.</summary>
    public RuleSettings? Settings { get; init; }

    /// <summary>The day that decided which dated rules are in force.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The files whose findings are reported, sorted by path.</summary>
    public ImmutableArray<FoundFile> Files { get; init; } = [];

    /// <summary>Files to be reported that are not checked, as there is a slip in their names; they have findings.</summary>
    public ImmutableArray<NearMiss> NearMisses { get; init; } = [];

    /// <summary>Number of listings in the reported files.</summary>
    public int Listings { get; init; }

    /// <summary>What was found in them.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What was found in them and the baseline knows: it is not among the findings.</summary>
    public ImmutableArray<Finding> Baselined { get; init; } = [];

    /// <summary>The findings in these files that a suppression hid.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Its baseline; null where none was asked for.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>The findings held against the baseline; null where none was asked for.</summary>
    public BaselineMatch? Match { get; init; }

    /// <summary>Which entries of the baseline no longer occur; null where that is not known, as not the whole workspace was checked.</summary>
    public StaleEntries? Stale { get; init; }

    /// <summary>Files and folders that could not be read, with the reason; the others were checked all the same.</summary>
    public ImmutableArray<Unread> Unreadable { get; init; } = [];

    /// <summary>Number of findings beyond the limit of a run: they are not among the others.</summary>
    public int Beyond { get; init; }

    /// <summary>Workspaces inside this one, absolute paths: they are checked on their own.</summary>
    public ImmutableArray<string> Nested { get; init; } = [];

    /// <summary>What fixes did, where some were asked for. Findings and trees are those after them.</summary>
    public FixOutcome Fixed { get; init; } = FixOutcome.None;

    /// <summary>What holds for the listings of a reported file (relative path) in each of their markets.</summary>
    public Func<string, ImmutableArray<MarketMatrix>> Markets { get; init; } = _ => [];

    /// <summary>What is shown of the listings of a reported file (relative path) where a whole catalogue is. May be asked from several threads.</summary>
    public Func<string, ImmutableArray<ListingOverview>> Overview { get; init; } = _ => [];

    /// <summary>The paths of all files of the workspace with listings, reported or not, sorted.</summary>
    public Func<ImmutableArray<string>> ListingFiles { get; init; } = () => [];

    /// <summary>How the store of a reported file (relative path) stands by its star level.</summary>
    public Func<string, ImmutableArray<StarReport>> Stars { get; init; } = _ => [];

    /// <summary>How the listings of a file (relative path), reported or not, stand by what the platform looks at.</summary>
    public Func<string, ImmutableArray<ScoreReport>> Scores { get; init; } = _ => [];

    /// <summary>Trees of the reported files and of those that findings relate to.</summary>
    public required Func<string, SyntaxTree> Tree { get; init; }
}

/// <summary>Checks one workspace from disk.</summary>
public static class WorkspaceCheck
{
    /// <summary>Finds the files that would be reported, and opens none of them.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What is asked for.</param>
    public static WorkspaceResult List(string root, CheckRequest request)
    {
        var (result, _, files) = Open(root, request with { Cache = null });
        return result with { Files = [.. files.Where(f => request.IsReported(Path.Combine(root, f.Path)))] };
    }

    /// <summary>Loads the whole workspace, reports on some of its files.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What is asked for.</param>
    public static WorkspaceResult Run(string root, CheckRequest request)
    {
        var (result, survey, files) = Open(root, request);
        if (survey is null) return result;
        var config = survey.Config;
        var baseline = request.UsesBaseline ? BaselineFile.Open(root, result.Config) : null;
        if (baseline is { Faults.IsEmpty: false }) return result with { ConfigFindings = baseline.Faults, Baseline = baseline, Tree = _ => baseline.Tree };
        var settings = config.RulesAsOf(result.AsOf);
        var scope = request.Changes is { } changes ? new ChangedScope(root, changes) : null;
        var reported = (scope is null ? files : Among(files, scope.Touched)).Select(f => f.Path).Where(IsWanted).ToHashSet(StringComparer.Ordinal);
        var nearMisses = result.NearMisses.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        var unreadable = new ConcurrentDictionary<string, LocalizedText>(StringComparer.Ordinal);
        var enclosure = new Enclosure(root, request.Given.Where(Directory.Exists));
        var changed = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        var done = 0;
        ImmutableArray<FoundFile> gone = scope is null ? [] : [.. scope.Gone(config)];
        foreach (var file in gone) changed[file.Path] = ChangedScope.Nothing;
        var cache = files.Length >= request.Cache?.FewestFiles ? survey.Cache : null;
        var run = new WorkspaceRun([.. files, .. gone], Read, settings, reported.Contains, path => IsThere(Path.Combine(root, path), request), cache, IsOnDisk, keepsFacts: request.Changes is not null);
        cache?.Save(files.Select(f => f.Path));
        var earlier = scope is null ? [] : Widen(scope);
        var fixedFiles = request.Fixes is { } fixes ? new FixRun(fixes, p => reported.Contains(p) && run.Tree(p).Text.FindInvalidUtf8() < 0, () => run.Findings().Findings, run.Tree, Change).Apply() : FixOutcome.None;
        var (found, suppressed) = run.Findings();
        ImmutableArray<Finding> findings = request.Changes?.NewOnly == true ? [.. ChangedScope.New(found, earlier)] : found;
        var byFile = new Lazy<ILookup<string, Finding>>(() => findings.ToLookup(f => f.File, StringComparer.Ordinal));
        result = result with
        {
            Settings = settings,
            Files = Among(files, reported),
            Fixed = fixedFiles,
            Listings = run.Listings,
            Beyond = run.Beyond,
            Findings = [.. findings.Concat(result.NearMisses.SelectMany(m => FileNameNearMiss.Check(m.Path, m.Nearest, m.IsConfig, settings))).Order(Finding.Order)],
            Suppressed = suppressed,
            Unreadable = [.. result.Unreadable, .. unreadable.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => new Unread(u.Key, u.Value))],
            Markets = path => run.Markets(path, FoundIn(path)),
            Overview = path => run.Overview(path, FoundIn(path)),
            ListingFiles = () => run.ListingFiles,
            Stars = path => run.Stars(path, request.AsOf),
            Scores = run.Scores,
            Tree = path => path == baseline?.Path ? baseline.Tree : nearMisses.Contains(path) ? FileNameNearMiss.Unopened : run.Tree(path),
        };
        return baseline is null ? result : WithBaseline(result, baseline, settings, request, isWhole: request.IsReported(root) && request.StandIn is null && request.Changes is null);

        // Reports also what depends on what has changed; gives the findings of the earlier state where they are asked for.
        ImmutableArray<Finding> Widen(ChangedScope scope)
        {
            List<string> touched = [.. Among(files, scope.Touched).Concat(gone).Select(f => f.Path)];
            var depends = scope.Dependents(run.FactsOf(touched), run.SharedFacts, () => run.Facts, [.. result.ConfigFiles.Select(f => f.Path)])?.ToHashSet(StringComparer.Ordinal);
            List<string> more = depends is { Count: 0 } ? [] : [.. files.Select(f => f.Path).Where(p => depends?.Contains(p) != false && !reported.Contains(p) && IsWanted(p))];
            reported.UnionWith(more);
            run.JudgeAgain(more);
            if (!request.Changes!.NewOnly) return [];
            Change(touched.ToDictionary(p => p, scope.Before, StringComparer.Ordinal));
            var before = run.Findings().Findings;
            foreach (var path in touched) changed.Remove(path);
            foreach (var file in gone) changed[file.Path] = ChangedScope.Nothing;
            run.JudgeAgain(touched);
            return before;
        }

        ImmutableArray<Finding> FoundIn(string path) => [.. byFile.Value[path]];

        // What is judged as another text is not remembered as what it is on disk.
        bool IsOnDisk(string file) =>
            !changed.ContainsKey(file) && scope?.IsReplaced(file) != true && (request.StandIn is not { } standIn || Path.GetFullPath(Path.Combine(root, file)) != standIn.Path);

        bool IsWanted(string file) => request.IsReported(Path.Combine(root, file));

        void Change(IReadOnlyDictionary<string, SourceText> texts)
        {
            foreach (var (path, text) in texts) changed[path] = text;
            run.JudgeAgain([.. texts.Keys]);
        }

        SourceFile Read(FoundFile file)
        {
            // A file that is read again for its tree has been counted.
            if (Interlocked.Increment(ref done) is var count && count <= files.Length) request.Progress?.Invoke(count - 1, files.Length);
            var path = Path.Combine(root, file.Path);
            if (changed.TryGetValue(file.Path, out var text)) return new SourceFile(file.Path, file.Kind, text);
            if (request.Changes?.Now(path) is { } replaced) return new SourceFile(file.Path, file.Kind, replaced);
            if (request.StandIn is { } standIn && Path.GetFullPath(path) == standIn.Path) return new SourceFile(file.Path, file.Kind, standIn.Text);
            try
            {
                return new SourceFile(file.Path, file.Kind, SourceText.From(enclosure.Read(path)));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                unreadable[file.Path] = DiskFault.Why(fault, path);
                return new SourceFile(file.Path, file.Kind, null);
            }
        }
    }

    /// <summary>Those of some files, which are sorted, that have one of these paths.</summary>
    private static ImmutableArray<FoundFile> Among(ImmutableArray<FoundFile> files, IReadOnlySet<string> paths)
    {
        const int few = 1000;
        if (paths.Count > few || paths.Count > files.Length) return [.. files.Where(f => paths.Contains(f.Path))];
        return [.. paths.Order(StringComparer.Ordinal).Select(p => files.BinarySearch(new FoundFile(p, default), FoundFile.ByPath)).Where(i => i >= 0).Select(i => files[i])];
    }

    /// <summary>Sets apart what the baseline knows. What it lists in vain can be told only where the whole workspace was read.</summary>
    private static WorkspaceResult WithBaseline(WorkspaceResult result, BaselineFile baseline, RuleSettings settings, CheckRequest request, bool isWhole)
    {
        var match = BaselineMatch.Of(result.Findings, baseline, settings);
        var stale = isWhole && result.Unreadable.IsEmpty ? new StaleEntries(match, result.Files, settings) : null;
        var inVain = stale?.Report(baseline) ?? [];
        var pruned = request.Fixes is { } fixes ? result.Fixed.WithPruned(baseline, inVain, fixes) : result.Fixed;
        return result with
        {
            Fixed = pruned,
            Findings = [.. match.New.Concat(pruned == result.Fixed ? inVain : []).Order(Finding.Order)],
            Baselined = match.Known,
            Baseline = baseline,
            Match = match,
            Stale = stale,
        };
    }

    private static (WorkspaceResult Result, WorkspaceSurvey? Survey, ImmutableArray<FoundFile> Files) Open(string root, CheckRequest request)
    {
        var chain = ConfigChain.None;
        if ((request.ConfigFile ?? WorkspaceRoot.ConfigIn(root)) is { } path && (request.ConfigFile is not null || IsThere(path, request)))
        {
            chain = WorkspaceSettings.Read(root, path, ConfigText);
            if (!chain.Findings.IsEmpty) return (new WorkspaceResult { Root = root, Config = chain.Config, ConfigFindings = chain.Findings, Tree = p => chain.Files.First(f => f.Path == p).Tree }, null, []);
        }

        var survey = request.Ahead?.By(root, chain) ?? WorkspaceSurvey.Of(root, request, chain);
        var found = survey.Found;
        // What settings extend is read, whatever its name.
        found = found with { NearMisses = [.. found.NearMisses.Where(m => chain.Files.All(f => f.Path != m.Path))] };
        if (request.Changes is { } changes) found = found with { Files = new ChangedScope(root, changes).Present(found.Files, survey.Config), NearMisses = [.. found.NearMisses.Where(m => changes.Touched.Contains(Path.Combine(root, m.Path)))] };
        var result = new WorkspaceResult
        {
            Root = root,
            Config = chain.Config,
            ConfigFiles = chain.Files,
            AsOf = request.DayBy(chain.Config),
            NearMisses = [.. found.NearMisses.Where(m => request.IsReported(Path.Combine(root, m.Path)))],
            Unreadable = found.Unreadable,
            Nested = found.Nested,
            Tree = path => throw new InvalidOperationException($"{path} was not opened"),
        };
        return (result, survey, found.Files);

        SourceText? ConfigText(string file) => request.Changes?.Now(file) ?? (IsThere(file, request) || file == request.ConfigFile ? SourceText.From(WorkspaceSettings.ReadFile(new Enclosure(root), root, file, request.ConfigFile ?? "")) : null);
    }

    /// <summary>Whether a file (absolute path) is there, in the state that is checked.</summary>
    private static bool IsThere(string path, CheckRequest request) => request.Changes is { } changes ? changes.Has(path) : File.Exists(path);
}
