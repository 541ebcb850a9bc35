using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Configuration;

/// <summary>Reads a group <c>rules</c>: by id or by slug a severity, or a group with severity and options.</summary>
internal sealed class RuleSettingReader(FindingSink sink, AliasMap aliases)
{
    private static readonly ImmutableArray<string> Severities = [.. Enum.GetNames<Severity>().Select(n => n.ToLowerInvariant())];

    /// <summary>Rules that say that the tool or its settings failed: nobody may switch them off.</summary>
    private static readonly ImmutableArray<string> Fixed = ["LST9000", "LST9004"];

    /// <summary>The settings in the group of an owner; faulty ones are reported and left out.</summary>
    public ImmutableArray<RuleSetting> Read(BoundRecord owner)
    {
        var own = aliases.Resolve(owner["rules"].Node) is MappingSyntax mapping ? mapping.Entries : [];
        var settings = new Dictionary<string, (string Name, RuleSetting? Setting)>(StringComparer.Ordinal);
        foreach (var (entry, _) in owner.Pairs("rules"))
        {
            var name = entry.KeyText!;
            if (ConfigFaults.FindRule(sink, entry.Key, name) is not { } rule) continue;
            if (settings.TryAdd(rule.Id, (name, ReadRule(rule, entry)))) continue;
            // What a merge brings gives way to the group's own words, under whichever name.
            if (own.Contains(entry)) ConfigFaults.Report(sink, entry.Key, "repeated-rule", ("value", name), ("first", settings[rule.Id].Name));
        }

        return [.. settings.Values.Select(s => s.Setting).OfType<RuleSetting>()];
    }

    private RuleSetting? ReadRule(RuleInfo rule, EntrySyntax entry)
    {
        if (Fixed.Contains(rule.Id))
        {
            ConfigFaults.Report(sink, entry.Key, "fixed-rule", ("rule", rule.Id));
            return null;
        }

        switch (aliases.Resolve(entry.Value))
        {
            case ScalarSyntax { IsNull: false } scalar:
                return new RuleSetting(rule, ReadSeverity(scalar), ImmutableDictionary<string, OptionValue>.Empty);
            case MappingSyntax mapping:
                return ReadGroup(rule, mapping);
            default:
                ConfigFaults.Report(sink, entry.Value is ScalarSyntax ? entry.Key : entry.Value, "bad-rule", ("value", entry.KeyText!));
                return null;
        }
    }

    private RuleSetting ReadGroup(RuleInfo rule, MappingSyntax group)
    {
        Severity? severity = null;
        var options = ImmutableDictionary.CreateBuilder<string, OptionValue>(StringComparer.Ordinal);
        foreach (var entry in group.Entries)
        {
            if (entry.KeyText is not { } key) continue;
            if (key == "severity") severity = ReadSeverity(aliases.Resolve(entry.Value));
            else if (rule.Options.FirstOrDefault(o => o.Name == key) is not { } option) ConfigFaults.ReportUnknown(sink, entry.Key, "unknown-option", key, rule.Options.Select(o => o.Name).Append("severity"), rule.Id);
            else if (OptionReader.Read(rule, option, entry.Value, sink, aliases) is { } value) options[key] = value;
        }

        return new RuleSetting(rule, severity, options.ToImmutable());
    }

    private Severity? ReadSeverity(SyntaxNode node)
    {
        if (node is ScalarSyntax { IsNull: true }) return null;
        if (node is not ScalarSyntax scalar) ConfigFaults.Report(sink, node, "bad-severity-kind", ("found", ConfigFaults.Found(node)));
        else if (Severities.IndexOf(scalar.Value) is >= 0 and var index) return (Severity)index;
        else ConfigFaults.ReportUnknown(sink, scalar, "bad-severity", scalar.Value, Severities);
        return null;
    }
}
