using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Configuration;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>One file of settings.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Config">What it says by itself.</param>
/// <param name="Tree">Its tree.</param>
public sealed record ConfigFile(string Path, Config Config, SyntaxTree Tree);

/// <summary>The settings of a workspace with those that they extend.</summary>
/// <param name="Config">What holds.</param>
/// <param name="Files">The files that say so: the workspace's own first, then the one that it extends, and so on.</param>
/// <param name="Findings">What is wrong in any of them.</param>
public sealed record ConfigChain(Config Config, ImmutableArray<ConfigFile> Files, ImmutableArray<Finding> Findings)
{
    /// <summary>Where there are no settings.</summary>
    public static readonly ConfigChain None = new(Config.Default, [], []);

    /// <summary>Reads settings, and those that they extend.</summary>
    /// <param name="path">The file, relative to the workspace root, with <c>/</c>.</param>
    /// <param name="text">Its bytes.</param>
    /// <param name="read">Bytes of another file by its path relative to the root; null where it is not there.</param>
    /// <param name="names">Names of the files in a folder, relative to the root, of which one may have been meant; null where nobody can tell.</param>
    public static ConfigChain Read(string path, SourceText text, Func<string, SourceText?> read, Func<string, IEnumerable<string>>? names = null)
    {
        var (files, findings) = (ImmutableArray.CreateBuilder<ConfigFile>(), ImmutableArray.CreateBuilder<Finding>());
        for (string? next = path; next is not null;)
        {
            var (config, tree, faults) = ConfigAnalyzer.Analyze(next, text);
            files.Add(new ConfigFile(next, config, tree));
            findings.AddRange(faults);
            if (config.Extends is not { } extended) break;
            var sink = new FindingSink(next, tree, RuleSettings.Default(DateOnly.MinValue));
            (next, text) = Find(extended, files, sink, read, names ?? (_ => []));
            findings.AddRange(sink.Findings);
        }

        return new ConfigChain(files.Select(f => f.Config).Reverse().Aggregate((below, own) => own.Over(below)), files.ToImmutable(), findings.ToImmutable());
    }

    /// <summary>Settings of which nothing could be read.</summary>
    /// <param name="path">The file, relative to the workspace root.</param>
    /// <param name="reason">Why not.</param>
    public static ConfigChain Unread(string path, LocalizedText reason)
    {
        var sink = new FindingSink(path, SyntaxTree.Unread(SourceText.From(""), SyntaxFormat.Yaml), RuleSettings.Default(DateOnly.MinValue));
        ConfigFaults.Report(sink, TextSpan.At(0), "settings-unreadable", ("value", reason));
        return new ConfigChain(Config.Default, [new ConfigFile(path, Config.Default, sink.Tree)], ConfigAnalyzer.AsInvalidConfig(sink));
    }

    /// <summary>The file that one extends; no path, and a report, where it cannot be read.</summary>
    private static (string? Path, SourceText Text) Find(string extended, ImmutableArray<ConfigFile>.Builder files, FindingSink sink, Func<string, SourceText?> read, Func<string, IEnumerable<string>> names)
    {
        var nothing = SourceText.From("");
        var node = (sink.Tree.Documents[0].Root as MappingSyntax)?.Find("extends")?.Value ?? sink.Tree.Documents[0].Root;
        if (PathFrom(sink.File, extended) is not { } path) ConfigFaults.Report(sink, node, "extends-outside", ("value", extended));
        else if (files.Any(f => f.Path == path)) ConfigFaults.Report(sink, node, "extends-circle", ("value", path));
        else if (read(path) is not { } text) ConfigFaults.ReportUnknown(sink, node, "extends-missing", path, Beside(path, names));
        else return (path, text);
        return (null, nothing);
    }

    /// <summary>The files in the folder of one, with it.</summary>
    private static IEnumerable<string> Beside(string path, Func<string, IEnumerable<string>> names)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        return names(folder).Order(StringComparer.Ordinal).Select(n => folder + n);
    }

    /// <summary>A path beside a file, relative to the root; null where it leads out of the workspace.</summary>
    /// <param name="file">The file, relative to the root.</param>
    /// <param name="path">The path as the file writes it.</param>
    public static string? PathFrom(string file, string path)
    {
        if (path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal)) return null;
        var parts = new List<string>(file.Split('/')[..^1]);
        foreach (var part in path.Replace('\\', '/').Split('/').Where(p => p is not ("" or ".")))
        {
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }
}
