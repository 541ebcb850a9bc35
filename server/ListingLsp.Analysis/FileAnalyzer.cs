using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>The first phase: from a file's bytes to its tree, its model, the ids it defines and its own findings.</summary>
public static class FileAnalyzer
{
    /// <summary>Analyses one file. Never throws on any content.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c>; its ending tells YAML from JSON.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="settings">What the config says.</param>
    public static AnalyzedFile Analyze(string path, FileKind kind, SourceText text, RuleSettings settings)
    {
        var format = FormatOf(path);
        return FileContent.IsUnreadable(text) ? Unreadable(path, kind, text, format, settings) : Judge(path, kind, SyntaxTree.Parse(text, format), settings);
    }

    /// <summary>Analyses one file that has been parsed already, as an editor has after each edit.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c>.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="settings">What the config says.</param>
    public static AnalyzedFile Analyze(string path, FileKind kind, SyntaxTree tree, RuleSettings settings) =>
        FileContent.IsUnreadable(tree.Text) ? Unreadable(path, kind, tree.Text, tree.Format, settings) : Judge(path, kind, tree, settings);

    /// <summary>Parses a file; one whose bytes are not worth reading has a tree without documents.</summary>
    /// <param name="path">Its ending tells YAML from JSON.</param>
    /// <param name="text">Its bytes.</param>
    public static SyntaxTree Read(string path, SourceText text) =>
        FileContent.IsUnreadable(text) ? SyntaxTree.Unread(text, FormatOf(path)) : SyntaxTree.Parse(text, FormatOf(path));

