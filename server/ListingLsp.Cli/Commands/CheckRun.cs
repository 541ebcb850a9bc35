using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Changes;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>One run of <c>check</c>.</summary>
/// <param name="host">The world around it.</param>
/// <param name="options">What is asked for.</param>
internal sealed class CheckRun(Host host, CheckOptions options)
{
    private readonly OutputFiles _files = new(options.OutputFiles, host.CurrentFolder);
    private Locale _locale = options.Locale ?? Locale.English;
    private bool _hasNothingToDo;

    private bool ComparesWithGit => options.Since is not null || options.IsStaged;

    /// <summary>Runs and gives the exit code.</summary>
    public int Run()
    {
        if (WrongUse() is { } fault)
        {
            Say(fault);
            return ExitCode.Usage;
        }

        var selection = new PathSelection(options.Paths, options.StandardInputName, host.CurrentFolder);
        var progress = new ProgressBar(host.Error, host.Clock, host.Terminal.ShowsProgress);
        var request = RequestFor(selection, progress);
        // Git takes its time, and so does a walk through a large workspace.
        var ahead = ComparesWithGit && selection.StandIn is null && selection.Roots.FirstOrDefault() is { } root ? WorkspaceAhead.Begin(root, request) : null;
        if (!TryCompare(out var changes)) return ExitCode.Usage;
        if (!TryLook(selection, request with { Changes = changes, Ahead = ahead }, progress, out var results)) return ExitCode.Usage;
        _locale = options.Locale ?? results.FirstOrDefault(r => r.Config.Locale is not null)?.Config.Locale ?? Locale.English;
        foreach (var absent in selection.Absent) Say(ReportWords.DoesNotExist, ("path", absent));
        if (results.Count == 0) return ExitCode.Usage;
        if (results.Any(r => !r.ConfigFindings.IsEmpty)) return ReportConfigFaults(results);

        var report = new Report(results, _locale, options.MinSeverity);
        var isComplete = SayWhatIsMissing(selection, results, report) & SayWhatIsBeyond(results);
        var fixes = options.Fixes is null ? null : new FixDelivery(host, options, results, report);
        isComplete &= fixes?.Deliver(selection.StandIn) != false;
        var exitCode = ExitCodeOf(report, results, isComplete && selection.Absent.IsEmpty);
        if (options.ShowsDiff) return exitCode == ExitCode.Clean && fixes!.HasChanges ? ExitCode.Findings : exitCode;
        var isWanted = report.FilesChecked > 0 || report.Findings.Count > 0 || report.Unreadable.Count > 0 || (isComplete && (!_hasNothingToDo || options.Format != ReportFormats.Text));
        return isWanted ? Write(report, results, exitCode, fixes is not null && selection.StandIn is not null ? host.Error : host.Output) : exitCode;
    }

