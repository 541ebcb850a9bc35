using System.Text.Json;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>The files that would be checked, with their kinds.</summary>
internal static class FileList
{
    private static readonly int Width = Enum.GetNames<FileKind>().Max(n => n.Length);

    /// <summary>A line a file: its kind, then its path as the current folder sees it.</summary>
    public static void Write(IEnumerable<WorkspaceResult> results, string currentFolder, TextWriter output)
    {
        foreach (var (path, kind) in Files(results, currentFolder)) output.WriteLine($"{kind.PadRight(Width)}  {Steering.Visible(path)}");
    }

    /// <summary>The same as JSON; paths are those of the JSON report.</summary>
    public static void WriteJson(Report report, IEnumerable<WorkspaceResult> results, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteStartArray("files");
        foreach (var (path, kind) in Files(results, report.Base))
        {
            json.WriteStartObject();
            json.WriteString("file", path);
            json.WriteString("kind", kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static IEnumerable<(string Path, string Kind)> Files(IEnumerable<WorkspaceResult> results, string folder) => results
        .SelectMany(r => r.Files.Select(f => (Path: Path.GetRelativePath(folder, Path.Combine(r.Root, f.Path)).Replace(Path.DirectorySeparatorChar, '/'), Kind: f.Kind.ToString().ToLowerInvariant())))
        .OrderBy(f => f.Path, StringComparer.Ordinal);
}
