using System.Collections.Immutable;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>The suppressions in the comments of a file, as the fields that say the same where there are no comments.</summary>
internal sealed class KeptSuppressions
{
    private readonly Dictionary<MappingSyntax, SortedDictionary<string, List<NewValue>>> _fields = [];
    private readonly HashSet<int> _starts = [];

    /// <summary>Of a file.</summary>
    public KeptSuppressions(SyntaxTree tree)
    {
        foreach (var directive in CommentDirectives.Of(tree).Where(d => d.Fault is null))
        {
            if (HolderOf(directive, tree) is not { } holder) continue;
            var words = string.Join(", ", directive.Names.Select(n => n.Text));
            if (!_fields.TryGetValue(holder, out var fields)) _fields[holder] = fields = new(StringComparer.Ordinal);
            var name = "x-" + directive.Word;
            if (holder.Find(name) is not null) continue;
            if (!fields.TryGetValue(name, out var texts)) fields[name] = texts = [];
            texts.Add(NewValue.Text(directive.Reason.Length > 0 ? $"{words} -- {directive.Reason}" : words));
            _starts.Add(directive.Span.Start);
        }
    }

    /// <summary>The fields that a mapping gets.</summary>
    public ImmutableArray<(string Key, NewValue Value)> For(MappingSyntax mapping) =>
        _fields.TryGetValue(mapping, out var fields) ? [.. fields.Select(f => (f.Key, NewValue.List([.. f.Value])))] : [];

    /// <summary>Whether a comment lives on in a field.</summary>
    public bool Keeps(CommentSyntax comment) => _starts.Any(s => comment.Span.Start <= s && s < comment.Span.End);

    /// <summary>The outermost object for a whole file; else the object below or beside the comment, or that in which it stands.</summary>
    private static MappingSyntax? HolderOf(Directive directive, SyntaxTree tree)
    {
        if (directive.Reach == Reach.File)
        {
            var top = tree.Documents.FirstOrDefault()?.Root;
            return (top is SequenceSyntax { Items: [{ Value: var first }, ..] } ? first : top) as MappingSyntax;
        }

        if (directive.Owner is not { } owner) return null;
        MappingSyntax? around = null;
        for (SyntaxNode? node = tree.Documents.Select(d => d.Root).FirstOrDefault(r => r.Span.Contains(owner)); node is not null; node = node.Children.FirstOrDefault(c => c.Span.Contains(owner)))
        {
            if (node is MemberSyntax { Value: MappingSyntax own } && node.Span == owner) return own;
            if (node is MappingSyntax mapping) around = mapping;
        }

        return around;
    }
}
