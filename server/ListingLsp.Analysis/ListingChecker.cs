using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>The second phase: what a file says together with the definitions of the whole workspace.</summary>
public static class ListingChecker
{
    /// <summary>The definitions of all files of a workspace.</summary>
    public static DefinitionIndex Index(IEnumerable<AnalyzedFile> files) => new(files);

    /// <summary>All findings of one file, its own from the first phase included. A rule that throws becomes LST9000.</summary>
    public static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings) =>
        Check(file, definitions, settings, RuleList.OfListings);

    /// <summary>The same with other rules.</summary>
    internal static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings, ImmutableArray<ListingRule> rules)
    {
        if (file.Listings.IsEmpty) return file.Findings;
        var sink = new FindingSink(file.Path, file.Tree, settings);
        foreach (var rule in rules)
        {
            var info = RuleCatalogue.Get(rule.Id);
            if (!info.IsInForce(settings.AsOf) || settings.SeverityOf(info, file.Path) == Severity.Off) continue;
            var context = new RuleContext(info, sink, definitions);
            foreach (var listing in file.Listings) Run(rule, listing, context, sink);
        }

        return [.. file.Findings, .. sink.Findings];
    }

    /// <summary>Findings about several files at once.</summary>
    public static ImmutableArray<Finding> CheckWorkspace(DefinitionIndex definitions, RuleSettings settings) =>
        [.. DuplicateId.Check(definitions, settings)];

    private static void Run(ListingRule rule, Listing listing, RuleContext context, FindingSink sink)
    {
        try
        {
            rule.Check(listing, context);
        }
#pragma warning disable CA1031 // A fault of one rule must not cost the findings of the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sink.Begin("LST9000", listing.Node.Span with { End = listing.Node.Span.Start }, ("rule", rule.Id), ("what", $"{fault.GetType().Name}: {fault.Message}"));
        }
    }
}