    private int ExitCodeOf(Report report, List<WorkspaceResult> results, bool isComplete)
    {
        if (results.Any(r => r.Findings.Any(f => f.Rule.Id == "LST9000"))) return ExitCode.Internal;
        if (!isComplete) return ExitCode.Usage;
        if (options.Shows is CheckOutput.Markets or CheckOutput.Scores) return report.Listings > 0 ? ExitCode.Clean : ExitCode.Usage;
        if (options.Shows == CheckOutput.Stars) return HasStores(results) ? ExitCode.Clean : ExitCode.Usage;
        return options.FailOn is { } failOn && report.Findings.Any(f => f.Finding.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>Asks git what has changed, where that is wanted; says why it could not tell.</summary>
    private bool TryCompare(out ChangeSet? changes)
    {
        changes = null;
        if (!ComparesWithGit) return true;
        try
        {
            changes = options.Since is { } since ? GitChanges.Since(host.CurrentFolder, since) : GitChanges.Staged(host.CurrentFolder);
            if (options.NewOnly) changes = changes.OnlyNew();
            return true;
        }
        catch (GitException fault)
        {
            Say(ReportWords.GitFailed, ("what", fault.What));
            return false;
        }
    }

    /// <summary>Looks into the workspaces; says why git could not give the earlier state, where it is asked for.</summary>
    private bool TryLook(PathSelection selection, CheckRequest request, ProgressBar progress, out List<WorkspaceResult> results)
    {
        try
        {
            results = Look(selection, request);
            return true;
        }
        catch (GitException fault)
        {
            results = [];
            Say(ReportWords.GitFailed, ("what", fault.What));
            return false;
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>What is wrong with the command line, or null.</summary>
    private LocalizedText? WrongUse()
    {
        var readsInput = options.Paths.Contains(CheckOptions.StandardInput);
        if (readsInput && string.IsNullOrEmpty(options.StandardInputName)) return ReportWords.NamelessInput;
        if (!readsInput && options.StandardInputName is not null) return ReportWords.NameWithoutInput;
        if (readsInput && Disk.HasFolder(Path.GetFullPath(options.StandardInputName!, host.CurrentFolder))) return ReportWords.IsFolder.Fill([("path", options.StandardInputName!)]);
        if (options.OutputFiles.Select(f => f.Format).Prepend(options.Format).FirstOrDefault(f => f.WriterOf(options.Shows) is null) is { } format) return NoSuchForm(format);
        if (_files.Fault() is { } fault) return fault;
        return ReportWords.NoConfigFileAt(options.ConfigFile, host.CurrentFolder);
    }

    /// <summary>What is asked of each workspace, whatever git says.</summary>
    private CheckRequest RequestFor(PathSelection selection, ProgressBar progress) => new()
    {
        IsReported = selection.Means,
        Given = selection.Named,
        ConfigFile = options.ConfigFile is { } config ? Path.GetFullPath(config, host.CurrentFolder) : null,
        UsesBaseline = options.UsesBaseline,
        AsOf = options.AsOf,
        Today = host.Today,
        Fixes = options.Fixes,
        Cache = options.UsesCache && host.CacheFolder is { } cache ? new CacheOptions(cache, host.Clock) : null,
        Progress = progress.Report,
    };

    /// <summary>Looks into the workspace of each path, and into those nested below it.</summary>
    private List<WorkspaceResult> Look(PathSelection selection, CheckRequest request)
    {
        if (selection.StandIn is { } path) request = request with { StandIn = new StandIn(path, ReadInput()) };
        // Settings that hold for all workspaces are wrong only once.
        return selection.LookInto(
            root => options.Shows == CheckOutput.Files ? WorkspaceCheck.List(root, request) : WorkspaceCheck.Run(root, request),
            result => options.ConfigFile is not null && !result.ConfigFindings.IsEmpty);
    }

    /// <summary>Of a file over the limit only so much is read that analysis sees it is over the limit.</summary>
    private SourceText ReadInput()
    {
        var bytes = new byte[Limits.Bytes + 1];
        var length = host.Input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return SourceText.From(bytes[..length]);
    }

    private int ReportConfigFaults(List<WorkspaceResult> results)
    {
        SettingFaults.Write(results, host, _locale);
        return ExitCode.Usage;
    }

    /// <summary>Says what could not be done, and whether all could.</summary>
    private bool SayWhatIsMissing(PathSelection selection, List<WorkspaceResult> results, Report report)
    {
        foreach (var unread in report.Unreadable) Say(ReportWords.CannotRead, ("path", unread.Path), ("why", unread.Why));
        foreach (var result in results.Where(r => r is { Config.Baseline: not null, Baseline.IsThere: false })) SayNoBaseline(result);
        if (ComparesWithGit)
        {
            if (report.FilesChecked == 0) SayNothingToDo(ReportWords.NothingChanged);
            return report.Unreadable.Count == 0;
        }

        var files = results.SelectMany(r => r.Files.Select(f => f.Path).Concat(r.NearMisses.Select(m => m.Path)).Select(f => Path.GetFullPath(Path.Combine(r.Root, f)))).ToHashSet(StringComparer.Ordinal);
        var unmatched = selection.Unmatched(files).ToList();
        foreach (var pattern in unmatched) Say(ReportWords.NoMatch, ("pattern", pattern));
        // Settings that are named were looked at: what is wrong with them ends a run before.
        var settings = selection.Named.Where(WorkspaceRoot.IsConfig).ToList();
        // Of many files on a command line those of other kinds are passed over; if none is left, each deserves a word.
        var leftOut = selection.Named.Except(settings).Where(p => !files.Contains(p) && !Disk.HasFolder(p) && (report.FilesChecked == 0 || p == selection.StandIn)).ToList();
        // A hook names what somebody commits, the settings say what is not to be looked at; where both do their part nothing is wrong.
        var excluded = options.Shows is CheckOutput.Markets or CheckOutput.Stars or CheckOutput.Scores ? 0 : leftOut.RemoveAll(p => p != selection.StandIn && IsExcluded(p, results));
        if (excluded > 0) SayNothingToDo(ReportWords.Excluded, ("files", ReportWords.Count(excluded, "file", "files", "个文件", _locale)));
        foreach (var path in leftOut) Say(IsExcluded(path, results) ? ReportWords.InputExcluded : ReportWords.LeftOut, ("path", Path.GetRelativePath(host.CurrentFolder, path)));
        var isAnythingChecked = report.FilesChecked > 0 || settings.Count > 0 || excluded > 0;
        var isAllSaid = isAnythingChecked || report.Unreadable.Count > 0 || unmatched.Count > 0 || leftOut.Count > 0 || !selection.Absent.IsEmpty;
        if (!isAllSaid) Say(ReportWords.NothingToCheck);
        return isAnythingChecked && report.Unreadable.Count == 0 && unmatched.Count == 0 && leftOut.Count == 0;
    }

    /// <summary>Says how many findings are too many, and whether none is.</summary>
    private bool SayWhatIsBeyond(List<WorkspaceResult> results)
    {
        var beyond = results.Sum(r => r.Beyond);
        if (beyond > 0) Say(ReportWords.Beyond, ("n", beyond), ("most", Limits.RunFindings));
        return beyond == 0;
    }

    /// <summary>Whether the settings of its workspace leave a file out.</summary>
    private bool IsExcluded(string path, List<WorkspaceResult> results)
    {
        var root = WorkspaceRoot.Of(path, host.CurrentFolder);
        return results.Find(r => r.Root == root) is { } result && new EffectiveConfig(result.Config).IsExcluded(Path.GetRelativePath(root, path).Replace('\\', '/'));
    }

    /// <summary>Says why there is nothing to check, where that is as it should be.</summary>
    private void SayNothingToDo(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments)
    {
        Say(words, arguments);
        _hasNothingToDo = true;
    }

    private void SayNoBaseline(WorkspaceResult result)
    {
        var nearest = Disk.Nearest(result.Baseline!.Path, result.Root);
        Say(nearest is null ? ReportWords.NoBaseline : ReportWords.NoBaselineNearest, ("path", result.Baseline.Path), ("nearest", nearest ?? ""));
    }

    /// <summary>Writes the files and standard output; gives the exit code, which a file that cannot be written changes.</summary>
    private int Write(Report report, List<WorkspaceResult> results, int exitCode, TextWriter output)
    {
        var context = new ReportContext
        {
            Report = report,
            Results = results,
            CurrentFolder = host.CurrentFolder,
            ExitCode = exitCode,
            FailOn = options.FailOn,
            HasStatistics = options.HasStatistics,
            IsQuiet = options.IsQuiet,
        };
        if (_files.Write(context, options.Shows) is { } fault)
        {
            Say(fault);
            context = context with { ExitCode = exitCode == ExitCode.Internal ? exitCode : ExitCode.Usage };
        }

        options.Format.WriterOf(options.Shows)!(context with { Paint = new Paint(host.Terminal.UsesColor(options.Color)) }, output);
        if (options.Shows is CheckOutput.Markets or CheckOutput.Scores && report.Listings == 0) Say(ReportWords.NoListings);
        if (options.Shows == CheckOutput.Stars && !HasStores(results)) Say(ReportWords.NoStores);
        return context.ExitCode;
    }

    private static bool HasStores(IEnumerable<WorkspaceResult> results) => results.Any(r => r.Files.Any(f => !r.Stars(f.Path).IsEmpty));

    private static LocalizedText NoSuchForm(ReportFormat format)
    {
        var names = ReportFormats.NamesOf(CheckOutput.Files);
        return ReportWords.NoSuchForm.Fill([("formats", new LocalizedText(string.Join(" or ", names), string.Join("、", names))), ("format", format.Name)]);
    }

    private void Say(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => host.Tell(words.Fill(arguments.ToArray()).In(_locale));
}
