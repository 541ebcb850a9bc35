using System.Collections.Concurrent;
using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>What came out of checking one workspace.</summary>
public sealed record WorkspaceResult
{
    /// <summary>Absolute path of the workspace root.</summary>
    public required string Root { get; init; }

    /// <summary>Its settings.</summary>
    public Config Config { get; init; } = Config.Default;

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

    /// <summary>Its baseline; null where none was asked for.</summary>
    public BaselineFile? Baseline { get; init; }

    /// <summary>The findings held against the baseline; null where none was asked for.</summary>
    public BaselineMatch? Match { get; init; }

    /// <summary>Which entries of the baseline no longer occur; null where that is not known, as not the whole workspace was checked.</summary>
    public StaleEntries? Stale { get; init; }

    /// <summary>Number of findings in these files that a suppression hid.</summary>
    public int Suppressed { get; init; }

    /// <summary>Files and folders that could not be read, with the reason; the others were checked all the same.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>Workspaces inside this one, absolute paths: they are checked on their own.</summary>
    public ImmutableArray<string> Nested { get; init; } = [];

    /// <summary>What holds for the listings of a reported file (relative path) in each of their markets.</summary>
    public Func<string, ImmutableArray<MarketMatrix>> Markets { get; init; } = _ => [];

    /// <summary>Trees of the reported files and of those that findings relate to.</summary>
    public required Func<string, SyntaxTree> Tree { get; init; }
}

/// <summary>Checks one workspace from disk.</summary>
public static class WorkspaceCheck
{
    /// <summary>Finds the files that would be reported, and opens none of them.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What is asked for.</param>
    public static WorkspaceResult List(string root, CheckRequest request) => Open(root, request).Result;

    /// <summary>Loads the whole workspace, reports on some of its files.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="request">What is asked for.</param>
    public static WorkspaceResult Run(string root, CheckRequest request)
    {
        var (result, config, files) = Open(root, request);
        if (!result.ConfigFindings.IsEmpty) return result;
        var baseline = request.UsesBaseline ? BaselineFile.Open(root, result.Config) : null;
        if (baseline is { Faults.IsEmpty: false }) return result with { ConfigFindings = baseline.Faults, Baseline = baseline, Tree = _ => baseline.Tree };
        var settings = config.RulesAsOf(result.AsOf);
        var reported = result.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var nearMisses = result.NearMisses.Select(m => m.Path).ToHashSet(StringComparer.Ordinal);
        var unreadable = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        var run = new WorkspaceRun(files, Read, settings, reported.Contains, path => File.Exists(Path.Combine(root, path)));
        var (findings, suppressed) = run.Findings();
        result = result with
        {
            Settings = settings,
            Listings = run.Listings,
            Findings = [.. findings.Concat(result.NearMisses.SelectMany(m => FileNameNearMiss.Check(m.Path, m.Nearest, m.IsConfig, settings))).Order(Finding.Order)],
            Suppressed = suppressed,
            Unreadable = [.. result.Unreadable, .. unreadable.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => $"{u.Key}: {u.Value}")],
            Markets = path => run.Markets(path, findings),
            Tree = path => path == baseline?.Path ? baseline.Tree : nearMisses.Contains(path) ? FileNameNearMiss.Unopened : run.Tree(path),
        };
        return baseline is null ? result : WithBaseline(result, baseline, settings, isWhole: request.IsReported(root) && request.StandIn is null);

        SourceFile Read(FoundFile file)
        {
            // A file that is read again for its tree has been counted.
            if (Interlocked.Increment(ref done) is var count && count <= files.Length) request.Progress?.Invoke(count - 1, files.Length);
            var path = Path.Combine(root, file.Path);
            if (request.StandIn is { } standIn && Path.GetFullPath(path) == standIn.Path) return new SourceFile(file.Path, file.Kind, standIn.Text);
            try
            {
                return new SourceFile(file.Path, file.Kind, SourceText.From(ReadBytes(path)));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
            {
                unreadable[file.Path] = fault.Message;
                return new SourceFile(file.Path, file.Kind, null);
            }
        }
    }

    /// <summary>Sets apart what the baseline knows. What it lists in vain can be told only where the whole workspace was read.</summary>
    private static WorkspaceResult WithBaseline(WorkspaceResult result, BaselineFile baseline, RuleSettings settings, bool isWhole)
    {
        var match = BaselineMatch.Of(result.Findings, baseline, settings);
        var stale = isWhole && result.Unreadable.IsEmpty ? new StaleEntries(match, result.Files, settings) : null;
        return result with
        {
            Findings = [.. match.New.Concat(stale?.Report(baseline) ?? []).Order(Finding.Order)],
            Baselined = match.Known,
            Baseline = baseline,
            Match = match,
            Stale = stale,
        };
    }

    private static (WorkspaceResult Result, EffectiveConfig Config, ImmutableArray<FoundFile> Files) Open(string root, CheckRequest request)
    {
        var config = Config.Default;
        if ((request.ConfigFile ?? WorkspaceRoot.ConfigIn(root)) is { } path)
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            var (read, tree, findings) = ConfigAnalyzer.Analyze(name, SourceText.From(File.ReadAllBytes(path)));
            config = read;
            if (!findings.IsEmpty) return (new WorkspaceResult { Root = root, Config = read, ConfigFindings = findings, Tree = _ => tree }, new EffectiveConfig(read), []);
        }

        var effective = new EffectiveConfig(config);
        var found = FileFinder.Find(root, effective, request.Given.AsSpan());
        var result = new WorkspaceResult
        {
            Root = root,
            Config = config,
            AsOf = request.AsOf ?? config.AsOf ?? request.Today,
            Files = [.. found.Files.Where(f => request.IsReported(Path.Combine(root, f.Path)))],
            NearMisses = [.. found.NearMisses.Where(m => request.IsReported(Path.Combine(root, m.Path)))],
            Unreadable = found.Unreadable,
            Nested = found.Nested,
            Tree = path => throw new InvalidOperationException($"{path} was not opened"),
        };
        return (result, effective, found.Files);
    }

    /// <summary>Of a file over the limit only so much is read that analysis sees it is over the limit.</summary>
    private static byte[] ReadBytes(string path)
    {
        using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Math.Min(RandomAccess.GetLength(handle), FileAnalyzer.MaxBytes + 1)];
        var read = 0;
        while (read < bytes.Length)
        {
            var count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (count == 0) return bytes[..read];
            read += count;
        }

        return bytes;
    }
}
