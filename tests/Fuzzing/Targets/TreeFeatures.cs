using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>What a parse did: kinds of errors one behind the other, and nodes inside nodes.</summary>
internal static class TreeFeatures
{
    /// <summary>Tells of a tree.</summary>
    public static void Add(SyntaxTree tree, Features features)
    {
        var last = "";
        foreach (var error in tree.Errors)
        {
            var kind = error.Kind.ToString();
            features.Add(last, kind);
            if (error.Repair.Any()) features.Add("repair", kind);
            last = kind;
        }

        features.Add("errors", tree.Errors.Length);
        features.Add("documents", tree.Documents.Length);
        foreach (var mark in tree.Marks) features.Add("mark", mark.Kind.ToString());
        foreach (var document in tree.Documents) Walk(document.Root, "root", 0);

        void Walk(SyntaxNode node, string parent, int depth)
        {
            var kind = Kind(node);
            features.Add(parent, kind);
            if (depth > 3) features.Add("depth", depth);
            foreach (var child in node.Children) Walk(child, kind, depth + 1);
        }
    }

    private static string Kind(SyntaxNode node) => node switch
    {
        MappingSyntax mapping => (mapping.IsFlow ? "flow mapping" : "mapping") + (mapping.IsIncomplete ? " incomplete" : "") + Suffix(node),
        SequenceSyntax list => (list.IsFlow ? "flow list" : "list") + (list.IsIncomplete ? " incomplete" : "") + Suffix(node),
        ScalarSyntax scalar => scalar.Style + Suffix(node),
        _ => node.GetType().Name + Suffix(node),
    };

    private static string Suffix(SyntaxNode node) => (node.IsDamaged ? " damaged" : "") + (node.Properties switch { null => "", { Tag: null } => " &", { Anchor: null } => " !", _ => " &!" });
}
