using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>
/// Every rule that has an id, built or not, with its words in both languages. The facts are in the YAML files of this
/// folder, one a family; translators and compliance people edit them without touching code.
/// </summary>
public static class RuleCatalogue
{
    private static readonly string[] Families = ["document", "pricing", "carton", "shipping", "destination", "quality", "store", "campaign", "", "tool"];

    private static readonly Lazy<IReadOnlyDictionary<string, Consequence>> Consequences = new(() => DataFile
        .Read("catalogue/consequences.yaml", "consequences")
        .ToDictionary(m => m.Required("key"), m => new Consequence(m.Required("effect"), m.Required("scope"), m.Localized()), StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyDictionary<string, RuleSource>> Sources = new(() => DataFile
        .Read("catalogue/sources.yaml", "sources")
        .ToDictionary(m => m.Required("key"), m => new RuleSource(m.Localized("title"), m.Text("url"), m.Required("tier"), m.Date("from")), StringComparer.Ordinal));

    // A family is read when one of its rules is first needed.
    private static readonly ImmutableArray<Lazy<Dictionary<string, RuleInfo>>> ByFamily =
        [.. Families.Select(f => new Lazy<Dictionary<string, RuleInfo>>(() => f.Length == 0 ? new Dictionary<string, RuleInfo>() : Load(f)))];

    /// <summary>All rules, by id.</summary>
    public static IEnumerable<RuleInfo> All => ByFamily.SelectMany(f => f.Value.Values).OrderBy(r => r.Id, StringComparer.Ordinal);

    /// <summary>A rule by id (<c>LST1001</c>), or null.</summary>
    public static RuleInfo? Find(string id) =>
        id.Length == 7 && id.StartsWith("LST", StringComparison.Ordinal) && char.IsAsciiDigit(id[3])
            ? ByFamily[id[3] - '0'].Value.GetValueOrDefault(id)
            : null;

    /// <summary>A rule as people name it, by id or by slug, or null.</summary>
    public static RuleInfo? FindByName(string name) => Find(name) ?? All.FirstOrDefault(r => r.Slug == name);

    /// <summary>All names that a rule goes by: ids, then slugs.</summary>
    public static IEnumerable<string> Names => All.Select(r => r.Id).Concat(All.Select(r => r.Slug));

    /// <summary>Where facts come from, by the key of the source.</summary>
    internal static RuleSource Source(string key) => Sources.Value[key];

    /// <summary>A rule by id that the code itself names.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue has no such row; a test catches it.</exception>
    public static RuleInfo Get(string id) => Find(id) ?? throw new KeyNotFoundException(id);

    /// <summary>The rule's page in Markdown, in English where it is not there in another language; null where the rule is not built yet.</summary>
    public static string? Page(RuleInfo rule, Locale locale = Locale.English) => DataFile.Text(PageIn(rule, locale)) ?? DataFile.Text(PageIn(rule, Locale.English));

    /// <summary>Whether the rule has a page in a language.</summary>
    public static bool HasPage(RuleInfo rule, Locale locale) => DataFile.Text(PageIn(rule, locale)) is not null;

    private static string PageIn(RuleInfo rule, Locale locale) => $"docs/{rule.Slug}{(locale == Locale.Chinese ? ".zh-CN" : "")}.md";

    private static Dictionary<string, RuleInfo> Load(string family) => DataFile
        .Read($"catalogue/{family}.yaml", "rules")
        .Select(row => ReadRule(family, row))
        .ToDictionary(r => r.Id, StringComparer.Ordinal);

    private static RuleInfo ReadRule(string family, MappingSyntax row) => new()
    {
        Id = row.Required("id"),
        Slug = row.Required("slug"),
        Family = family,
        Severity = Enum.Parse<Severity>(row.Required("severity"), ignoreCase: true),
        StrictSeverity = row.Text("strict") is { } strict ? Enum.Parse<Severity>(strict, ignoreCase: true) : null,
        When = row.Required("when"),
        Message = row.Localized("message"),
        Variants = Words(row, "variants"),
        Related = Words(row, "related"),
        Fixes = ReadFixes(row).ToDictionary(f => f.Name, f => f.Fix, StringComparer.Ordinal),
        Consequence = ConsequenceOf(row.Required("consequence")),
        Consequences = row.Entries("consequences").ToDictionary(e => e.KeyText!, e => ConsequenceOf(((ScalarSyntax)e.Value).Value), StringComparer.Ordinal),
        Source = Sources.Value[row.Required("source")],
        Place = row.Text("at"),
        Note = row.Text("note"),
        IsUnnecessary = row.Text("tag") == "unnecessary",
        Needs = row.Texts("needs"),
        Matrix = row.Text("matrix") is { } status ? Enum.Parse<MarketStatus>(status.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null,
        From = row.Date("from"),
        Until = row.Date("until"),
        Options = [.. row.Entries("options").Select(e => ReadOption(row, e))],
    };

    private static Consequence ConsequenceOf(string key) => key == "none" ? Consequence.None : Consequences.Value[key];

    private static Dictionary<string, LocalizedText> Words(MappingSyntax row, string key) => row
        .Entries(key)
        .ToDictionary(e => e.KeyText!, e => ((MappingSyntax)e.Value).Localized(), StringComparer.Ordinal);

    /// <summary>
    /// Limits of a number stand beside the defaults: <c>limits: { drop: [0, 1] }</c>, the second one null where there is none. So do
    /// the names of options that list markets: <c>marketCodes: [markets]</c>.
    /// </summary>
    private static RuleOption ReadOption(MappingSyntax row, EntrySyntax option)
    {
        var limits = row.Entries("limits").FirstOrDefault(l => l.KeyText == option.KeyText)?.Value as SequenceSyntax;
        var numbers = limits?.Items.Select(i => (ReadDefault(i.Value) as NumberOption)?.Value).ToList() ?? [0, null];
        return new RuleOption(option.KeyText!, ReadDefault(option.Value)) { AtLeast = numbers[0] ?? 0, AtMost = numbers[1], AreMarkets = row.Texts("marketCodes").Contains(option.KeyText!) };
    }

    private static OptionValue ReadDefault(SyntaxNode value) => value switch
    {
        SequenceSyntax list => new TextsOption([.. list.Items.Select(i => ((ScalarSyntax)i.Value).Value)]),
        ScalarSyntax { Value: "true" or "false" } flag => new FlagOption(flag.Value == "true"),
        ScalarSyntax { IsNull: false } number => new NumberOption(decimal.Parse(number.Value, CultureInfo.InvariantCulture)),
        _ => new NumberOption(null),
    };

    private static IEnumerable<(string Name, FixInfo Fix)> ReadFixes(MappingSyntax row)
    {
        if (row.Find("fix")?.Value is MappingSyntax usual) yield return ("", ReadFix(usual));
        foreach (var entry in row.Entries("fixes")) yield return (entry.KeyText!, ReadFix((MappingSyntax)entry.Value));
    }

    private static FixInfo ReadFix(MappingSyntax fix) => new(fix.Localized(), Enum.Parse<FixSafety>(fix.Required("safety"), ignoreCase: true));
}
