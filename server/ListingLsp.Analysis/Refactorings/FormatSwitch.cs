using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>A whole file written in the other language: YAML as JSON, JSON as YAML.</summary>
/// <param name="Title">An imperative; it says which comments are dropped.</param>
/// <param name="Path">The file that takes the place of the old one, relative to the workspace root.</param>
/// <param name="Text">All of its text.</param>
public sealed record FormatSwitch(LocalizedText Title, string Path, string Text)
{
    /// <summary>More lines than these a title does not name.</summary>
    private const int MostLines = 5;

    /// <summary>Why it cannot be done; null where it can.</summary>
    public LocalizedText? Obstacle { get; private init; }

    /// <summary>
    /// For a file. Settings and rule packs are left out: other settings call them by their name. Comments that suppress a finding become
    /// the fields that do; other comments are dropped, as JSON has none.
    /// </summary>
    /// <param name="path">Its path, relative to the workspace root.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="tree">Its tree.</param>
    /// <returns>Null where it is not meant to be converted.</returns>
    public static FormatSwitch? Of(string path, FileKind kind, SyntaxTree tree)
    {
        if (kind is FileKind.Config or FileKind.Rules) return null;
        var isJson = tree.Format == SyntaxFormat.Json;
        var (name, target) = isJson ? ("YAML", System.IO.Path.ChangeExtension(path, ".yaml")) : ("JSON", System.IO.Path.ChangeExtension(path, ".json"));
        var title = new LocalizedText($"Convert the file to {name}", $"将文件转换为{name}");
        var kept = new KeptSuppressions(tree);
        var conversion = FormatConversion.Of(tree, kept.For);
        if (Reason(conversion.Obstacle) is { } reason) return new(title, target, "") { Obstacle = reason };
        ImmutableArray<int> lines = [.. tree.Comments.All.Where(c => !kept.Keeps(c)).Select(c => tree.Text.LineAt(c.Span.Start) + 1)];
        return new(lines.IsEmpty ? title : new($"{title.En}, {Dropped(lines).En}", $"{title.Zh}，{Dropped(lines).Zh}"), target, conversion.Text);
    }

    private static LocalizedText Dropped(ImmutableArray<int> lines)
    {
        var more = lines.Length > MostLines ? ", …" : "";
        var list = string.Join(", ", lines.Take(MostLines)) + more;
        return lines.Length == 1
            ? new($"dropping the comment in line {list}", $"将丢弃第{list}行的注释")
            : new($"dropping {lines.Length} comments (lines {list})", $"将丢弃{lines.Length}条注释（第{list.Replace(", ", "、", StringComparison.Ordinal)}行）");
    }

    private static LocalizedText? Reason(ConversionObstacle obstacle) => obstacle switch
    {
        ConversionObstacle.None => null,
        ConversionObstacle.SyntaxErrors => new("something is wrong with its grammar: correct that first", "文件有语法错误，请先修正"),
        ConversionObstacle.Empty => new("the file is empty", "文件为空"),
        ConversionObstacle.ZerosInFront => new("a number has zeros in front: write it without them, or put it in quotes", "有数字带前导零：请去掉前导零，或加上引号"),
        ConversionObstacle.TooLarge => new("its aliases repeat too much", "别名重复的内容过多"),
        _ => new("it has tags or keys that only YAML has", "文件含有只有YAML支持的标签或键"),
    };
}
