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

/// <summary>A line of a baseline.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Node">Where it says so.</param>
public sealed record BaselineLine(BaselineEntry Entry, MappingSyntax Node);

/// <summary>Checks and reads a baseline. Whatever is wrong in it is LST9004, at its place.</summary>
public static class BaselineAnalyzer
{
    private const int FingerprintLength = 32;

    /// <summary>The lines in the order of the text, the tree they were read from, and what is wrong; then the lines are of no use.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="text">The file's bytes.</param>
    public static (ImmutableArray<BaselineLine> Lines, SyntaxTree Tree, ImmutableArray<Finding> Faults) Analyze(string path, SourceText text)
    {
        // No rule about settings is dated.
        var settings = RuleSettings.Default(DateOnly.MinValue);
        if (text.FindInvalidUtf8() is >= 0 and var at) return Fail(path, text, new TextSpan(at, at + 1), "baseline-encoding");
        var sink = new FindingSink(path, SyntaxTree.Parse(text, SyntaxFormat.Json), settings);
        SyntaxErrorReport.Add(sink);
        var aliases = AliasMap.Of(sink.Tree);
        DuplicateKey.Add(sink, aliases);
        if (DocumentLimit.IsExceeded(sink, aliases)) return ([], sink.Tree, ConfigAnalyzer.AsInvalidConfig(sink));
        if (sink.Tree.Documents is not [var document, ..] || new Binder(sink, BaselineShape.Root, aliases).Bind(document.Root) is not { } root) return ([], sink.Tree, ConfigAnalyzer.AsInvalidConfig(sink));
        // What a baseline of another version holds besides is not for this one to judge.
        if (root.Number("version") is { IsPresent: true, Value: not 1 } version)
        {
            var foreign = new FindingSink(path, sink.Tree, settings);
            ConfigFaults.Report(foreign, version.Node, "baseline-version", ("value", version.Value));
            return ([], sink.Tree, ConfigAnalyzer.AsInvalidConfig(foreign));
        }

        var lines = root.List("entries", Read) is { IsPresent: true, Value: var list } ? list.Items : [];
        ImmutableArray<BaselineLine> read = [.. lines.OfType<BaselineLine>()];
        Check(read, sink);
        return (read, sink.Tree, ConfigAnalyzer.AsInvalidConfig(sink));
    }

    /// <summary>A baseline of which nothing could be read.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="reason">Why not.</param>
    public static (ImmutableArray<BaselineLine> Lines, SyntaxTree Tree, ImmutableArray<Finding> Faults) Unread(string path, LocalizedText reason) =>
        Fail(path, SourceText.From(""), TextSpan.At(0), "baseline-unreadable", reason);

    private static (ImmutableArray<BaselineLine> Lines, SyntaxTree Tree, ImmutableArray<Finding> Faults) Fail(string path, SourceText text, TextSpan span, string variant, LocalizedText? reason = null)
    {
        var sink = new FindingSink(path, SyntaxTree.Unread(text, SyntaxFormat.Json), RuleSettings.Default(DateOnly.MinValue));
        ConfigFaults.Report(sink, span, variant, ("value", reason ?? ""));
        return ([], sink.Tree, ConfigAnalyzer.AsInvalidConfig(sink));
    }

    private static BaselineLine? Read(BoundRecord record)
    {
        if (!record.Text("rule").TryGet(out var rule) || !record.Text("file").TryGet(out var file)) return null;
        if (!record.Text("fingerprint").TryGet(out var fingerprint) || !record.Number("count").TryGet(out var count)) return null;
        return new BaselineLine(new BaselineEntry(rule, file, fingerprint, (int)count, record.Text("hint").Or("")), (MappingSyntax)record.Node);
    }

    /// <summary>A merge may leave a line twice, but not with two counts.</summary>
    private static void Check(ImmutableArray<BaselineLine> lines, FindingSink sink)
    {
        var seen = new Dictionary<(string, string, string), BaselineLine>(lines.Length);
        foreach (var line in lines)
        {
            var (entry, node) = (line.Entry, line.Node);
            if (entry.Fingerprint.Length != FingerprintLength || !entry.Fingerprint.All(char.IsAsciiHexDigitLower))
            {
                ConfigFaults.Report(sink, node.Find("fingerprint")!.Value, "bad-fingerprint", ("value", entry.Fingerprint));
            }

            if (seen.TryAdd((entry.Rule, entry.File, entry.Fingerprint), line)) continue;
            var first = seen[(entry.Rule, entry.File, entry.Fingerprint)];
            if (first.Entry.Count == entry.Count) continue;
            ConfigFaults.Report(sink, node.Find("count")!.Value, "baseline-repeated", ("line", sink.Tree.Text.LineAt(first.Node.Span.Start) + 1), ("first", first.Entry.Count), ("count", entry.Count));
        }
    }
}
