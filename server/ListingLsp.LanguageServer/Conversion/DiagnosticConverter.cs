using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Conversion;

/// <summary>Turns findings into diagnostics of the protocol, as far as the client knows them.</summary>
/// <param name="session">The session.</param>
/// <param name="workspace">The workspace of the findings.</param>
internal sealed class DiagnosticConverter(SessionView session, WorkspaceView workspace)
{
    private const int Unnecessary = 1;

    /// <summary>What stands in a client's list of problems before the rule.</summary>
    public const string Source = "listinglsp";

    /// <summary>The diagnostics of a file.</summary>
    /// <param name="path">Relative to the root.</param>
    public Diagnostic[] Of(string path)
    {
        var findings = workspace.State.FindingsOf(path);
        if (findings.IsEmpty) return [];
        var converter = session.ConverterOf(workspace, path);
        return [.. findings.Select(f => Convert(f, converter))];
    }

    /// <summary>One finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="converter">Turns the spans of its file into ranges.</param>
    public Diagnostic Convert(Finding finding, SpanConverter converter)
    {
        var client = session.Settings.Client;
        var locale = session.Settings.LocaleFor(workspace.State.Config);
        return new Diagnostic
        {
            Range = converter.ToRange(finding.Span),
            Severity = finding.Severity switch { Severity.Error => 1, Severity.Warning => 2, Severity.Info => 3, _ => 4 },
            Code = finding.Rule.Id,
            CodeDescription = client.KnowsCodeDescription && session.Settings.PageOf(finding.Rule, locale) is { } page ? new CodeDescription(page) : null,
            Source = Source,
            Message = finding.Message.In(locale),
            Tags = client.KnowsTags && IsUnnecessary(finding) ? [Unnecessary] : null,
            RelatedInformation = client.KnowsRelatedInformation && !finding.Related.IsEmpty ? [.. finding.Related.Select(r => new RelatedInformation(session.LocationOf(workspace, r.File, r.Span), r.Words.In(locale)))] : null,
            Data = client.KnowsDiagnosticData ? JsonSerializer.SerializeToElement(finding.Fingerprint, LspJson.Default.String) : null,
        };
    }

    /// <summary>What has no use where it stands: editors show it pale.</summary>
    private static bool IsUnnecessary(Finding finding) => finding.Rule.Id is "LST0010" or "LST9002" or "LST9006";
}
