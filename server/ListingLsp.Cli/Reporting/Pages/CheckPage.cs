using System.Collections.Immutable;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>
/// The findings of a run as a page. Listings are read once more, file by file, for what only a page shows of them; other forms pay nothing
/// for it. In the data, rows are lists; <c>check.js</c> names their places.
/// </summary>
internal sealed class CheckPage
{
    private readonly ReportContext _context;
    private readonly PageData _data;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleSource, int> _sources = [];
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly ILookup<string, (int Number, Finding Finding)> _byFile;

    /// <summary>Where listings stand: by file, in the order of the file.</summary>
    private readonly Dictionary<string, List<(int Number, TextSpan Span)>> _listings = new(StringComparer.Ordinal);

    private CheckPage(ReportContext context, PageData data)
    {
        (_context, _data) = (context, data);
        _byFile = context.Report.Findings.Select((f, i) => (f.File, Found: (i, f.Finding))).ToLookup(f => f.File, f => f.Found, StringComparer.Ordinal);
    }

    private Utf8JsonWriter Json => _data.Json;

    /// <summary>Writes the page.</summary>
    public static void Write(ReportContext context, TextWriter output) => Page.Write(context, output, ["check"], data => new CheckPage(context, data).Write());

    private void Write()
    {
        var report = _context.Report;
        Json.WriteNumber("filesChecked", report.FilesChecked);
        Json.WriteNumber("suppressed", report.Suppressed);
        Json.WriteNumber("baselined", report.Baselined.Count);
        Json.WriteString("minSeverity", RuleWords.Of(report.MinSeverity));
        WriteListings();
        WritePatterns();
        _data.Begin("findings");
        foreach (var finding in report.Findings) Write(finding);
        _data.End();
        WriteRules();
        WriteSources();
    }

    private void WriteListings()
    {
        var number = 0;
        _data.Begin("listings");
        foreach (var result in _context.Results)
        {
            var prefix = _context.Report.PrefixOf(result.Root);
            foreach (var file in result.Files.Where(f => f.Kind == FileKind.Listing))
            {
                var path = prefix + file.Path;
                foreach (var listing in result.Overview(file.Path))
                {
                    if (!_listings.TryGetValue(path, out var there)) _listings[path] = there = [];
                    there.Add((number++, listing.Span));
                    Write(listing, path);
                }
            }
        }

        _data.End();
    }

    /// <summary>Id, title, file, line, what holds in its markets, and its prices where something is wrong with them.</summary>
    private void Write(ListingOverview listing, string path)
    {
        _data.Begin();
        _data.Plain(listing.Id);
        _data.Plain(listing.Title);
        _data.File(_context.PathOf(path));
        Json.WriteNumberValue(listing.Line);
        Json.WriteNumberValue(PatternOf(listing.Markets));
        var own = _byFile[path].Where(f => listing.Span.Contains(f.Finding.Span)).ToList();
        if (listing.Prices is { } prices && own.Exists(f => f.Finding.Rule.Family is "pricing" or "carton")) Write(prices, own);
        _data.End();
    }

    /// <summary>Currency, unit, whether sold by lot, MOQ, units in a carton, tiers by pieces, tiers by cartons.</summary>
    private void Write(PriceOverview prices, List<(int Number, Finding Finding)> findings)
    {
        _data.Begin();
        _data.Plain(prices.Currency);
        if (prices.Unit is { } unit) _data.Both(Units.Codes.Find(unit)?.Name ?? unit);
        else Json.WriteNullValue();
        Json.WriteBooleanValue(prices.IsByLot);
        _data.Number(prices.Moq);
        _data.Number(prices.CartonUnits);
        Write(prices.Pieces, findings);
        Write(prices.Cartons, findings);
        _data.End();
    }

    /// <summary>Of each tier: from, price, and the numbers of what was found in it.</summary>
    private void Write(ImmutableArray<PriceStep> steps, List<(int Number, Finding Finding)> findings)
    {
        _data.Begin();
        foreach (var step in steps)
        {
            _data.Begin();
            Json.WriteNumberValue(step.From);
            Json.WriteNumberValue(step.Price);
            foreach (var (number, _) in findings.Where(f => step.Span.Contains(f.Finding.Span))) Json.WriteNumberValue(number);
            _data.End();
        }

        _data.End();
    }

    /// <summary>Listings mostly have the same markets with the same said of them: such a row is written once.</summary>
    private int PatternOf(MarketMatrix matrix)
    {
        var rows = matrix.Rows.Select(r => $"{_data.MarketNumber(r.Market)},{r.Notes.Aggregate(0, (said, n) => said | (1 << (int)n.Status))}");
        var pattern = string.Join(',', rows.Prepend(matrix.IsStated ? "1" : "0"));
        if (!_patterns.TryGetValue(pattern, out var number)) _patterns[pattern] = number = _patterns.Count;
        return number;
    }

