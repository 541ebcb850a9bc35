using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>A random change of a tree, as edits and as the data that must come of it.</summary>
internal sealed record RandomEdit(string What, TextEdit[] Edits, object Expected, HashSet<string> MayLose)
{
    /// <summary>The same seed gives the same change; null where the tree has nothing to change.</summary>
    public static RandomEdit? Of(SyntaxTree tree, Random random)
    {
        var root = tree.Documents[0].Root;
        var nodes = All(root).ToArray();
        var collections = nodes.Where(n => n is MappingSyntax or SequenceSyntax).ToArray();
        if (collections.Length == 0 || random.Next(3) == 0) return OnScalar(tree, random, root, nodes);
        return GeneratedText.Pick(random, collections) switch
        {
            MappingSyntax mapping => OnMapping(tree, random, root, mapping),
            var list => OnList(tree, random, root, (SequenceSyntax)list),
        };
    }

    private static RandomEdit OnScalar(SyntaxTree tree, Random random, SyntaxNode root, SyntaxNode[] nodes)
    {
        var node = GeneratedText.Pick(random, nodes);
        var inside = tree.Comments.All.Where(c => node.Span.Contains(c.Span)).Select(c => tree.Text.GetText(c.Span).TrimEnd()).ToHashSet();
        // The comment behind the sign of a block is not part of its text.
        if (node is ScalarSyntax) inside.Clear();
        if (random.Next(2) == 0)
        {
            var text = GeneratedText.Pick(random, GeneratedText.HardTexts);
            return Make($"set {Show(tree, node)} to {DataModel.Show(text)}", tree, root, [SyntaxEditor.SetScalar(tree, node, text)], node, text, inside);
        }

        var value = GeneratedText.Value(random, 3);
        return Make($"set {Show(tree, node)} to {value}", tree, root, [SyntaxEditor.SetValue(tree, node, value)], node, DataModel.Of(value), inside);
    }

    private static RandomEdit OnMapping(SyntaxTree tree, Random random, SyntaxNode root, MappingSyntax mapping)
    {
        var data = (List<KeyValuePair<object, object>>)DataModel.Of(mapping);
        if (data.Count == 0 || random.Next(3) == 0)
        {
            var (at, key, value) = (random.Next(data.Count + 1), GeneratedText.Pick(random, GeneratedText.HardTexts), GeneratedText.Value(random, 2));
            data.Insert(at, new(key, DataModel.Of(value)));
            return Make($"insert {key}: {value} at {at} into {Show(tree, mapping)}", tree, root, [SyntaxEditor.InsertEntry(tree, mapping, at == 0 ? null : mapping.Entries[at - 1], key, value)], mapping, data, []);
        }

        var index = random.Next(data.Count);
        var entry = mapping.Entries[index];
        switch (random.Next(3))
        {
            case 0:
                var name = GeneratedText.Pick(random, GeneratedText.HardTexts);
                return Make($"rename {Show(tree, entry.Key)} to {DataModel.Show(name)}", tree, root, [SyntaxEditor.RenameKey(tree, entry, name)], entry.Key, name, entry.Key is ScalarSyntax ? [] : Of(tree, entry.Key.Span));
            case 1:
                data.RemoveAt(index);
                return Make($"remove {Show(tree, entry)}", tree, root, [SyntaxEditor.RemoveEntry(tree, mapping, entry)], mapping, data, Belonging(tree, mapping.Entries, entry, mapping));
            default:
                if (random.Next(3) == 0)
                {
                    var order = Enumerable.Range(0, data.Count).OrderBy(_ => random.Next()).ToArray();
                    return Make($"reorder {Show(tree, mapping)} to {string.Join(',', order)}", tree, root, SyntaxEditor.Reorder(tree, mapping, order), mapping, order.Select(i => data[i]).ToList(), []);
                }

                var to = random.Next(data.Count);
                var after = to == 0 ? null : mapping.Entries[to > index ? to : to - 1];
                var moved = data[index];
                data.RemoveAt(index);
                data.Insert(to, moved);
                return Make($"move {Show(tree, entry)} to {to}", tree, root, SyntaxEditor.MoveEntry(tree, mapping, entry, after), mapping, data, []);
        }
    }

