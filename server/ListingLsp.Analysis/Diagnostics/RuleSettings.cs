using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>What analysis needs of a configuration: the day, and what is said of the rules in each file.</summary>
/// <param name="asOf">Dated rules are judged on this day.</param>
/// <param name="rules">What holds for a file (relative path).</param>
/// <param name="notSuppressible">Ids of the rules that no comment may suppress.</param>
/// <param name="packs">Which rule packs and entries hold.</param>
public sealed class RuleSettings(DateOnly asOf, Func<string, FileRules> rules, ImmutableArray<string> notSuppressible, PackSettings? packs = null)
{
    /// <summary>Rules that stand for bans; where the config says nothing no comment may suppress them.</summary>
    public static readonly ImmutableArray<string> NotSuppressibleByDefault = ["LST4001", "LST4007"];

    /// <summary>The day that decides which dated rules are in force.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>Which rule packs and entries hold.</summary>
    public PackSettings Packs { get; } = packs ?? PackSettings.Default;

    /// <summary>Days ahead that LST4017 looks.</summary>
    public int Horizon => Packs.Horizon;

    /// <summary>The catalogue's severities and options.</summary>
    public static RuleSettings Default(DateOnly asOf)
    {
        var rules = FileRules.Default;
        return new(asOf, _ => rules, NotSuppressibleByDefault);
    }

    /// <summary>The same with some rules switched off.</summary>
    public RuleSettings Only(Predicate<RuleInfo> isOn) => new(AsOf, file => rules(file).Only(isOn), notSuppressible, Packs);

    /// <summary>The same day, packs and options, with every rule on: for reports that must not depend on what is shown.</summary>
    public RuleSettings AtUsualSeverities() => new(AsOf, file => rules(file).AtUsualSeverities(), notSuppressible, Packs);

    /// <summary>What holds for a file.</summary>
    public FileRules Of(string file) => rules(file);

    /// <summary>Severity of a rule in a file.</summary>
    public Severity SeverityOf(RuleInfo rule, string file) => Of(file).SeverityOf(rule);

    /// <summary>Whether a comment may suppress a rule.</summary>
    public bool IsSuppressible(RuleInfo rule) => !notSuppressible.Contains(rule.Id);

    /// <summary>Whether other settings differ in what holds for every file: the day, the packs, and what may be suppressed.</summary>
    public bool DiffersForAll(RuleSettings other) =>
        AsOf != other.AsOf || !Packs.IsSameAs(other.Packs) || !notSuppressible.AsSpan().SequenceEqual(other.NotSuppressible.AsSpan());

    /// <summary>Whether other settings say something else of the rules in a file.</summary>
    public bool DiffersFor(string file, RuleSettings other) => !Of(file).IsSameAs(other.Of(file));

    private ImmutableArray<string> NotSuppressible => notSuppressible;
}