    /// <summary>Whether the listing states its markets, then each market with what is said of it: bits in the order of <see cref="MarketStatus"/>.</summary>
    private void WritePatterns()
    {
        _data.Begin("patterns");
        foreach (var pattern in _patterns.Keys) Json.WriteRawValue($"[{pattern}]");
        _data.End();
        _data.Begin("statuses");
        foreach (var status in Enum.GetValues<MarketStatus>()) _data.Both(MarketWords.Of(status));
        _data.End();
    }

    /// <summary>Rule, severity, file, line, column, message, listing, excerpt, markets, related places, consequence, source, fixes.</summary>
    private void Write(ReportedFinding reported)
    {
        var (finding, place) = (reported.Finding, Place.Of(reported));
        _data.Begin();
        Json.WriteNumberValue(RuleNumber(finding.Rule));
        Json.WriteNumberValue(Severity.Error - finding.Severity);
        _data.File(_context.PathOf(reported.File));
        Json.WriteNumberValue(place.StartLine);
        Json.WriteNumberValue(place.StartColumn);
        _data.Text(finding.Message);
        Json.WriteNumberValue(ListingOf(reported));
        var text = reported.Tree(finding.File).Text;
        _data.Begin();
        if (text.Length > 0)
        {
            var excerpt = SourceExcerpt.Of(text, finding.Span);
            Json.WriteStringValue(excerpt.Before);
            Json.WriteStringValue(excerpt.Marked);
            Json.WriteStringValue(excerpt.After);
        }

        _data.End();
        _data.Begin();
        foreach (var market in finding.Markets) _data.Market(market);
        _data.End();
        _data.Begin();
        foreach (var related in finding.Related)
        {
            var at = Place.Of(reported.Tree(related.File).Text, related.Span);
            _data.Begin();
            _data.File(_context.PathOf(reported.Prefix + related.File));
            Json.WriteNumberValue(at.StartLine);
            Json.WriteNumberValue(at.StartColumn);
            _data.Text(related.Words);
            _data.End();
        }

        _data.End();
        _data.Text(finding.Consequence.Text);
        Json.WriteNumberValue(SourceNumber(finding.Source));
        _data.Begin();
        foreach (var fix in finding.Fixes)
        {
            _data.Begin();
            Json.WriteNumberValue((int)fix.Safety);
            _data.Text(fix.Title);
            _data.End();
        }

        _data.End();
        _data.End();
    }

    /// <summary>The number of the listing that a finding is in; -1 where it is in none.</summary>
    private int ListingOf(ReportedFinding reported)
    {
        if (!_listings.TryGetValue(reported.File, out var there)) return -1;
        foreach (var (number, span) in there)
        {
            if (span.Contains(reported.Finding.Span)) return number;
        }

        return there.Count == 1 ? there[0].Number : -1;
    }

    private int RuleNumber(RuleInfo rule)
    {
        if (!_rules.TryGetValue(rule.Id, out var number)) _rules[rule.Id] = number = _rules.Count;
        return number;
    }

    private int SourceNumber(RuleSource source)
    {
        if (!_sources.TryGetValue(source, out var number)) _sources[source] = number = _sources.Count;
        return number;
    }

    /// <summary>Of each rule that was found: id, name, family, its page as text, and the addresses of that page where there are any.</summary>
    private void WriteRules()
    {
        _data.Begin("rules");
        foreach (var rule in _rules.Keys.Select(RuleCatalogue.Get))
        {
            _data.Begin();
            Json.WriteStringValue(rule.Id);
            Json.WriteStringValue(rule.Slug);
            _data.Both(rule.FamilyName);
            _data.Begin();
            foreach (var locale in Enum.GetValues<Locale>()) WritePage(rule, locale);
            _data.End();
            _data.Both(new LocalizedText(_context.Address.PageOf(rule, Locale.English) ?? "", _context.Address.PageOf(rule, Locale.Chinese) ?? ""));
            _data.End();
        }

        _data.End();
    }

    /// <summary>Writes the page of a rule as it is: its ends of lines matter, and nobody else writes in it.</summary>
    private void WritePage(RuleInfo rule, Locale locale) => Json.WriteStringValue(RulePage.Of(rule, locale)?.Markdown ?? "");

    private void WriteSources()
    {
        _data.Begin("sources");
        foreach (var source in _sources.Keys)
        {
            _data.Begin();
            _data.Both(source.Title);
            _data.Plain(source.Url);
            _data.End();
        }

        _data.End();
    }
}
