using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0015: a file that nothing checks, as its name is one slip away from one that would be checked.</summary>
public static class FileNameNearMiss
{
    /// <summary>What stands for the text of such a file: it is never opened.</summary>
    public static SyntaxTree Unopened { get; } = SyntaxTree.Unread(SourceText.From(""), SyntaxFormat.Yaml);

    /// <summary>The finding, at the very beginning of the file; none where the rule is off.</summary>
    /// <param name="path">Relative to the workspace root, with <c>/</c>.</param>
    /// <param name="nearest">The name that it probably should have.</param>
    /// <param name="isConfig">Whether settings are meant.</param>
    /// <param name="settings">What the config says.</param>
    public static ImmutableArray<Finding> Check(string path, string nearest, bool isConfig, RuleSettings settings)
    {
        var sink = new FindingSink(path, Unopened, settings);
        var name = path[(path.LastIndexOf('/') + 1)..];
        var finding = sink.Begin("LST0015", TextSpan.At(0), ("file", name), ("nearest", nearest))?.KnownInFileBy("");
        if (isConfig) finding?.As("settings");
        return [.. sink.Findings];
    }
}
