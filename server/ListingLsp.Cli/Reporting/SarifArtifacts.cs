using System.Text.Json;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>Places in files as SARIF has them, and the files that were named so.</summary>
/// <param name="prefix">What stands before paths of the report, so that they are relative to the base of the log; empty or ending in <c>/</c>.</param>
/// <param name="json">Where it goes.</param>
internal sealed class SarifArtifacts(string prefix, Utf8JsonWriter json)
{
    /// <summary>Stands for the folder that paths are relative to.</summary>
    public const string BaseId = "SRCROOT";

    /// <summary>A longer text is no help to anybody; bytes.</summary>
    private const int LongestSnippet = 2_000;

    private readonly Dictionary<string, (int Index, int Length)> _files = new(StringComparer.Ordinal);

    /// <summary>Writes the field <c>artifactLocation</c>.</summary>
    /// <param name="file">Relative to the base of the report, with <c>/</c>.</param>
    /// <param name="text">What it holds.</param>
    public void WriteLocation(string file, SourceText text)
    {
        if (!_files.TryGetValue(file, out var known)) _files.Add(file, known = (_files.Count, text.Length));
        WriteLocation("artifactLocation", file, known.Index);
    }

    /// <summary>Writes the field <c>physicalLocation</c>.</summary>
    public void WritePlace(string file, SourceText text, TextSpan span)
    {
        json.WriteStartObject("physicalLocation");
        WriteLocation(file, text);
        WriteRegion("region", text, span, hasSnippet: true);
        json.WriteEndObject();
    }

    /// <summary>Writes a region: lines and columns from 1, the end exclusive, and bytes.</summary>
    public void WriteRegion(string name, SourceText text, TextSpan span, bool hasSnippet = false)
    {
        var place = Place.Of(text, span);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", place.StartLine);
        json.WriteNumber("startColumn", place.StartColumn);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteNumber("byteOffset", span.Start);
        json.WriteNumber("byteLength", span.Length);
        if (hasSnippet && span.Length is > 0 and <= LongestSnippet)
        {
            json.WriteStartObject("snippet");
            json.WriteString("text", text.GetText(span));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the field <c>artifacts</c>: all files that were named before.</summary>
    public void WriteAll()
    {
        json.WriteStartArray("artifacts");
        foreach (var (file, (index, length)) in _files.OrderBy(f => f.Value.Index))
        {
            json.WriteStartObject();
            WriteLocation("location", file, index);
            // A file that was not opened seems to hold nothing.
            if (length > 0) json.WriteNumber("length", length);
            json.WriteString("sourceLanguage", file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "json" : "yaml");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteLocation(string name, string file, int index)
    {
        json.WriteStartObject(name);
        json.WriteString("uri", FileUri.OfRelative(prefix + file));
        json.WriteString("uriBaseId", BaseId);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }
}
