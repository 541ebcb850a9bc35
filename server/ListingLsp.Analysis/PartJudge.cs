using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>Judges the listings of one state of a file one by one, by both phases. The file has no aliases.</summary>
/// <param name="path">The file, relative to the workspace root.</param>
/// <param name="tree">Its tree.</param>
/// <param name="settings">What the config says.</param>
/// <param name="rules">What it says of the rules in this file.</param>
/// <param name="definitions">The shared definitions of the workspace.</param>
internal sealed class PartJudge(string path, SyntaxTree tree, RuleSettings settings, FileRules rules, DefinitionIndex definitions)
{
    private readonly AliasMap _aliases = AliasMap.Of(tree);

    /// <summary>A sink for what is found in the file.</summary>
    public FindingSink Sink() => new(path, tree, settings, rules);

    /// <summary>A listing alone, without what is found in it.</summary>
    /// <param name="root">What has been bound to a listing before.</param>
    public Listing Bind(SyntaxNode root) => new(Bind(root, Sink())!);

    /// <summary>Judges a listing.</summary>
    /// <param name="root">What is or should be a listing.</param>
    /// <param name="listing">The listing, or null.</param>
    public ListingPart Judge(SyntaxNode root, out Listing? listing)
    {
        var (keys, fields, words, judged) = (Sink(), Sink(), Sink(), Sink());
        DuplicateKey.Add(root, keys, _aliases);
        var record = Bind(root, fields);
        if (record is not null) AmbiguousScalar.Add(words, _aliases, [record]);
        listing = record is null ? null : new Listing(record);
        var reads = new DefinitionReads();
        return new ListingPart
        {
            Keys = keys.Findings,
            Fields = fields.Findings,
            Words = words.Findings,
            Facts = Judge(listing, judged, definitions.NotedIn(reads)),
            Judged = judged.Findings,
            Begun = (keys.Count + fields.Count + words.Count, judged.Count),
            Rereadings = (keys.Reread + fields.Reread + words.Reread + judged.Reread) / Math.Max(1, tree.Text.Length),
            Reads = reads,
        };
    }

    private BoundRecord? Bind(SyntaxNode root, FindingSink sink) => new Binder(sink, ListingShape.Root, _aliases).Bind(root);

    private FileFacts Judge(Listing? listing, FindingSink sink, DefinitionIndex asked)
    {
        var alone = new AnalyzedFile
        {
            Path = path,
            Kind = FileKind.Listing,
            Tree = tree,
            Rules = rules,
            Listings = listing is null ? [] : [listing],
            Definitions = listing is not null && FileAnalyzer.Define(sink, _aliases, DefinitionKind.Listing, listing.Id) is { } id ? [id] : [],
        };
        if (listing is not null) ListingChecker.Check(listing, sink, asked, RuleList.OfListings);
        return FileFacts.Of(alone) with { Named = NamedListing.Of(alone.Listings, path, asked, settings) };
    }
}