    private static RandomEdit OnList(SyntaxTree tree, Random random, SyntaxNode root, SequenceSyntax list)
    {
        var data = (List<object>)DataModel.Of(list);
        if (data.Count == 0 || random.Next(3) == 0)
        {
            var (at, value) = (random.Next(data.Count + 1), GeneratedText.Value(random, 2));
            data.Insert(at, DataModel.Of(value));
            return Make($"insert {value} at {at} into {Show(tree, list)}", tree, root, [SyntaxEditor.InsertItem(tree, list, at, value)], list, data, []);
        }

        var index = random.Next(data.Count);
        switch (random.Next(3))
        {
            case 0:
                var order = Enumerable.Range(0, data.Count).OrderBy(_ => random.Next()).ToArray();
                return Make($"reorder {Show(tree, list)} to {string.Join(',', order)}", tree, root, SyntaxEditor.Reorder(tree, list, order), list, order.Select(i => data[i]).ToList(), []);
            case 1:
                var goes = list.Items.Where((_, i) => i == index || random.Next(3) == 0).ToHashSet();
                var stays = data.Where((_, i) => !goes.Contains(list.Items[i])).ToList();
                var lost = goes.SelectMany(i => Belonging(tree, list.Items, i, list)).ToHashSet();
                return Make($"remove {string.Join(" and ", goes.Select(i => Show(tree, i)))}", tree, root, SyntaxEditor.RemoveItems(tree, list, goes.Contains), list, stays, lost);
            default:
                var to = random.Next(data.Count);
                var moved = data[index];
                data.RemoveAt(index);
                data.Insert(to, moved);
                return Make($"move {Show(tree, list.Items[index])} to {to}", tree, root, SyntaxEditor.MoveItem(tree, list, list.Items[index], to), list, data, []);
        }
    }

    private static RandomEdit Make(string what, SyntaxTree tree, SyntaxNode root, TextEdit[] edits, SyntaxNode changed, object data, HashSet<string> mayLose) =>
        new($"{tree.Format}, {what}", edits, DataModel.Of(root, changed, data), mayLose);

    /// <summary>Comments inside a member, behind it on its line, on the lines directly above, and deeper ones below it.</summary>
    private static HashSet<string> Belonging(SyntaxTree tree, IReadOnlyList<MemberSyntax> members, MemberSyntax member, SyntaxNode owner)
    {
        var text = tree.Text;
        var index = members.ToList().IndexOf(member);
        var next = index + 1 < members.Count ? members[index + 1].Span.Start : owner is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true } ? owner.Span.End : text.Length;
        var column = text.Column(member.Span.Start, ColumnUnit.Utf8);
        var result = Of(tree, member.Span);
        result.UnionWith(tree.Comments.Above(member.Span.Start).Select(c => text.GetText(c.Span).TrimEnd()));
        foreach (var comment in tree.Comments.All.Where(c => c.Span.Start >= member.Span.End && c.Span.End <= next))
        {
            var isBehind = text.LineAt(comment.Span.Start) == text.LineAt(member.Span.End);
            if (isBehind || (owner is MappingSyntax { IsFlow: false } or SequenceSyntax { IsFlow: false } && text.Column(comment.Span.Start, ColumnUnit.Utf8) > column)) result.Add(text.GetText(comment.Span).TrimEnd());
        }

        return result;
    }

    private static HashSet<string> Of(SyntaxTree tree, TextSpan span) =>
        [.. tree.Comments.All.Where(c => span.Contains(c.Span)).Select(c => tree.Text.GetText(c.Span).TrimEnd())];

    private static string Show(SyntaxTree tree, SyntaxNode node) => $"‹{tree.Text.GetText(node.Span)}›";

    /// <summary>All values; keys are renamed, not set.</summary>
    private static IEnumerable<SyntaxNode> All(SyntaxNode node) =>
        node is MemberSyntax member ? All(member.Value) : node.Children.SelectMany(All).Prepend(node);
}
