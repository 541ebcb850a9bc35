using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Configuration;

/// <summary>
/// The settings that an editor goes by while somebody types in them: the last ones without a fault, with the findings about
/// the text as it is now. Immutable.
/// </summary>
public sealed record LastGoodConfig
{
    /// <summary>Where there is no settings file, or none any more.</summary>
    public static readonly LastGoodConfig None = new();

    private LastGoodConfig()
    {
    }

    /// <summary>The last settings without a fault; the defaults where there were none.</summary>
    public Config Config { get; private init; } = Config.Default;

    /// <summary>The tree of the text as it is now, or null where there is no file.</summary>
    public SyntaxTree? Tree { get; private init; }

    /// <summary>What is wrong with the text as it is now; then <see cref="Config"/> is an earlier one.</summary>
    public ImmutableArray<Finding> Findings { get; private init; } = [];

    /// <summary>What holds after the text has changed.</summary>
    /// <param name="path">The settings file, relative to the workspace root.</param>
    /// <param name="text">Its text now.</param>
    public LastGoodConfig With(string path, SourceText text)
    {
        var (config, tree, findings) = ConfigAnalyzer.Analyze(path, text);
        return new LastGoodConfig { Config = findings.IsEmpty ? config : Config, Tree = tree, Findings = findings };
    }
}
