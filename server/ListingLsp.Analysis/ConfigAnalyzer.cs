using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Configuration;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>Checks and reads a workspace's settings. Whatever is wrong in them is LST9004, at its place.</summary>
public static class ConfigAnalyzer
{
    /// <summary>The settings with the findings about them, and the tree they were read from.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="text">The file's bytes.</param>
    public static (Config Config, SyntaxTree Tree, ImmutableArray<Finding> Findings) Analyze(string path, SourceText text) =>
        Analyze(path, text, typeof(ConfigAnalyzer).Assembly.GetName().Version!);

    /// <summary>The same for another version of the tool.</summary>
    internal static (Config Config, SyntaxTree Tree, ImmutableArray<Finding> Findings) Analyze(string path, SourceText text, Version tool)
    {
        var format = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? SyntaxFormat.Json : SyntaxFormat.Yaml;
        // The day does not matter: no rule about settings is dated.
        var settings = RuleSettings.Default(DateOnly.MinValue);
        if (FileContent.IsUnreadable(text))
        {
            var unread = new FindingSink(path, SyntaxTree.Unread(text, format), settings);
            FileContent.Report(unread);
            return (Config.Default, unread.Tree, AsInvalidConfig(unread));
        }

        var sink = new FindingSink(path, SyntaxTree.Parse(text, format), settings);
        SyntaxErrorReport.Add(sink);
        var aliases = AliasMap.Of(sink.Tree);
        DuplicateKey.Add(sink, aliases);
        if (DocumentLimit.IsExceeded(sink, aliases)) return (Config.Default, sink.Tree, AsInvalidConfig(sink));
        var root = sink.Tree.Documents is [var document, ..] ? new Binder(sink, ConfigShape.Root, aliases).Bind(document.Root) : null;
        if (root is null) return (Config.Default, sink.Tree, AsInvalidConfig(sink));
        // What settings for another version hold besides is not for this one to judge.
        var foreign = new FindingSink(path, sink.Tree, settings);
        if (!new ConfigReader(foreign, aliases).IsForThisTool(root, tool)) return (Config.Default, sink.Tree, AsInvalidConfig(foreign));
        var config = new ConfigReader(sink, aliases).Read(root);
        return (config, sink.Tree, AsInvalidConfig(sink, foreign));
    }

    /// <summary>What is wrong, all of it as LST9004.</summary>
    internal static ImmutableArray<Finding> AsInvalidConfig(params ReadOnlySpan<FindingSink> sinks)
    {
        var rule = RuleCatalogue.Get(ConfigFaults.Rule);
        return [.. sinks.ToArray().SelectMany(s => s.Findings).Select(f => f with { Rule = rule, Severity = Severity.Error, Source = rule.Source, Consequence = rule.Consequence }).Order(Finding.Order)];
    }
}