    /// <summary>The language that a file is written in, by its name.</summary>
    public static SyntaxFormat FormatOf(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? SyntaxFormat.Json : SyntaxFormat.Yaml;

    private static AnalyzedFile Judge(string path, FileKind kind, SyntaxTree tree, RuleSettings settings)
    {
        if (kind == FileKind.Rules) return PackAnalyzer.Analyze(path, tree, settings);
        var sink = new FindingSink(path, tree, settings);
        SyntaxErrorReport.Add(sink);
        var aliases = AliasMap.Of(tree);
        DuplicateKey.Add(sink, aliases);
        // A file over a limit is not judged at all.
        if (DocumentLimit.IsExceeded(sink, aliases)) return Unjudged(sink, kind);
        var file = kind switch
        {
            FileKind.Listing => AnalyzeListings(sink, aliases),
            FileKind.Cartons => AnalyzeShared(sink, aliases, kind, CartonsShape.Root, "cartons", DefinitionKind.CartonSpec),
            FileKind.Freight => AnalyzeShared(sink, aliases, kind, FreightShape.Root, "templates", DefinitionKind.FreightTemplate),
            FileKind.Categories => AnalyzeCategories(sink, aliases),
            FileKind.Market => AnalyzeBenchmarks(sink, aliases),
            FileKind.Metrics => AnalyzeFigures(sink, aliases),
            FileKind.Store => AnalyzeStores(sink, aliases),
            FileKind.Campaign => AnalyzeCampaigns(sink, aliases),
            FileKind.Orders => AnalyzeOrders(sink, aliases),
            _ => new AnalyzedFile { Path = path, Kind = kind, Tree = tree, Findings = sink.Findings },
        };
        return sink.IsFull ? Unjudged(sink, kind) : file;
    }

    /// <summary>A file that could not be read: nothing is known of it, nor which ids it defines.</summary>
    public static AnalyzedFile Unread(string path, FileKind kind, RuleSettings settings) =>
        Unjudged(new FindingSink(path, SyntaxTree.Unread(SourceText.From(""), SyntaxFormat.Yaml), settings), kind);

    private static AnalyzedFile Unreadable(string path, FileKind kind, SourceText text, SyntaxFormat format, RuleSettings settings)
    {
        var sink = new FindingSink(path, SyntaxTree.Unread(text, format), settings);
        FileContent.Report(sink);
        return Unjudged(sink, kind);
    }

    private static AnalyzedFile Unjudged(FindingSink sink, FileKind kind) => new()
    {
        Path = sink.File,
        Kind = kind,
        Tree = sink.Tree,
        Findings = sink.Findings,
        UncertainKind = kind switch { FileKind.Listing => DefinitionKind.Listing, FileKind.Cartons => DefinitionKind.CartonSpec, FileKind.Freight => DefinitionKind.FreightTemplate, _ => null },
    };

    private static AnalyzedFile AnalyzeListings(FindingSink sink, AliasMap aliases)
    {
        var roots = ListingRoots(sink.Tree).ToList();
        var listings = Bind(sink, aliases, roots, ListingShape.Root).Select(record => new Listing(record)).ToImmutableArray();
        return new AnalyzedFile
        {
            Path = sink.File,
            Kind = FileKind.Listing,
            Tree = sink.Tree,
            Rules = sink.Rules,
            Findings = sink.Findings,
            Listings = listings,
            UncertainKind = listings.Length < roots.Count ? DefinitionKind.Listing : null,
            Definitions = [.. listings.Select(l => Define(sink, aliases, DefinitionKind.Listing, l.Id)).OfType<Definition>()],
        };
    }

    /// <summary>What is or should be a listing in a file: its documents, and the items of those that are lists.</summary>
    internal static IEnumerable<SyntaxNode> ListingRoots(SyntaxTree tree) => Roots(tree).Where(r => r is not ScalarSyntax { IsNull: true });

    private static AnalyzedFile AnalyzeCategories(FindingSink sink, AliasMap aliases)
    {
        var policies = new List<CategoryPolicy>();
        foreach (var record in Bind(sink, aliases, Roots(sink.Tree, "categories"), CategoriesShape.Root))
        {
            if (record.List("categories", item => new CategoryPolicy(item)).TryGet(out var list)) policies.AddRange(list.Items);
        }

        return new AnalyzedFile { Path = sink.File, Kind = FileKind.Categories, Tree = sink.Tree, Findings = sink.Findings, Categories = [.. policies] };
    }

    private static AnalyzedFile AnalyzeBenchmarks(FindingSink sink, AliasMap aliases)
    {
        var benchmarks = new List<Benchmark>();
        foreach (var record in Bind(sink, aliases, Roots(sink.Tree, "benchmarks"), MarketShape.Root))
        {
            if (record.List("benchmarks", item => new Benchmark(item)).TryGet(out var list)) benchmarks.AddRange(list.Items);
        }

        return new AnalyzedFile { Path = sink.File, Kind = FileKind.Market, Tree = sink.Tree, Findings = sink.Findings, Benchmarks = [.. benchmarks] };
    }

    private static AnalyzedFile AnalyzeFigures(FindingSink sink, AliasMap aliases)
    {
        var figures = Bind(sink, aliases, Roots(sink.Tree, "listings"), MetricsShape.Root)
            .SelectMany(r => r.Pairs("listings"))
            .Where(p => p.Value is { State: FieldState.Present, Value: BoundRecord })
            .Select(p => new ListingFigures(p.Entry, (BoundRecord)p.Value.Value!))
            .ToImmutableArray();
        return new AnalyzedFile { Path = sink.File, Kind = FileKind.Metrics, Tree = sink.Tree, Findings = sink.Findings, Figures = figures };
    }

    private static AnalyzedFile AnalyzeStores(FindingSink sink, AliasMap aliases)
    {
        var stores = Bind(sink, aliases, Roots(sink.Tree, "store"), StoreShape.Root)
            .Select(r => r.Record("store", s => new StoreFigures((r.Node as MappingSyntax)?.Find("store"), s)))
            .Where(s => s.IsPresent)
            .Select(s => s.Value)
            .ToImmutableArray();
        return new AnalyzedFile { Path = sink.File, Kind = FileKind.Store, Tree = sink.Tree, Findings = sink.Findings, Stores = stores };
    }

    private static AnalyzedFile AnalyzeCampaigns(FindingSink sink, AliasMap aliases) =>
        new() { Path = sink.File, Kind = FileKind.Campaign, Tree = sink.Tree, Campaigns = ItemsOf(sink, aliases, CampaignShape.Root, "campaigns", r => new PlannedCampaign(r)), Findings = sink.Findings };

    private static AnalyzedFile AnalyzeOrders(FindingSink sink, AliasMap aliases) =>
        new() { Path = sink.File, Kind = FileKind.Orders, Tree = sink.Tree, Orders = ItemsOf(sink, aliases, OrdersShape.Root, "orders", r => new Order(r)), Findings = sink.Findings };

    private static ImmutableArray<T> ItemsOf<T>(FindingSink sink, AliasMap aliases, Shape shape, string listField, Func<BoundRecord, T> read) =>
        [.. Bind(sink, aliases, Roots(sink.Tree, listField), shape).SelectMany(r => r.List(listField, read) is { IsPresent: true, Value.Items: var items } ? items : [])];

    private static AnalyzedFile AnalyzeShared(FindingSink sink, AliasMap aliases, FileKind kind, Shape shape, string listField, DefinitionKind defines)
    {
        var (items, certain, node) = (new List<BoundRecord>(), true, (SequenceSyntax?)null);
        foreach (var record in Bind(sink, aliases, Roots(sink.Tree, listField), shape))
        {
            var isPresent = record.List(listField, item => item).TryGet(out var list);
            certain &= isPresent && list!.IsComplete;
            if (!isPresent) continue;
            items.AddRange(list!.Items);
            node ??= list.Node;
        }

        certain &= items.TrueForAll(i => i.Text("id").IsPresent);
        return new AnalyzedFile
        {
            Path = sink.File,
            Kind = kind,
            Tree = sink.Tree,
            Findings = sink.Findings,
            Cartons = kind == FileKind.Cartons ? [.. items.Select(i => new CartonSpec(i))] : [],
            Templates = kind == FileKind.Freight ? [.. items.Select(i => new FreightTemplate(i))] : [],
            Definitions = [.. items.Select(i => Define(sink, aliases, defines, i.Text("id"))).OfType<Definition>()],
            UncertainKind = certain ? null : defines,
            DefinitionList = node is null ? null : new DefinitionList(sink.File, sink.Tree, node),
        };
    }

    /// <summary>
    /// Each document is a definition; so is each item of a document that is a list, as in a JSON array. A list whose items
    /// lack the field that they must hold is a slip of its own.
    /// </summary>
    private static IEnumerable<SyntaxNode> Roots(SyntaxTree tree, string? holds = null) =>
        tree.Documents.SelectMany(d => d.Root is SequenceSyntax list && list.Items.All(i => holds is null || (i.Value as MappingSyntax)?.Find(holds) is not null) ? list.Items.Select(i => i.Value) : [d.Root]);

    private static List<BoundRecord> Bind(FindingSink sink, AliasMap aliases, IEnumerable<SyntaxNode> roots, Shape shape)
    {
        var binder = new Binder(sink, shape, aliases);
        var records = roots.TakeWhile(_ => !sink.IsFull).Select(binder.Bind).OfType<BoundRecord>().ToList();
        AmbiguousScalar.Add(sink, aliases, records);
        return records;
    }

    /// <summary>An id where it is defined; null where it could not be read.</summary>
    internal static Definition? Define(FindingSink sink, AliasMap aliases, DefinitionKind kind, Field<string> id) =>
        id.IsPresent && aliases.Resolve(id.Node) is ScalarSyntax scalar ? new Definition(kind, id.Value, sink.File, scalar.Span, sink.Tree.Text.LineAt(scalar.Span.Start) + 1) : null;
}
