using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>The second phase: what a file says together with the definitions of the whole workspace.</summary>
public static class ListingChecker
{
    /// <summary>The definitions of all files of a workspace.</summary>
    public static DefinitionIndex Index(IEnumerable<AnalyzedFile> files) => new(files);

    /// <summary>All findings of one file, its own from the first phase included. A rule that throws becomes LST9000.</summary>
    public static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings) =>
        Check(file, definitions, settings, RuleList.OfListings, RuleList.OfCartonSpecs);

    /// <summary>The same with other rules.</summary>
    internal static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings, ImmutableArray<ListingRule> listingRules, ImmutableArray<CartonSpecRule> cartonRules)
    {
        if (file.Listings.IsEmpty && file.Cartons.IsEmpty) return file.Findings;
        var sink = new FindingSink(file.Path, file.Tree, settings);
        Run(listingRules, file.Listings, (rule, listing, context) => rule.Check(listing, context), listing => listing.Node, sink, definitions);
        Run(cartonRules, file.Cartons, (rule, spec, context) => rule.Check(spec, context), spec => spec.Node, sink, definitions);
        return [.. file.Findings, .. sink.Findings];
    }

    /// <summary>Findings about several files at once.</summary>
    public static ImmutableArray<Finding> CheckWorkspace(DefinitionIndex definitions, RuleSettings settings) =>
        [.. DuplicateId.Check(definitions, settings), .. UnusedDefinition.Check(definitions, settings)];

    /// <summary>All findings in some files of a workspace, after suppression, in the order of reports.</summary>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    /// <param name="definitions">The definitions of all files.</param>
    /// <param name="settings">What the config says.</param>
    public static CheckedFindings CheckAll(IReadOnlyCollection<AnalyzedFile> files, Predicate<string> isReported, DefinitionIndex definitions, RuleSettings settings)
    {
        var shared = CheckWorkspace(definitions, settings).ToLookup(f => f.File, StringComparer.Ordinal);
        var certainty = new WorkspaceCertainty(files);
        var found = files.Where(f => isReported(f.Path)).Select(Suppress).ToList();
        return new CheckedFindings([.. found.SelectMany(f => f.Findings).Order(Finding.Order)], found.Sum(f => f.Suppressed));

        CheckedFindings Suppress(AnalyzedFile file)
        {
            ImmutableArray<Finding> findings = [.. Check(file, definitions, settings), .. shared[file.Path]];
            return Suppressions.Apply(file.Path, file.Tree, findings, settings, rule => certainty.IsCertain(rule, findings));
        }
    }

    private static void Run<TRule, T>(ImmutableArray<TRule> rules, ImmutableArray<T> definitions, Action<TRule, T, RuleContext> check, Func<T, SyntaxNode> node, FindingSink sink, DefinitionIndex index)
        where TRule : Rule
    {
        if (definitions.IsEmpty) return;
        foreach (var rule in rules)
        {
            var info = RuleCatalogue.Get(rule.Id);
            if (!info.IsInForce(sink.Settings.AsOf) || sink.Rules.SeverityOf(info) == Severity.Off) continue;
            var context = new RuleContext(info, sink, index);
            foreach (var definition in definitions)
            {
                try
                {
                    check(rule, definition, context);
                }
#pragma warning disable CA1031 // A fault of one rule must not cost the findings of the others.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    sink.Begin("LST9000", node(definition).Span with { End = node(definition).Span.Start }, ("rule", rule.Id), ("what", $"{fault.GetType().Name}: {fault.Message}"));
                }
            }
        }
    }
}
