using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Cli.Reporting;

/// <summary>A finding as the JSON report has it.</summary>
internal static class JsonFinding
{
    /// <summary>Writes one finding.</summary>
    public static void Write(ReportedFinding reported, Locale locale, Utf8JsonWriter json)
    {
        var finding = reported.Finding;
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("slug", finding.Rule.Slug);
        json.WriteString("severity", RuleWords.Of(finding.Severity));
        json.WriteString("confidence", finding.Confidence == Confidence.Certain ? "certain" : "likely");
        json.WriteString("message", finding.Message.In(locale));
        json.WriteString("file", reported.File);
        json.WriteNumber("document", finding.Document);
        json.WriteString("path", finding.Path);
        Write("range", reported.Tree(finding.File), finding.Span, json);
        json.WriteStartArray("markets");
        foreach (var market in finding.Markets) json.WriteStringValue(market);
        json.WriteEndArray();
        json.WriteStartArray("related");
        foreach (var place in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("file", reported.Prefix + place.File);
            Write("range", reported.Tree(place.File), place.Span, json);
            json.WriteString("message", place.Words.In(locale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(finding.Consequence, locale, json);
        Write(finding.Source, locale, json);
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes) Write(fix, reported, locale, json);
        json.WriteEndArray();
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
    }

    /// <summary>Writes what the platform does, as field <c>consequence</c>.</summary>
    public static void Write(Consequence consequence, Locale locale, Utf8JsonWriter json)
    {
        json.WriteStartObject("consequence");
        json.WriteString("effect", consequence.Effect);
        json.WriteString("scope", consequence.Scope);
        json.WriteString("text", consequence.Text.In(locale));
        json.WriteEndObject();
    }

    /// <summary>Writes where a rule comes from, as field <c>source</c>.</summary>
    public static void Write(RuleSource source, Locale locale, Utf8JsonWriter json)
    {
        json.WriteStartObject("source");
        json.WriteString("title", source.Title.In(locale));
        json.WriteString("url", source.Url);
        json.WriteString("tier", source.Tier);
        json.WriteString("from", source.From is { } from ? Day(from) : null);
        json.WriteEndObject();
    }

    private static void Write(Fix fix, ReportedFinding reported, Locale locale, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title.In(locale));
        json.WriteString("safety", fix.Safety.ToString().ToLowerInvariant());
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("file", reported.Prefix + edit.File);
            Write("range", reported.Tree(edit.File), edit.Edit.Span, json);
            json.WriteString("newText", edit.Edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a place.</summary>
    public static void Write(string name, SyntaxTree tree, TextSpan span, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        Write("start", tree.Text, span.Start, json);
        Write("end", tree.Text, span.End, json);
        json.WriteEndObject();
    }

    private static void Write(string name, SourceText text, int offset, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", text.LineAt(offset) + 1);
        json.WriteNumber("column", text.Column(offset, ColumnUnit.Utf32) + 1);
        json.WriteNumber("offset", offset);
        json.WriteEndObject();
    }

    /// <summary>A day as JSON has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
