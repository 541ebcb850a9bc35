using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Cli.Reporting;
using ListingLsp.Sheets;
using ListingLsp.Sheets.Exporting;
using ListingLsp.Sheets.Values;
using ListingLsp.Sheets.Writing;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Cli.Commands;

/// <summary>One run of <c>export</c>.</summary>
/// <param name="host">The world around it.</param>
/// <param name="asked">The language asked for.</param>
internal sealed class ExportRun(Host host, Locale? asked)
{
    private const int MostValues = 1_000_000;

    private Locale _locale = asked ?? Locale.English;

    /// <summary>Whether a sheet that is there is replaced.</summary>
    public bool IsOverwriting { get; init; }

    /// <summary>The day asked for.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Runs and gives the exit code.</summary>
    public int Run(string file, string[] paths)
    {
        var isBook = file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
        if (!isBook && !file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return Refuse(ExportWords.NotASheet, ("path", file));
        var path = Path.GetFullPath(file, host.CurrentFolder);
        if (Disk.HasFolder(path)) return Refuse(ReportWords.OutputIsFolder, ("path", file));
        if (!Disk.HasFolder(Path.GetDirectoryName(path)!)) return Refuse(ReportWords.NoOutputFolder, ("path", file), ("folder", Path.GetDirectoryName(file)!));
        if (Disk.HasFile(path) && !IsOverwriting) return Refuse(ExportWords.IsThere, ("path", file));
        var selection = new PathSelection(paths, null, host.CurrentFolder);
        foreach (var absent in selection.Absent) Refuse(ReportWords.DoesNotExist, ("path", absent));
        if (!selection.Absent.IsEmpty) return ExitCode.Usage;
        var results = selection.LookInto(root => WorkspaceCheck.Run(root, new CheckRequest { IsReported = selection.Means, Given = selection.Named, Today = host.Today, AsOf = AsOf }), _ => false);
        _locale = asked ?? results.FirstOrDefault(r => r.Config.Locale is not null)?.Config.Locale ?? Locale.English;
        if (results.Any(r => !r.ConfigFindings.IsEmpty)) return Refuse(ExportWords.BadConfig);
        var report = new Report(results, _locale, Severity.Hint);
        foreach (var line in report.Unreadable) Refuse(ReportWords.CannotRead, ("path", line.Path), ("why", line.Why));
        var (listings, lost) = Listings(results, report);
        var table = ExportTable.Of(listings, hasNumbers: isBook);
        lost.AddRange(table.Lost.Select(l => l.File));
        if (listings.Count == 0 && lost.Count == 0) return Refuse(ExportWords.NoListings);
        try
        {
            using var whole = WholeFile.Write(path, output => Write(output, table, report, isBook));
            whole.TakePlace(IsOverwriting);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(ReportWords.CannotWrite, ("path", file), ("why", DiskFault.Why(fault, path)));
        }

        foreach (var one in lost.Distinct(StringComparer.Ordinal)) Refuse(ExportWords.Lost, ("path", one));
        var words = isBook ? ExportWords.Wrote : ExportWords.WroteCsv;
        host.Output.WriteLine(Steering.Visible(words.Fill(
        [
            ("path", file),
            ("listings", ReportWords.Count(listings.Count - table.Lost.Length, "listing", "listings", "个商品", _locale)),
            ("findings", ReportWords.Count(report.Findings.Count, "finding", "findings", "个问题", _locale)),
        ]).In(_locale)));
        return report.Unreadable.Count > 0 ? ExitCode.Usage : lost.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>The listings of all files; and files of which not all could be taken, as an import must find each where it was.</summary>
    private static (List<ExportedListing> Listings, List<string> Lost) Listings(List<WorkspaceResult> results, Report report)
    {
        var (listings, lost) = (new List<ExportedListing>(), new List<string>());
        foreach (var result in results)
        {
            foreach (var file in result.Files.Where(f => f.Kind == FileKind.Listing))
            {
                var path = report.PrefixOf(result.Root) + file.Path;
                var tree = result.Tree(file.Path);
                var values = Definitions.In(tree).Select(d => TreeReader.Read(tree, d, MostValues)).ToList();
                if (values.TrueForAll(v => v is DatumGroup)) listings.AddRange(values.Select((v, i) => new ExportedListing(path, i, (DatumGroup)v!)));
                else lost.Add(path);
            }
        }

        return (listings, lost);
    }

    private void Write(Stream output, ExportTable table, Report report, bool isBook)
    {
        if (!isBook)
        {
            output.Write(CsvWriter.Write(table));
            return;
        }

        var heads = new[] { ExportWords.Severity, ExportWords.Rule, ExportWords.File, ExportWords.Listing, ExportWords.Line, ExportWords.Message, ExportWords.Fix, ExportWords.Consequence }.Select(h => h.In(_locale)).ToList();
        using var buffer = new MemoryStream();
        ExportBook.Write(buffer, table, _locale == Locale.Chinese ? ExportBook.FindingsInChinese : ExportBook.Findings, heads, [.. report.Findings.Select(Row)]).GetAwaiter().GetResult();
        buffer.WriteTo(output);
    }

    private ExportedFinding Row(ReportedFinding reported)
    {
        var finding = reported.Finding;
        var tree = reported.Tree(finding.File);
        return new ExportedFinding(
            finding.Severity switch { Severity.Error => 3, Severity.Warning => 2, Severity.Info => 1, _ => 0 },
            [
                finding.Severity.ToString().ToLowerInvariant(),
                finding.Rule.Id,
                reported.File,
                ListingOf(tree, finding),
                (tree.Text.LineAt(finding.Span.Start) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                finding.Message.In(_locale),
                string.Join('\n', finding.Fixes.Select(f => f.Title.In(_locale))),
                RuleWords.With(finding.Consequence, finding.Source).In(_locale),
            ]);
    }

    /// <summary>The id of the definition in which a finding stands, or nothing.</summary>
    private static string ListingOf(SyntaxTree tree, Finding finding) =>
        Definitions.In(tree).LastOrDefault(d => d.Span.Start <= finding.Span.Start) is { } node ? Definitions.IdOf(node) ?? "" : "";

    private int Refuse(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments)
    {
        host.Tell(words.Fill(arguments.ToArray()).In(_locale));
        return ExitCode.Usage;
    }
}
