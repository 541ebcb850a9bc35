using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>
/// Checks and reads a rule pack. Whatever is wrong beyond its grammar is LST9005, at its place; the entries that are sound hold
/// all the same.
/// </summary>
internal static class PackAnalyzer
{
    private const string Invalid = "LST9005";

    /// <summary>The rules of grammar, whose findings stay what they are.</summary>
    private static readonly ImmutableArray<string> Grammar = ["LST0001", "LST0002", "LST0011", "LST0012", "LST0013"];

    /// <summary>One file of packs: each document is one.</summary>
    public static AnalyzedFile Analyze(string path, SyntaxTree tree, RuleSettings settings)
    {
        // What a person sets for the rules about fields is said of listings; a pack must be right.
        var sink = new FindingSink(path, tree, settings, FileRules.Default);
        SyntaxErrorReport.Add(sink);
        var aliases = AliasMap.Of(tree);
        DuplicateKey.Add(sink, aliases);
        var packs = ImmutableArray.CreateBuilder<RulePack>();
        if (!DocumentLimit.IsExceeded(sink, aliases))
        {
            var binder = new Binder(sink, PackShape.Root, aliases);
            foreach (var root in tree.Documents.SelectMany(d => d.Root is SequenceSyntax list ? list.Items.Select(i => i.Value) : [d.Root]))
            {
                if (binder.Bind(root) is { } record && new PackReader(sink).Read(record) is { } pack) packs.Add(pack);
            }
        }

        var rules = settings.Of(path);
        return new AnalyzedFile { Path = path, Kind = FileKind.Rules, Tree = tree, Findings = [.. sink.Findings.Select(f => AsInvalidPack(f, rules)).Where(f => f.Severity != Severity.Off)], Packs = packs.DrainToImmutable() };
    }

    private static Finding AsInvalidPack(Finding finding, FileRules rules)
    {
        if (Grammar.Contains(finding.Rule.Id)) return finding with { Severity = rules.SeverityOf(finding.Rule) };
        var rule = RuleCatalogue.Get(Invalid);
        return finding with { Rule = rule, Severity = rules.SeverityOf(rule), Source = rule.Source, Consequence = rule.Consequence };
    }
}
