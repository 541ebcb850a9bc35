using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Cli.Commands;

/// <summary>A report that goes to a file.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Path">Where, as it was given.</param>
internal sealed record OutputFile(ReportFormat Format, string Path)
{
    /// <summary>Reads <c>FORMAT=PATH</c>; the format is null where there is none of that name.</summary>
    public static (string Format, string Path)? Split(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 ? (text[..at], text[(at + 1)..]) : null;

    /// <summary>Reads <c>FORMAT=PATH</c> that is known to be right.</summary>
    public static OutputFile Of(string text)
    {
        var (format, path) = Split(text)!.Value;
        return new OutputFile(ReportFormats.Find(format)!, path);
    }
}

/// <summary>The reports of a run that go to files.</summary>
/// <param name="files">The files.</param>
/// <param name="currentFolder">Absolute path of the current folder.</param>
internal sealed class OutputFiles(IReadOnlyList<OutputFile> files, string currentFolder)
{
    private static readonly StringComparer Names = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Why they cannot be written, as far as that can be told before; or null.</summary>
    public LocalizedText? Fault()
    {
        var seen = new HashSet<string>(Names);
        foreach (var file in files)
        {
            var path = Absolute(file);
            var folder = Path.GetDirectoryName(path);
            var words = !seen.Add(path) ? ReportWords.OutputTwice
                : Disk.HasFolder(path) || Path.EndsInDirectorySeparator(file.Path) ? ReportWords.OutputIsFolder
                : folder is null || !Disk.HasFolder(folder) ? ReportWords.NoOutputFolder
                : folder == "/dev" ? ReportWords.OutputIsDevice
                : FileKinds.Of(Path.GetFileName(path)) is not null ? ReportWords.OutputIsInput
                : null;
            if (words is not null) return words.Fill([("path", file.Path), ("folder", Path.GetDirectoryName(file.Path) ?? "")]);
        }

        return null;
    }

    /// <summary>Writes them all, then puts all into their places. Gives what went wrong, or null.</summary>
    public LocalizedText? Write(ReportContext context, CheckOutput shows)
    {
        var fault = WholeFiles.Write([.. files.Select(f => (Absolute(f), (Action<TextWriter>)(output => f.Format.WriterOf(shows)!(context, output))))], replaces: true);
        return fault is var (index, why) ? ReportWords.CannotWrite.Fill([("path", files[index].Path), ("why", why)]) : null;
    }

    private string Absolute(OutputFile file) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(file.Path, currentFolder));
}
