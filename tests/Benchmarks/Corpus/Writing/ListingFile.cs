using System.Collections.Immutable;
using System.Text;
using ListingLsp.Benchmarks.Corpus.Drafting;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>A listing file: one or several drafts in one author's layout.</summary>
internal static class ListingFile
{
    /// <summary>Writes the file. The description fills each listing up to a size of two to four kilobytes.</summary>
    public static string Write(ImmutableArray<ListingDraft> drafts, Layout layout, Phrases phrases, Dice dice)
    {
        var comments = new Comments(phrases, layout.Comments, dice);
        var trees = drafts.Select(d => Fill(d, layout, phrases, comments, dice)).ToList();
        if (layout.IsJson) return JsonWriter.Write(trees, layout);
        var writer = new YamlWriter(layout);
        for (var i = 0; i < drafts.Length; i++)
        {
            if (i > 0) writer.Line("---");
            if (comments.Header($"{drafts[i].Family.Zh} {drafts[i].Index + 1001}") is { } header) writer.Line($"# {header}");
            writer.Document(trees[i]);
        }

        return writer.ToString();
    }

    private static MapNode Fill(ListingDraft draft, Layout layout, Phrases phrases, Comments comments, Dice dice)
    {
        var tree = ListingTree.Of(draft, description: null, comments);
        var size = Encoding.UTF8.GetByteCount(layout.IsJson ? JsonWriter.Write([tree], layout) : new YamlWriter(layout).Document(tree).ToString());
        // The sum of two dice is likelier in the middle: about 2.8 KB.
        var goal = dice.Between(1050, 1800) + dice.Between(1000, 1750);
        var hasHeadings = layout.IsJson || layout.Prose is ProseStyle.Literal or ProseStyle.DoubleQuoted;
        var at = tree.Entries.FindIndex(e => e.Key is "attributes" or "atributes") + 1;
        tree.Entries.Insert(at, new Entry("description", Description.Of(draft, phrases, hasHeadings, goal - size - 40, dice)));
        return tree;
    }
}
