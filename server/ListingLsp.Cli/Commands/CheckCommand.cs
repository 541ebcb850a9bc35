using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong in listings.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files or folders to report on. Default: the current folder. The whole workspace around them is read, so that references resolve",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } token) result.AddError($"unknown option '{token.Value}'");
        });
        var format = CommonOptions.Format("Form of the report", "text", "json");
        var asOf = CommonOptions.AsOf();
        var locale = CommonOptions.Locale("that of the settings, else en");
        var command = new Command("check", "Check listings and report what is wrong, where, why, and how to mend it") { paths, format, asOf, locale };
        command.SetAction(parsed => Run(host, parsed.GetValue(paths)!, parsed.GetValue(format)!, parsed.GetValue(asOf), parsed.GetValue(locale)));
        return command;
    }

    private static int Run(Host host, string[] paths, string format, DateOnly? asOf, Locale? locale)
    {
        var given = paths.Length == 0 ? ["."] : paths;
        if (given.FirstOrDefault(p => !Path.Exists(Path.GetFullPath(p, host.CurrentFolder))) is { } absent)
        {
            host.Error.WriteLine($"listinglsp: '{absent}' does not exist");
            return ExitCode.Usage;
        }

        var wanted = given.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p, host.CurrentFolder))).Distinct(StringComparer.Ordinal).ToList();

        var results = CheckWorkspaces(wanted, host, asOf);
        var words = locale ?? results[0].Config.Locale ?? Locale.English;
        if (results.Any(r => !r.ConfigFindings.IsEmpty)) return ReportConfigFaults(host, results, words);

        var report = new Report(results, words);
        if (results.Sum(r => r.Files.Length) == 0 && report.Unreadable.Count == 0)
        {
            host.Error.WriteLine($"listinglsp: {ReportWords.NothingToCheck.In(words)}");
            return ExitCode.Usage;
        }

        Say(host, report);
        if (format == "json") JsonReport.Write(report, host.Output);
        else new TextReport(report, host.CurrentFolder, host.UseColor).Write(host.Output);
        return ExitCodeOf(report);
    }

    /// <summary>Each path with the workspace it belongs to, and the workspaces nested below it.</summary>
    private static List<WorkspaceResult> CheckWorkspaces(List<string> wanted, Host host, DateOnly? asOf)
    {
        var results = new List<WorkspaceResult>();
        var roots = new Queue<string>(wanted.Select(p => WorkspaceRoot.Of(p, host.CurrentFolder)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (roots.TryDequeue(out var root))
        {
            if (!seen.Add(root)) continue;
            var result = WorkspaceCheck.Run(root, file => wanted.Exists(p => WorkspaceRoot.Holds(p, file)), asOf, host.Today);
            results.Add(result);
            foreach (var nested in result.Nested.Where(n => wanted.Exists(p => WorkspaceRoot.Holds(p, n)))) roots.Enqueue(nested);
        }

        return results;
    }

    private static int ReportConfigFaults(Host host, List<WorkspaceResult> results, Locale locale)
    {
        var faults = results.Where(r => !r.ConfigFindings.IsEmpty).Select(r => r with { Findings = r.ConfigFindings, Files = [] }).ToList();
        new TextReport(new Report(faults, locale), host.CurrentFolder, useColor: false).WriteFindings(host.Error);
        host.Error.WriteLine($"listinglsp: {ReportWords.BadConfig.In(locale)}");
        return ExitCode.Usage;
    }

    private static void Say(Host host, Report report)
    {
        foreach (var line in report.Unreadable) host.Error.WriteLine($"listinglsp: {ReportWords.CannotRead.In(report.Locale)} {line}");
        foreach (var name in report.UnusedSettings) host.Error.WriteLine($"listinglsp: {ReportWords.UnusedSetting.In(report.Locale)} '{name}'");
    }

    private static int ExitCodeOf(Report report)
    {
        if (report.Findings.Any(f => f.Finding.Rule.Id == "LST9000")) return ExitCode.Internal;
        if (report.Unreadable.Count > 0) return ExitCode.Usage;
        return report.Count(Severity.Error) > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}
