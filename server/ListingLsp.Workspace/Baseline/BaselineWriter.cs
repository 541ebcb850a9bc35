using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Workspace.Baseline;

/// <summary>Writes baselines: sorted by file, rule and fingerprint, an entry a line, so that two branches seldom touch the same line.</summary>
public static class BaselineWriter
{
    /// <summary>The text of a baseline, with a line break at its end.</summary>
    public static string Write(IEnumerable<BaselineEntry> entries)
    {
        var lines = entries
            .OrderBy(e => e.File, StringComparer.Ordinal)
            .ThenBy(e => e.Rule, StringComparer.Ordinal)
            .ThenBy(e => e.Fingerprint, StringComparer.Ordinal)
            .Select(Line)
            .ToList();
        return lines.Count == 0
            ? "{\n  \"version\": 1,\n  \"entries\": []\n}\n"
            : $"{{\n  \"version\": 1,\n  \"entries\": [\n{string.Join(",\n", lines)}\n  ]\n}}\n";
    }

    /// <summary>Writes a baseline, whole or not at all.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="text">What it is to hold.</param>
    /// <param name="replaces">Whether it may take the place of a file that is there.</param>
    /// <exception cref="IOException">It could not be written, or is there and may not be replaced; then nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; then nothing has changed.</exception>
    public static void Save(string path, string text, bool replaces)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = WholeFile.WriteText(path, output => output.Write(text));
        file.TakePlace(replaces);
    }

    private static string Line(BaselineEntry entry)
    {
        var hint = entry.Hint.Length == 0 ? "" : $", \"hint\": {Quote(entry.Hint)}";
        return $"    {{ \"rule\": {Quote(entry.Rule)}, \"file\": {Quote(entry.File)}, \"fingerprint\": {Quote(entry.Fingerprint)}, \"count\": {entry.Count.ToString(CultureInfo.InvariantCulture)}{hint} }}";
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
