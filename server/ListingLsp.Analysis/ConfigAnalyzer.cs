using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>Reads a workspace's settings. Whatever is wrong in them is LST9004, at its place.</summary>
public static class ConfigAnalyzer
{
    private static readonly ImmutableDictionary<string, OptionValue> NoOptions = ImmutableDictionary<string, OptionValue>.Empty;
    private const string InvalidConfig = "LST9004";
    private static readonly string[] NotActedOn = ["requires", "profile", "horizon", "packs", "notSuppressible", "baseline"];

    /// <summary>The settings with the findings about them, and the tree they were read from.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="text">The file's bytes.</param>
    public static (Config Config, SyntaxTree Tree, ImmutableArray<Finding> Findings) Analyze(string path, SourceText text)
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
        var config = root is null ? Config.Default : Read(root, sink, aliases);
        return (config, sink.Tree, AsInvalidConfig(sink));
    }

    private static ImmutableArray<Finding> AsInvalidConfig(FindingSink sink)
    {
        var rule = RuleCatalogue.Get(InvalidConfig);
        return [.. sink.Findings.Select(f => f with { Rule = rule, Severity = Severity.Error }).Order(Finding.Order)];
    }

    private static Config Read(BoundRecord root, FindingSink sink, AliasMap aliases)
    {
        var version = root.Number("version");
        if (version.IsPresent && version.Value != 1) sink.Begin(InvalidConfig, version.Node.Span, ("value", version.Value))?.As("bad-version");
        return new()
        {
            AsOf = ReadDay(root.Text("asOf"), sink),
            Locale = root.Text("locale") is { IsPresent: true, Value: var locale } ? (locale == "zh-CN" ? Locale.Chinese : Locale.English) : null,
            Files = [.. root.Pairs("files").SelectMany(p => ReadFiles(p.Entry, p.Value, sink))],
            Exclude = root.Texts("exclude"),
            Rules = ReadRules(root, sink, aliases),
            Overrides = root.List("overrides", r => new ConfigOverride(r.Texts("files"), ReadRules(r, sink, aliases))) is { IsPresent: true, Value: var list } ? list.Items : [],
            Unused = [.. NotActedOn.Where(name => root[name] is { State: FieldState.Present, Value: not "default" })],
        };
    }

    private static DateOnly? ReadDay(Field<string> field, FindingSink sink)
    {
        if (!field.TryGet(out var text) || text == "today") return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        sink.Begin(InvalidConfig, field.Node.Span, ("value", text))?.As("bad-day");
        return null;
    }

    private static IEnumerable<(FileKind Kind, string Glob)> ReadFiles(EntrySyntax entry, BoundValue value, FindingSink sink)
    {
        var kinds = Enum.GetValues<FileKind>().Where(k => k != FileKind.Config).ToDictionary(k => k.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        if (kinds.TryGetValue(entry.KeyText!, out var kind)) return value.Texts().Select(glob => (kind, glob));
        ReportUnknown(sink, entry.Key, "unknown-kind", entry.KeyText!, kinds.Keys);
        return [];
    }

    private static ImmutableArray<RuleSetting> ReadRules(BoundRecord owner, FindingSink sink, AliasMap aliases) =>
        [.. owner.Pairs("rules").Select(p => ReadRule(p.Entry, sink, aliases)).OfType<RuleSetting>()];

    private static RuleSetting? ReadRule(EntrySyntax entry, FindingSink sink, AliasMap aliases)
    {
        var name = entry.KeyText!;
        var rule = RuleCatalogue.Find(name) ?? RuleCatalogue.All.FirstOrDefault(r => r.Slug == name);
        if (rule is null)
        {
            ReportUnknown(sink, entry.Key, "unknown-rule", name, RuleCatalogue.All.SelectMany(r => new[] { r.Id, r.Slug }));
            return null;
        }

        switch (aliases.Resolve(entry.Value))
        {
            case ScalarSyntax scalar:
                return new RuleSetting(rule, ReadSeverity(scalar, sink), NoOptions);
            case MappingSyntax mapping:
                Severity? severity = null;
                foreach (var option in mapping.Entries)
                {
                    if (option.KeyText == "severity" && option.Value is ScalarSyntax word) severity = ReadSeverity(word, sink);
                    else if (option.KeyText is { } key && rule.Options.All(o => o.Name != key)) ReportUnknown(sink, option.Key, "unknown-option", key, rule.Options.Select(o => o.Name).Append("severity"), rule.Id);
                }

                return new RuleSetting(rule, severity, NoOptions);
            default:
                sink.Begin(InvalidConfig, entry.Value.Span, ("value", name))?.As("bad-rule");
                return null;
        }
    }

    private static Severity? ReadSeverity(ScalarSyntax scalar, FindingSink sink)
    {
        var words = Enum.GetNames<Severity>().Select(n => n.ToLowerInvariant()).ToList();
        if (words.IndexOf(scalar.Value) is >= 0 and var index) return (Severity)index;
        ReportUnknown(sink, scalar, "bad-severity", scalar.Value, words);
        return null;
    }

    private static void ReportUnknown(FindingSink sink, SyntaxNode node, string variant, string name, IEnumerable<string> known, string rule = "")
    {
        var nearest = Nearest.Of(name, known);
        sink.Begin(InvalidConfig, node.Span, ("value", name), ("nearest", nearest ?? ""), ("rule", rule))
            ?.As(nearest is null ? variant : variant + "-nearest");
    }
}
