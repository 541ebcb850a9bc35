using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Values;

/// <summary>YAML in brackets or braces in a cell: how an export writes what no shorter form holds.</summary>
internal static class FlowText
{
    /// <summary>Values that one cell may hold at most.</summary>
    private const int MostValues = 100_000;

    /// <summary>Reads it; null where the cell holds none or it is damaged.</summary>
    public static Datum? Of(string cell)
    {
        if (cell is not (['[', .., ']'] or ['{', .., '}'])) return null;
        var tree = SyntaxTree.Parse(cell, SyntaxFormat.Yaml);
        return tree is { Errors.IsEmpty: true, HasAliases: false, Documents: [var only], Comments.All.Length: 0 } && only.Root is MappingSyntax or SequenceSyntax ? TreeReader.Read(tree, only.Root, MostValues) : null;
    }
}
