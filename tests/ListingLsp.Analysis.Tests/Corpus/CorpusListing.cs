using System.Globalization;
using ListingLsp.Analysis.Tests.Corpus.Drafting;
using ListingLsp.Analysis.Tests.Corpus.Mutations;
using ListingLsp.Analysis.Tests.Corpus.Writing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Tests.Corpus;

/// <summary>A clean listing with its file.</summary>
/// <param name="Variant">What it is of.</param>
/// <param name="Path">Its file in the workspace.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record CorpusListing(Variant Variant, string Path, SourceText Text)
{
    /// <summary>Writes a listing.</summary>
    public static CorpusListing Of(string folder, Variant variant)
    {
        var (tree, comment) = (ListingDrafter.Draft(variant), $"{variant.Product.Zh.Title.Split(' ')[0]}, 价格与起订量已核对");
        var isInBraces = variant.Style is Style.Json or Style.Flow;
        var text = isInBraces ? BracketText.Write(tree, comment, variant.Style) : BlockText.Write(tree, comment, variant.Style);
        return new CorpusListing(variant, $"{folder}/{variant.Id}.listing.{(variant.Style == Style.Json ? "json" : "yaml")}", SourceText.From(text));
    }

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree { get; } = SyntaxTree.Parse(Text, Variant.Style == Style.Json ? SyntaxFormat.Json : SyntaxFormat.Yaml);

    /// <summary>Whether something stands at a JSON Pointer.</summary>
    public bool Has(string pointer) => Pointer.Find(Tree, pointer) is not null;

    /// <summary>The value at a JSON Pointer.</summary>
    public string At(string pointer) => ((ScalarSyntax)Pointer.Find(Tree, pointer)!).Value;

    /// <summary>The number at a JSON Pointer.</summary>
    public decimal Number(string pointer) => decimal.Parse(At(pointer), CultureInfo.InvariantCulture);

    /// <summary>Whether it refers to a freight template or a carton spec.</summary>
    public bool Uses(string id) => (Has("/logistics/template") && At("/logistics/template") == id) || (Has("/trade/carton/spec") && At("/trade/carton/spec") == id);

    /// <summary>How many items a list has.</summary>
    public int Count(string pointer) => ((SequenceSyntax)Pointer.Find(Tree, pointer)!).Items.Length;

    public override string ToString() => Variant.Id;
}
