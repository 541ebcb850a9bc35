using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Rules.Quality;
using ListingLsp.Analysis.Rules.Shipping;
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
    /// <param name="earlier">The definitions of the same workspace a moment ago: what has not changed is not worked out again.</param>
    public static DefinitionIndex Index(IEnumerable<AnalyzedFile> files, RuleSettings settings, DefinitionIndex? earlier = null) => new(files, settings, earlier);

    /// <summary>All findings of one file, its own from the first phase included. A rule that throws becomes LST9000.</summary>
    public static ImmutableArray<Finding> Check(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings) =>
        Check(file, definitions, settings, RuleList.OfListings, RuleList.OfCartonSpecs, RuleList.OfFreightTemplates);

    /// <summary>The same with other rules.</summary>
    internal static ImmutableArray<Finding> Check(
        AnalyzedFile file,
        DefinitionIndex definitions,
        RuleSettings settings,
        ImmutableArray<ListingRule> listingRules,
        ImmutableArray<CartonSpecRule> cartonRules,
        ImmutableArray<FreightRule> freightRules)
    {
        if (file.Listings.IsEmpty && file.Cartons.IsEmpty && file.Templates.IsEmpty && file.Figures.IsEmpty && file.Stores.IsEmpty && file.Campaigns.IsEmpty) return file.Findings;
        var sink = new FindingSink(file.Path, file.Tree, settings, file.Rules);
        foreach (var listing in file.Listings) Check(listing, sink, definitions, listingRules);
        foreach (var spec in file.Cartons) Run(cartonRules, spec.Node, sink, (Spec: spec, Definitions: definitions), static (rule, info, sink, about) => rule.Check(about.Spec, new RuleContext(info, sink, about.Definitions)));
        foreach (var template in file.Templates) Run(freightRules, template.Node, sink, (Template: template, Definitions: definitions), static (rule, info, sink, about) => rule.Check(about.Template, new RuleContext(info, sink, about.Definitions)));
        foreach (var figures in file.Figures) Run(RuleList.OfFigures, figures.Node, sink, (Figures: figures, File: file, Definitions: definitions), static (rule, info, sink, about) => rule.Check(about.Figures, about.File.Figures, new RuleContext(info, sink, about.Definitions)));
        foreach (var store in file.Stores) Run(RuleList.OfStores, store.Node, sink, (Store: store, Definitions: definitions), static (rule, info, sink, about) => rule.Check(about.Store, new RuleContext(info, sink, about.Definitions)));
        foreach (var campaign in file.Campaigns) Run(RuleList.OfCampaigns, campaign.Node, sink, (Campaign: campaign, Definitions: definitions), static (rule, info, sink, about) => rule.Check(about.Campaign, new RuleContext(info, sink, about.Definitions)));

        return file.Findings.AddRange(sink.Findings);
    }

    /// <summary>Judges one listing by the rules of listings.</summary>
    internal static void Check(Listing listing, FindingSink sink, DefinitionIndex definitions, ImmutableArray<ListingRule> rules)
    {
        var verdicts = new ListingVerdicts(listing, definitions, sink.Settings);
        Run(rules, listing.Node, sink, (Listing: listing, Definitions: definitions, Verdicts: verdicts), static (rule, info, sink, about) => rule.Check(about.Listing, new RuleContext(info, sink, about.Definitions, about.Verdicts)));
    }

    /// <summary>A file with its findings, and without what is not needed any more.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="isReported">Whether its findings are wanted.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static CheckedFile CheckFile(AnalyzedFile file, bool isReported, DefinitionIndex definitions, RuleSettings settings)
    {
        ImmutableArray<Finding> findings = isReported ? Check(file, definitions, settings) : [];
        var hasSuppressions = Suppressions.AreIn(file.Tree);
        return new CheckedFile(FileFacts.Of(file) with { Named = NamedListing.Of(file.Listings, file.Path, definitions, settings) }, findings, findings.IsEmpty && !hasSuppressions ? null : file.Tree, hasSuppressions);
    }

    /// <summary>All findings in some files of a workspace, after suppression, in the order of reports.</summary>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    /// <param name="isThere">Whether the workspace has a file that is not analysed, such as an image, by its path relative to the root; null where nobody can say.</param>
    /// <param name="quiet">The files that are not among these, as nothing was found in them, nor is suppressed.</param>
    public static CheckedFindings CheckAll(IReadOnlyCollection<CheckedFile> files, Predicate<string> isReported, RuleSettings settings, Func<string, SyntaxTree> treeOf, Predicate<string>? isThere = null, IReadOnlyCollection<QuietFile>? quiet = null)
    {
        var concerned = QuietFile.Concerned(quiet ?? [], [.. files.Select(f => f.Facts)]).ToHashSet();
        if (concerned.Count > 0) files = [.. files, .. concerned.Select(f => new CheckedFile(f.Facts, [], Tree: null, HasSuppressions: false))];
        var facts = files.Select(f => f.Facts).ToList();
        var images = isThere is null ? [] : facts.Where(f => isReported(f.Path)).SelectMany(f => CheckImages(f, isThere, settings, treeOf));
        var index = new WorkspaceIndex(facts, ConcernedFiles.Of(facts, isReported), quiet?.Where(f => !concerned.Contains(f)));
        var shared = index.Check([.. facts.Select(f => f.Path).Where(p => isReported(p))], settings, treeOf).Concat(images).ToLookup(f => f.File, StringComparer.Ordinal);
        var found = files.Where(f => isReported(f.Facts.Path) && (f.Tree is not null || shared.Contains(f.Facts.Path))).Select(f => Suppress(f, shared[f.Facts.Path], settings, index.Certainty, treeOf)).ToList();
        return new CheckedFindings([.. found.SelectMany(f => f.Findings).Order(Finding.Order)], [.. found.SelectMany(f => f.Suppressed).OrderBy(s => s.Finding, Finding.Order)]);
    }

    /// <summary>All findings of one file, its part of those about several files included, after suppression.</summary>
    /// <param name="file">The file after both phases.</param>
    /// <param name="shared">What was found in it together with other files.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="certainty">What could be read in the workspace.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static CheckedFindings Suppress(CheckedFile file, IEnumerable<Finding> shared, RuleSettings settings, WorkspaceCertainty certainty, Func<string, SyntaxTree> treeOf)
    {
        ImmutableArray<Finding> findings = [.. file.Findings, .. shared];
        return Suppressions.Apply(file.Facts.Path, file.Tree ?? treeOf(file.Facts.Path), findings, settings, rule => certainty.IsCertain(rule, findings));
    }

    /// <summary>The images of a file that are not there.</summary>
    /// <param name="facts">What is known of the file.</param>
    /// <param name="isThere">Whether the workspace has a file that is not analysed, by its path relative to the root.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="treeOf">The tree of a file.</param>
    public static IEnumerable<Finding> CheckImages(FileFacts facts, Predicate<string> isThere, RuleSettings settings, Func<string, SyntaxTree> treeOf) =>
        facts.Images.IsEmpty ? [] : ImageMissing.Check(facts.Path, facts.Images, isThere, settings, treeOf);

    /// <summary>Whether an image of a file is not there, reported or not.</summary>
    /// <param name="facts">What is known of the file.</param>
    /// <param name="isThere">Whether the workspace has a file that is not analysed, by its path relative to the root.</param>
    public static bool LacksImages(FileFacts facts, Predicate<string> isThere) => ImageMissing.Among(facts.Path, facts.Images, isThere).Any();

    /// <summary>Judges one definition by all rules that are on and in force. A fault of one rule must not cost the findings of the others.</summary>
    internal static void Run<TRule, TAbout>(ImmutableArray<TRule> rules, SyntaxNode node, FindingSink sink, TAbout about, Action<TRule, RuleInfo, FindingSink, TAbout> check)
        where TRule : Rule
    {
        foreach (var (rule, info) in sink.Rules.Once(sink.Settings.AsOf, rules, ActiveRule<TRule>.Among))
        {
            try
            {
                check(rule, info, sink, about);
            }
#pragma warning disable CA1031 // Whatever it is, it is reported.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                sink.Begin("LST9000", node.Span with { End = node.Span.Start }, ("rule", rule.Id), ("what", $"{fault.GetType().Name}: {fault.Message}"));
            }
        }
    }

    /// <summary>A rule that is on and in force.</summary>
    private sealed record ActiveRule<TRule>(TRule Rule, RuleInfo Info)
        where TRule : Rule
    {
        public static ActiveRule<TRule>[] Among(FileRules settings, DateOnly day, ImmutableArray<TRule> rules) =>
            [.. rules.Select(r => new ActiveRule<TRule>(r, RuleCatalogue.Get(r.Id))).Where(r => r.Info.IsInForce(day) && settings.SeverityOf(r.Info) != Severity.Off)];
    }
}
