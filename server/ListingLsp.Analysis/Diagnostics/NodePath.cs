using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>The way from a document's root to a place in it.</summary>
/// <param name="Document">Zero-based index of the document.</param>
/// <param name="Pointer">JSON Pointer, as RFC 6901.</param>
/// <param name="Identity">The same with definitions and SKUs known by id and tiers by quantity, so that moving them changes nothing.</param>
/// <param name="HasId">Whether a definition's id is part of <paramref name="Identity"/>.</param>
internal readonly record struct NodePath(int Document, string Pointer, string Identity, bool HasId)
{
    private static readonly string[] IdentityKeys = ["id", "from", "upTo", "name", "option", "side"];

    /// <summary>The way to the innermost member that holds a place.</summary>
    public static NodePath To(SyntaxTree tree, TextSpan span) => Find(tree, span, target: null);

    /// <summary>The way to a mapping, list or value itself.</summary>
    public static NodePath ToNode(SyntaxTree tree, SyntaxNode node) => Find(tree, node.Span, node);

    private static NodePath Find(SyntaxTree tree, TextSpan span, SyntaxNode? target)
    {
        var document = tree.Documents.LastOrDefault(d => d.Root.Span.Start <= span.Start) ?? tree.Documents.FirstOrDefault();
        if (document is null) return new NodePath(0, "", "", false);
        var (pointer, identity, hasId) = (new StringBuilder(), new StringBuilder(), false);
        var node = document.Root;
        hasId |= AppendDefinition(identity, node);
        while (node != target && Step(node, span) is { } member)
        {
            var index = node is SequenceSyntax list ? list.Items.IndexOf((ItemSyntax)member) : -1;
            var step = member is EntrySyntax entry ? entry.KeyText ?? "" : index.ToString(CultureInfo.InvariantCulture);
            pointer.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            if (node == document.Root && node is SequenceSyntax) hasId |= AppendDefinition(identity, member.Value);
            else identity.Append('/').Append(index >= 0 ? ItemIdentity(member.Value) ?? step : step);
            hasId |= index >= 0 && (member.Value as MappingSyntax)?.Find("id") is not null;
            if (member is EntrySyntax { Key: var key } && key.Span.Contains(span) && span.Length > 0) break;
            node = member.Value;
        }

        return new NodePath(document.Index, pointer.ToString(), identity.ToString(), hasId);
    }

    private static MemberSyntax? Step(SyntaxNode node, TextSpan span) => node switch
    {
        MappingSyntax mapping => mapping.Entries.FirstOrDefault(e => e.Span.Contains(span)),
        SequenceSyntax list => list.Items.FirstOrDefault(i => i.Span.Contains(span)),
        _ => null,
    };

    private static bool AppendDefinition(StringBuilder identity, SyntaxNode root)
    {
        if ((root as MappingSyntax)?.Find("id")?.Value is not ScalarSyntax { IsNull: false } id) return false;
        identity.Append("id=").Append(id.Value);
        return true;
    }

    private static string? ItemIdentity(SyntaxNode item)
    {
        if (item is not MappingSyntax mapping) return null;
        foreach (var key in IdentityKeys)
        {
            if (mapping.Find(key)?.Value is ScalarSyntax { IsNull: false } scalar) return $"{key}={scalar.Value}";
        }

        return null;
    }
}
