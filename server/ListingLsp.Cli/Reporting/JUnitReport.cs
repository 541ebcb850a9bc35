using System.Globalization;
using System.Text;
using System.Xml;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>
/// A test report in the XML of JUnit: a suite a file, a case a finding. Errors, and what else fails the run, are failures; the rest
/// are skipped cases, since viewers show the message of these and do not fail. A file without findings is one case that passes.
/// </summary>
internal static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>Writes the document.</summary>
    public static void Write(ReportContext context, TextWriter output)
    {
        var findings = context.Report.Findings.ToLookup(f => context.PathOf(f.File), StringComparer.Ordinal);
        var files = context.Results.SelectMany(r => r.Files.Select(f => context.PathOf(Path.Combine(r.Root, f.Path))))
            .Union(findings.Select(f => f.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        output.WriteLine("""<?xml version="1.0" encoding="UTF-8"?>""");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "listinglsp");
            var clean = files.Count(f => !findings.Contains(f));
            WriteCounts(clean + context.Report.Findings.Count, context.Report.Findings.Count(IsFailure));
            foreach (var file in files) WriteSuite(xml, file, [.. findings[file]]);
            xml.WriteEndElement();

            void WriteCounts(int tests, int failures)
            {
                xml.WriteAttributeString("tests", Number(tests));
                xml.WriteAttributeString("failures", Number(failures));
                xml.WriteAttributeString("skipped", Number(tests - failures - clean));
                xml.WriteAttributeString("errors", "0");
            }
        }

        output.WriteLine();

        bool IsFailure(ReportedFinding reported) => reported.Finding.Severity == Severity.Error || reported.Finding.Severity >= context.FailOn;

        void WriteSuite(XmlWriter xml, string file, List<ReportedFinding> found)
        {
            var failures = found.Count(IsFailure);
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Clean(file));
            xml.WriteAttributeString("tests", Number(Math.Max(1, found.Count)));
            xml.WriteAttributeString("failures", Number(failures));
            xml.WriteAttributeString("skipped", Number(found.Count - failures));
            xml.WriteAttributeString("errors", "0");
            if (found.Count == 0) WriteCase(xml, file, RuleWords.NoProblems.In(context.Locale), null, () => { });
            foreach (var reported in found) WriteFinding(xml, file, reported);
            xml.WriteEndElement();
        }

        void WriteFinding(XmlWriter xml, string file, ReportedFinding reported)
        {
            var (finding, place, isFailure) = (reported.Finding, Place.Of(reported), IsFailure(reported));
            var message = finding.Message.In(context.Locale);
            WriteCase(xml, file, $"{finding.Rule.Id} {message} ({Number(place.StartLine)}:{Number(place.StartColumn)})", place.StartLine, () =>
            {
                xml.WriteStartElement(isFailure ? "failure" : "skipped");
                xml.WriteAttributeString("message", Clean($"{RuleWords.Of(finding.Severity)}[{finding.Rule.Id}] {message}"));
                if (isFailure) xml.WriteAttributeString("type", finding.Rule.Id);
                var lines = FindingNotes.Of(finding, context.Locale).Prepend($"{file}:{Number(place.StartLine)}:{Number(place.StartColumn)}");
                xml.WriteString(Clean(string.Join('\n', lines)));
                xml.WriteEndElement();
            });
        }
    }

    private static void WriteCase(XmlWriter xml, string file, string name, int? line, Action writeOutcome)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("classname", Clean(file));
        xml.WriteAttributeString("file", Clean(file));
        if (line is { } number) xml.WriteAttributeString("line", Number(number));
        writeOutcome();
        xml.WriteEndElement();
    }

    /// <summary>A text without what XML cannot hold, such as control characters.</summary>
    internal static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        // Lone surrogates come out of the runes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            var isAllowed = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            result.Append(isAllowed ? rune.ToString() : "\uFFFD");
        }

        return result.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
