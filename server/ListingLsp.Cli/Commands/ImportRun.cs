using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Cli.Reporting;
using ListingLsp.Sheets;
using ListingLsp.Sheets.Building;
using ListingLsp.Sheets.Mapping;
using ListingLsp.Sheets.Reading;
using ListingLsp.Sheets.Writing;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Cli.Commands;

/// <summary>One run of <c>import</c>.</summary>
/// <param name="host">The world around it.</param>
/// <param name="asked">The language asked for.</param>
/// <param name="isJson">Whether the report is JSON.</param>
internal sealed class ImportRun(Host host, Locale? asked, bool isJson)
{
    private Locale _locale = asked ?? Locale.English;

    /// <summary>Whether listings that are there are changed.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool IsDry { get; init; }

    /// <summary>Runs and gives the exit code.</summary>
    public int Run(string file, string workspace)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(workspace, host.CurrentFolder));
        if (!Disk.HasFolder(root)) return Refuse(InitWords.NoFolder, ("path", workspace));
        var settings = WorkspaceSettings.Read(root);
        _locale = asked ?? settings.Config.Locale ?? Locale.English;
        if (!settings.Findings.IsEmpty) return Refuse(ImportWords.BadSettings);
        try
        {
            if (Open(file) is not { } sheets) return ExitCode.Usage;
            var mappingFile = Path.ChangeExtension(file, ".mapping.yaml");
            if (Mappings(sheets, mappingFile) is not var (mappings, isNew)) return ExitCode.Usage;
            var read = SheetImport.Read(sheets, mappings);
            var files = new WorkspaceFiles(root, new EffectiveConfig(settings.Config));
            var plan = ImportPlan.Of(read, Path.GetFileNameWithoutExtension(file), files.Read(FileKind.Listing, FileKind.Cartons, FileKind.Freight).Select(f => new PresentFile(f.Path, f.Kind, f.Text)), files.IsListing, files.IsThere);
            var report = new ImportReport(file, read, plan, IsUpdate, IsDry) { NewMapping = isNew && !SheetImport.IsExport(mappings) ? mappingFile : null, GuessedEncoding = sheets[0].GuessedEncoding };
            if (!IsDry && Write(root, report, mappings, plan) is { } fault) return Refuse(ReportWords.CannotWrite, ("path", fault.Path), ("why", fault.Why));
            if (isJson) report.WriteJson(host.Output);
            else report.WriteText(host.Output, _locale);
            var isAny = read.Listings.Length + read.Cartons.Length + read.Templates.Length > 0;
            if (!isAny) return Refuse(ImportWords.NothingRead, ("path", file), ("mapping", mappingFile));
            return report.IsClean ? ExitCode.Clean : ExitCode.Findings;
        }
        catch (SheetException fault)
        {
            return Refuse(ImportWords.Of(fault, file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse(ReportWords.CannotRead, ("path", file), ("why", DiskFault.Why(fault, Path.GetFullPath(file, host.CurrentFolder))));
        }
    }

    private ImmutableArray<Sheet>? Open(string file)
    {
        var ending = Path.GetExtension(file).ToLowerInvariant();
        var unread = ending switch { ".xlsx" or ".csv" or ".tsv" or ".txt" => null, ".xls" => ImportWords.OldBook, ".xlsm" or ".xlsb" or ".xltm" => ImportWords.MacroBook, _ => ImportWords.NotASheet };
        var path = Path.GetFullPath(file, host.CurrentFolder);
        if (!Disk.HasFile(path)) unread = ImportWords.NoSheet;
        if (unread is not null)
        {
            Refuse(unread, ("path", file));
            return null;
        }

        var bytes = WorkspaceFiles.ReadWhole(path, SheetLimits.MostBytes) ?? throw new SheetException(SheetFault.TooLarge, "");
        return ending == ".xlsx" ? WorkbookReader.Read(bytes) : [CsvReader.Read(bytes)];
    }

    /// <summary>What the mapping file says, and of sheets that it does not name what their heads say.</summary>
    private (ImmutableArray<SheetMapping> Mappings, bool IsNew)? Mappings(ImmutableArray<Sheet> sheets, string file)
    {
        var known = SheetImport.Recognize(sheets);
        if (WorkspaceFiles.ReadWhole(Path.GetFullPath(file, host.CurrentFolder), SheetLimits.MostMappingBytes) is not { } bytes) return (known, true);
        var (mappings, faults) = MappingReader.Read(SourceText.From(bytes), sheets);
        foreach (var fault in faults) host.Error.WriteLine(Steering.Visible($"{file}:{fault.Line}:{fault.Column}: {fault.Message.In(_locale)}"));
        if (faults.Length > 0)
        {
            Refuse(ImportWords.BadMapping);
            return null;
        }

        return ([.. mappings, .. known.Where(k => !mappings.Any(m => m.Sheet == k.Sheet))], false);
    }

    private (string Path, LocalizedText Why)? Write(string root, ImportReport report, ImmutableArray<SheetMapping> mappings, ImportPlan plan)
    {
        var made = NewFiles.Write(root, plan.New);
        if (made.Fault is { } fault) return fault;
        if (report.NewMapping is { } mapping)
        {
            var path = Path.GetFullPath(mapping, host.CurrentFolder);
            var text = MappingWriter.Write(Path.GetFileName(report.File), mappings, _locale);
            if (NewFiles.Write(Path.GetDirectoryName(path)!, [(Path.GetFileName(path), text)]).Fault is var (_, why)) return (mapping, why);
        }

        if (!IsUpdate) return null;
        foreach (var change in plan.Changed)
        {
            var (kind, detail) = FileReplacement.Replace(root, change.Path, change.Before, change.After);
            if (kind != ReplacementFault.None) return (change.Path, FixWords.Of(kind).Fill([("path", change.Path), ("detail", detail)]));
        }

        return null;
    }

    private int Refuse(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments)
    {
        host.Tell(words.Fill(arguments.ToArray()).In(_locale));
        return ExitCode.Usage;
    }
}
