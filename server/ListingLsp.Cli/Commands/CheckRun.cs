using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>One run of <c>check</c>.</summary>
/// <param name="host">The world around it.</param>
/// <param name="options">What is asked for.</param>
internal sealed class CheckRun(Host host, CheckOptions options)
{
    private Locale _locale = options.Locale ?? Locale.English;

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
        var results = Look(selection, progress);
        progress.Clear();
        _locale = options.Locale ?? results.FirstOrDefault(r => r.Config.Locale is not null)?.Config.Locale ?? Locale.English;
        foreach (var absent in selection.Absent) Say(ReportWords.DoesNotExist, ("path", absent));
        if (results.Count == 0) return ExitCode.Usage;
        if (results.Any(r => !r.ConfigFindings.IsEmpty)) return ReportConfigFaults(results);

        var report = new Report(results, _locale, options.MinSeverity);
        var isComplete = SayWhatIsMissing(selection, results, report);
        var fixes = options.Fixes is null ? null : new FixDelivery(host, options, results, report);
        isComplete &= fixes?.Deliver(selection.StandIn) != false;
        if (!options.ShowsDiff && (report.FilesChecked > 0 || isComplete || report.Findings.Count > 0 || report.Unreadable.Count > 0)) Write(report, results, fixes is not null && selection.StandIn is not null ? host.Error : host.Output);
        if (results.Any(r => r.Findings.Any(f => f.Rule.Id == "LST9000"))) return ExitCode.Internal;
        if (!isComplete || !selection.Absent.IsEmpty) return ExitCode.Usage;
        if (options.Shows == CheckOutput.Markets) return report.Listings > 0 ? ExitCode.Clean : ExitCode.Usage;
        if (options.ShowsDiff && fixes!.HasChanges) return ExitCode.Findings;
        return options.FailOn is { } failOn && report.Findings.Any(f => f.Finding.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>What is wrong with the command line, or null.</summary>
    private LocalizedText? WrongUse()
    {
        var readsInput = options.Paths.Contains(CheckOptions.StandardInput);
        if (readsInput && string.IsNullOrEmpty(options.StandardInputName)) return ReportWords.NamelessInput;
        if (!readsInput && options.StandardInputName is not null) return ReportWords.NameWithoutInput;
        if (readsInput && Disk.HasFolder(Path.GetFullPath(options.StandardInputName!, host.CurrentFolder))) return ReportWords.IsFolder.Fill([("path", options.StandardInputName!)]);
        if (options.ConfigFile is not { } config) return null;
        return Disk.HasFile(Path.GetFullPath(config, host.CurrentFolder)) ? null : ReportWords.NoConfigFile.Fill([("path", config)]);
    }

    /// <summary>Looks into the workspace of each path, and into those nested below it.</summary>
    private List<WorkspaceResult> Look(PathSelection selection, ProgressBar progress)
    {
        var request = new CheckRequest
        {
            IsReported = selection.Means,
            Given = selection.Named,
            StandIn = selection.StandIn is { } path ? new StandIn(path, ReadInput()) : null,
            ConfigFile = options.ConfigFile is { } config ? Path.GetFullPath(config, host.CurrentFolder) : null,
            AsOf = options.AsOf,
            Today = host.Today,
            Fixes = options.Fixes,
            Progress = progress.Report,
        };
        var results = new List<WorkspaceResult>();
        var roots = new Queue<string>(selection.Roots);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (roots.TryDequeue(out var root))
        {
            if (!seen.Add(root)) continue;
            var result = options.Shows == CheckOutput.Files ? WorkspaceCheck.List(root, request) : WorkspaceCheck.Run(root, request);
            results.Add(result);
            // Settings that hold for all workspaces are wrong only once.
            if (options.ConfigFile is not null && !result.ConfigFindings.IsEmpty) break;
            foreach (var nested in result.Nested.Where(selection.MayMeanIn)) roots.Enqueue(nested);
        }

        return results;
    }

    /// <summary>Of a file over the limit only so much is read that analysis sees it is over the limit.</summary>
    private SourceText ReadInput()
    {
        var bytes = new byte[FileAnalyzer.MaxBytes + 1];
        var length = host.Input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return SourceText.From(bytes[..length]);
    }

    private int ReportConfigFaults(List<WorkspaceResult> results)
    {
        var faults = results.Where(r => !r.ConfigFindings.IsEmpty).Select(r => r with { Findings = r.ConfigFindings, Files = [] }).ToList();
        new TextReport(new Report(faults, _locale, Severity.Hint), host.CurrentFolder, new Paint(isOn: false)).WriteFindings(host.Error);
        Say(ReportWords.BadConfig);
        return ExitCode.Usage;
    }

    /// <summary>Says what could not be done, and whether all could.</summary>
    private bool SayWhatIsMissing(PathSelection selection, List<WorkspaceResult> results, Report report)
    {
        foreach (var line in report.Unreadable) Say(ReportWords.CannotRead, ("path", line));
        foreach (var name in report.UnusedSettings) Say(ReportWords.UnusedSetting, ("name", name));
        var files = results.SelectMany(r => r.Files.Select(f => f.Path).Concat(r.NearMisses.Select(m => m.Path)).Select(f => Path.GetFullPath(Path.Combine(r.Root, f)))).ToHashSet(StringComparer.Ordinal);
        var unmatched = selection.Unmatched(files).ToList();
        foreach (var pattern in unmatched) Say(ReportWords.NoMatch, ("pattern", pattern));
        // Settings that are named were looked at: what is wrong with them ends a run before.
        var settings = selection.Named.Where(WorkspaceRoot.IsConfig).ToList();
        // Of many files on a command line those of other kinds are passed over; if none is left, each deserves a word.
        var leftOut = selection.Named.Except(settings).Where(p => !files.Contains(p) && !Disk.HasFolder(p) && (report.FilesChecked == 0 || p == selection.StandIn)).ToList();
        foreach (var path in leftOut) Say(ReportWords.LeftOut, ("path", Path.GetRelativePath(host.CurrentFolder, path)));
        var isAnythingChecked = report.FilesChecked > 0 || settings.Count > 0;
        var isAllSaid = isAnythingChecked || report.Unreadable.Count > 0 || unmatched.Count > 0 || leftOut.Count > 0 || !selection.Absent.IsEmpty;
        if (!isAllSaid) Say(ReportWords.NothingToCheck);
        return isAnythingChecked && report.Unreadable.Count == 0 && unmatched.Count == 0 && leftOut.Count == 0;
    }

    private void Write(Report report, List<WorkspaceResult> results, TextWriter output)
    {
        if (options.Shows == CheckOutput.Files)
        {
            if (options.IsJson) FileList.WriteJson(report, results, output);
            else FileList.Write(results, host.CurrentFolder, output);
        }
        else if (options.Shows == CheckOutput.Markets)
        {
            var markets = new MarketReport(results, _locale);
            if (options.IsJson) markets.WriteJson(report.Base, output);
            else markets.Write(host.CurrentFolder, output);
            if (report.Listings == 0) Say(ReportWords.NoListings);
        }
        else if (options.IsJson)
        {
            JsonReport.Write(report, options.HasStatistics, output);
        }
        else
        {
            new TextReport(report, host.CurrentFolder, new Paint(host.Terminal.UsesColor(options.Color))).Write(output, options.HasStatistics, options.IsQuiet);
        }
    }

    private void Say(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => host.Error.WriteLine($"listinglsp: {words.Fill(arguments.ToArray()).In(_locale)}");
}
