using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>The second phase: what a file says together with the definitions of the whole workspace.</summary>
public static class ListingChecker
{
    /// <summary>The definitions of some files of a workspace: of those that listings share, for the rules that judge listings.</summary>
    /// <param name="files">The files.</param>
    /// <param name="settings">What the config says.</param>
    public static DefinitionIndex Index(IEnumerable<AnalyzedFile> files, RuleSettings settings) => new(files, settings);

    /// <summary>All findings of one file, its own from the first phase included. A rule that throws becomes LST9000.</summary>
    public static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings) =>
        Check(file, definitions, settings, RuleList.OfListings, RuleList.OfCartonSpecs);

    /// <summary>The same with other rules.</summary>
    internal static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings, ImmutableArray<ListingRule> listingRules, ImmutableArray<CartonSpecRule> cartonRules)
    {
        if (file.Listings.IsEmpty && file.Cartons.IsEmpty) return file.Findings;
        var sink = new FindingSink(file.Path, file.Tree, settings, file.Rules);
        var listingJudges = file.Listings.IsEmpty ? [] : Active(listingRules, sink);
        foreach (var listing in file.Listings)
        {
            var verdicts = new ListingVerdicts(listing, definitions, settings);
            foreach (var (rule, info) in listingJudges) Guard(rule, listing.Node, sink, () => rule.Check(listing, new RuleContext(info, sink, definitions, verdicts)));
        }

        var cartonJudges = file.Cartons.IsEmpty ? [] : Active(cartonRules, sink);
        foreach (var spec in file.Cartons)
        {
            foreach (var (rule, info) in cartonJudges) Guard(rule, spec.Node, sink, () => rule.Check(spec, new RuleContext(info, sink, definitions)));
        }

        return file.Findings.AddRange(sink.Findings);
    }

    /// <summary>A file with its findings, and without what is not needed any more.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="isReported">Whether its findings are wanted.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static CheckedFile CheckFile(AnalyzedFile file, bool isReported, DefinitionIndex definitions, RuleSettings settings)
    {
        ImmutableArray<Finding> findings = isReported ? Check(file, definitions, settings) : [];
        return new CheckedFile(FileFacts.Of(file), findings, findings.IsEmpty && !Suppressions.AreIn(file.Tree) ? null : file.Tree);
    }

    /// <summary>Findings about several files at once.</summary>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static ImmutableArray<Finding> CheckWorkspace(IReadOnlyCollection<FileFacts> files, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        var facts = new WorkspaceFacts(files);
        return [.. DuplicateId.Check(facts.ById, settings, treeOf), .. UnusedDefinition.Check(facts.ById, facts.IsUnused, settings, treeOf)];
    }

    /// <summary>All findings in some files of a workspace, after suppression, in the order of reports.</summary>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static CheckedFindings CheckAll(IReadOnlyCollection<CheckedFile> files, Predicate<string> isReported, RuleSettings settings, Func<string, SyntaxTree> treeOf)
    {
        var facts = files.Select(f => f.Facts).ToList();
        var shared = CheckWorkspace(facts, settings, treeOf).ToLookup(f => f.File, StringComparer.Ordinal);
        var certainty = new WorkspaceCertainty(facts);
        var found = files.Where(f => isReported(f.Facts.Path) && (f.Tree is not null || shared.Contains(f.Facts.Path))).Select(Suppress).ToList();
        return new CheckedFindings([.. found.SelectMany(f => f.Findings).Order(Finding.Order)], found.Sum(f => f.Suppressed));

        CheckedFindings Suppress(CheckedFile file)
        {
            ImmutableArray<Finding> findings = [.. file.Findings, .. shared[file.Facts.Path]];
            return Suppressions.Apply(file.Facts.Path, file.Tree ?? treeOf(file.Facts.Path), findings, settings, rule => certainty.IsCertain(rule, findings));
        }
    }

    private static List<(TRule Rule, RuleInfo Info)> Active<TRule>(ImmutableArray<TRule> rules, FindingSink sink)
        where TRule : Rule
    {
        var active = new List<(TRule, RuleInfo)>(rules.Length);
        foreach (var rule in rules)
        {
            var info = RuleCatalogue.Get(rule.Id);
            if (info.IsInForce(sink.Settings.AsOf) && sink.Rules.SeverityOf(info) != Severity.Off) active.Add((rule, info));
        }

        return active;
    }

    /// <summary>A fault of one rule must not cost the findings of the others.</summary>
    private static void Guard(Rule rule, SyntaxNode node, FindingSink sink, Action check)
    {
        try
        {
            check();
        }
#pragma warning disable CA1031 // Whatever it is, it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            sink.Begin("LST9000", node.Span with { End = node.Span.Start }, ("rule", rule.Id), ("what", $"{fault.GetType().Name}: {fault.Message}"));
        }
    }
}
