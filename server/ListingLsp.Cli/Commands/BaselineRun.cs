using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Cli.Reporting;
using ListingLsp.Syntax;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>One run of <c>baseline</c>. It looks at the whole workspace; paths say which entries may change.</summary>
/// <param name="host">The world around it.</param>
/// <param name="task">What is to be done.</param>
/// <param name="options">With what.</param>
internal sealed class BaselineRun(Host host, BaselineTask task, CheckOptions options)
{
    private Locale _locale = options.Locale ?? Locale.English;

    /// <summary>Runs and gives the exit code.</summary>
    public int Run()
    {
        if (ReportWords.NoConfigFileAt(options.ConfigFile, host.CurrentFolder) is { } fault) return Refuse(ExitCode.Usage, fault);
        if (options.Paths.Contains(CheckOptions.StandardInput)) return Refuse(ExitCode.Usage, BaselineWords.NoInput);
        var selection = new PathSelection(options.Paths, null, host.CurrentFolder);
        var progress = new ProgressBar(host.Error, host.Clock, host.Terminal.ShowsProgress);
        var results = Look(selection, progress);
        progress.Clear();
        _locale = options.Locale ?? results.FirstOrDefault(r => r.Config.Locale is not null)?.Config.Locale ?? Locale.English;
        if (selection.Absent is [var absent, ..]) return Refuse(ExitCode.Usage, ReportWords.DoesNotExist, ("path", absent));
        if (results.Any(r => !r.ConfigFindings.IsEmpty))
        {
            SettingFaults.Write(results, host, _locale);
            return ExitCode.Usage;
        }

        if (Obstacle(results) is { } obstacle) return obstacle;
        if (task == BaselineTask.Show)
        {
            var report = new BaselineReport(results, selection.Means, host.CurrentFolder, _locale);
            if (options.Format == ReportFormats.Json) report.WriteJson(host.Output);
            else report.Write(host.Output);
            return ExitCode.Clean;
        }

        foreach (var result in results)
        {
            if (!Write(result, file => selection.Means(Path.GetFullPath(Path.Combine(result.Root, file))))) return ExitCode.Usage;
        }

        return ExitCode.Clean;
    }

    private List<WorkspaceResult> Look(PathSelection selection, ProgressBar progress)
    {
        var request = new CheckRequest
        {
            IsReported = _ => true,
            Given = selection.Named,
            ConfigFile = options.ConfigFile is { } config ? Path.GetFullPath(config, host.CurrentFolder) : null,
            UsesBaseline = true,
            AsOf = options.AsOf,
            Today = host.Today,
            Progress = progress.Report,
        };
        return selection.LookInto(root => WorkspaceCheck.Run(root, request), result => options.ConfigFile is not null && !result.ConfigFindings.IsEmpty);
    }

    /// <summary>Says why nothing may be written, before anything is; null where nothing stands in the way.</summary>
    private int? Obstacle(List<WorkspaceResult> results)
    {
        foreach (var result in results)
        {
            var path = PathOf(result);
            if (task == BaselineTask.Create && result.Baseline!.IsThere) return Refuse(ExitCode.Usage, BaselineWords.IsThere, ("path", path));
            if (result.Unreadable is [var unread, ..] && task != BaselineTask.Show) return Refuse(ExitCode.Usage, BaselineWords.Unread, ("path", unread.Path), ("why", unread.Why));
            if (result.Beyond > 0 && task != BaselineTask.Show) return Refuse(ExitCode.Usage, ReportWords.Beyond, ("n", result.Beyond), ("most", Limits.RunFindings));
            if (result.Findings.Any(f => f.Rule.Id == "LST9000") && task != BaselineTask.Show) return Refuse(ExitCode.Internal, BaselineWords.ToolFailed);
        }

        if (results.TrueForAll(r => r.Files.IsEmpty)) return Refuse(ExitCode.Usage, ReportWords.NothingToCheck);
        if (task == BaselineTask.Create || results.Exists(r => r.Baseline!.IsThere)) return null;
        return Refuse(ExitCode.Usage, BaselineWords.IsNotThere, ("path", PathOf(results[0])));
    }

    /// <summary>Writes the baseline of a workspace and says what changed. One without a baseline gets none but by <c>create</c>.</summary>
    private bool Write(WorkspaceResult result, Predicate<string> means)
    {
        if (task != BaselineTask.Create && !result.Baseline!.IsThere) return true;
        var settings = result.Settings!;
        var hidden = result.Findings.Where(f => means(f.File)).ToLookup(f => BaselineMatch.MayHide(f, settings));
        var entries = Entries(result, means, hidden[true]).ToList();
        try
        {
            BaselineWriter.Save(Path.Combine(result.Root, result.Baseline!.Path), BaselineWriter.Write(entries), replaces: task != BaselineTask.Create);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Refuse(ExitCode.Usage, BaselineWords.CannotWrite, ("path", PathOf(result)), ("why", DiskFault.Why(fault, PathOf(result))));
            return false;
        }

        var before = result.Match!.Uses.Sum(u => u.Entry.Count);
        var now = entries.Sum(e => e.Count);
        var added = task == BaselineTask.Prune ? 0 : hidden[true].Count();
        host.Output.WriteLine(Steering.Visible(BaselineWords.Written(PathOf(result), now, entries.DistinctBy(e => e.File).Count(), added, before + added - now, task, _locale)));
        var shown = hidden[false].Where(f => f.Rule.Id != "LST9006").ToList();
        if (shown.Count > 0 && task != BaselineTask.Prune) host.Output.WriteLine(BaselineWords.NotHidden(shown.Select(f => f.Rule.Id), shown.Count, _locale));
        return true;
    }

    /// <summary>What the baseline is to hold.</summary>
    private IEnumerable<BaselineEntry> Entries(WorkspaceResult result, Predicate<string> means, IEnumerable<Finding> added)
    {
        if (task == BaselineTask.Prune) return result.Stale!.Pruned(e => means(e.File));
        var missing = result.Match!.Uses.Where(u => u.Missing > 0 && !means(u.Entry.File)).Select(u => u.Entry with { Count = u.Missing });
        return BaselineMatch.EntriesOf(result.Baselined.Concat(added))
            .Concat(missing)
            .GroupBy(e => (e.Rule, e.File, e.Fingerprint))
            .Select(g => g.First() with { Count = g.Sum(e => e.Count) });
    }

    private string PathOf(WorkspaceResult result) => Path.GetRelativePath(host.CurrentFolder, Path.Combine(result.Root, result.Baseline!.Path)).Replace('\\', '/');

    private int Refuse(int exitCode, LocalizedText words, params ReadOnlySpan<MessageArgument> arguments)
    {
        host.Tell(words.Fill(arguments.ToArray()).In(_locale));
        return exitCode;
    }
}
