using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;

namespace ListingLsp.Cli.Reporting;

/// <summary>Findings as results of SARIF.</summary>
/// <param name="report">The report that they are of.</param>
/// <param name="artifacts">Its files.</param>
/// <param name="ruleIndexes">Where the rules stand, by id.</param>
/// <param name="json">Where it goes.</param>
internal sealed class SarifResults(Report report, SarifArtifacts artifacts, IReadOnlyDictionary<string, int> ruleIndexes, Utf8JsonWriter json)
{
    private Locale Locale => report.Locale;

    /// <summary>Writes one result.</summary>
    public void Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndexes[finding.Rule.Id]);
        SarifLevel.Write(finding.Severity, json);
        WriteMessage("message", finding.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        artifacts.WritePlace(reported.File, reported.Tree(finding.File).Text, finding.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteRelated(reported);
        WriteFixes(reported);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("listinglspFingerprint/v1", finding.Fingerprint);
        json.WriteEndObject();
        // The standard wants these on all results of a run or on none.
        if (report.HasBaseline) json.WriteString("baselineState", reported.IsBaselined ? "unchanged" : "new");
        WriteSuppressions(reported);
        WriteProperties(finding);
        json.WriteEndObject();
    }

    private void WriteRelated(ReportedFinding reported)
    {
        if (reported.Finding.Related.IsEmpty) return;
        json.WriteStartArray("relatedLocations");
        foreach (var (index, place) in reported.Finding.Related.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            artifacts.WritePlace(reported.Prefix + place.File, reported.Tree(place.File).Text, place.Span);
            WriteMessage("message", place.Words);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A program may apply what stands here, so what needs an answer of the author does not.</summary>
    private void WriteFixes(ReportedFinding reported)
    {
        var fixes = reported.Finding.Fixes.Where(f => f.Safety != FixSafety.Display).ToList();
        if (fixes.Count == 0) return;
        json.WriteStartArray("fixes");
        foreach (var fix in fixes) WriteFix(fix, reported);
        json.WriteEndArray();
    }

    private void WriteFix(Fix fix, ReportedFinding reported)
    {
        json.WriteStartObject();
        WriteMessage("description", fix.Title);
        json.WriteStartArray("artifactChanges");
        foreach (var file in fix.Edits.GroupBy(e => e.File))
        {
            json.WriteStartObject();
            var text = reported.Tree(file.Key).Text;
            artifacts.WriteLocation(reported.Prefix + file.Key, text);
            json.WriteStartArray("replacements");
            foreach (var edit in file.Select(e => e.Edit))
            {
                json.WriteStartObject();
                artifacts.WriteRegion("deletedRegion", text, edit.Span);
                if (edit.NewText.Length > 0) WriteMessage("insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("safety", fix.Safety.ToString().ToLowerInvariant());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSuppressions(ReportedFinding reported)
    {
        json.WriteStartArray("suppressions");
        if (reported.Suppression is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("kind", "inSource");
            if (reason.Length > 0) json.WriteString("justification", reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteProperties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteString("path", finding.Path);
        json.WriteString("confidence", finding.Confidence.ToString().ToLowerInvariant());
        json.WriteStartArray("markets");
        foreach (var market in finding.Markets) json.WriteStringValue(market);
        json.WriteEndArray();
        JsonFinding.Write(finding.Consequence, Locale, json);
        JsonFinding.Write(finding.Source, Locale, json);
        json.WriteStartArray("suggestions");
        foreach (var fix in finding.Fixes.Where(f => f.Safety == FixSafety.Display)) json.WriteStringValue(fix.Title.In(Locale));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteMessage(string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.In(Locale));
        json.WriteEndObject();
    }
}
