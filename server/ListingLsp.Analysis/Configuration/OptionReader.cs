using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Configuration;

/// <summary>Reads an option of a rule by the type that its default in the catalogue has.</summary>
internal static class OptionReader
{
    /// <summary>The option's value; null where it is not set, or of the wrong type or outside its limits, which is reported.</summary>
    public static OptionValue? Read(RuleInfo rule, RuleOption option, SyntaxNode written, FindingSink sink, AliasMap aliases)
    {
        var node = aliases.Resolve(written);
        if (node is ScalarSyntax { IsNull: true }) return null;
        OptionValue? value = (option.Default, node) switch
        {
            (NumberOption, ScalarSyntax scalar) when ScalarReader.TryNumber(scalar, out var number) && option.Takes(number) => new NumberOption(number),
            (FlagOption, ScalarSyntax scalar) when ScalarReader.TryFlag(scalar, out var flag) => new FlagOption(flag),
            (TextsOption, SequenceSyntax list) => ReadTexts(list, option, sink, aliases),
            _ => null,
        };
        if (value is null) ConfigFaults.Report(sink, written, "bad-option", ("value", option.Name), ("rule", rule.Id), ("expected", Expected(option)), ("found", ConfigFaults.Found(node)));
        return value;
    }

    private static TextsOption? ReadTexts(SequenceSyntax list, RuleOption option, FindingSink sink, AliasMap aliases)
    {
        var items = list.Items.Select(i => aliases.Resolve(i.Value)).ToList();
        if (!items.TrueForAll(i => i is ScalarSyntax { IsNull: false })) return null;
        if (option.AreMarkets) items.RemoveAll(i => !IsMarket((ScalarSyntax)i, sink));
        return new TextsOption([.. items.Select(i => ((ScalarSyntax)i).Value)]);
    }

    /// <summary>A market that nobody knows is reported and left out.</summary>
    private static bool IsMarket(ScalarSyntax written, FindingSink sink)
    {
        if (Markets.WithGroups.Contains(written.Value)) return true;
        var meant = Markets.WithGroups.Meant(written.Value);
        ConfigFaults.Report(sink, written, meant is null ? "unknown-market" : "unknown-market-nearest", ("value", written.Value), ("nearest", meant?.Id ?? ""));
        return false;
    }

    private static LocalizedText Expected(RuleOption option) => option switch
    {
        { Default: FlagOption } => Vocabulary.Get("true-or-false"),
        { Default: TextsOption } => Vocabulary.Get("a-list-of-texts"),
        { AtMost: { } most } => Vocabulary.Get("a-number-between").Fill([("least", option.AtLeast), ("most", most)]),
        _ => Vocabulary.Get("a-number-from").Fill([("least", option.AtLeast)]),
    };
}
