using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>Destination markets by their ISO 3166-1 alpha-2 codes, and groups of them, from <c>markets.yaml</c> and <c>market-groups.yaml</c>.</summary>
public static class Markets
{
    private static readonly Lazy<CodeList> CountryList = new(() => new CodeList("country", Countries(), Read));

    private static readonly Lazy<CodeList> AllList = new(() => new CodeList("market", Countries().Concat(DataFile.Read("reference/market-groups.yaml", "groups")), Read));

    private static readonly Lazy<FrozenDictionary<string, MarketGroup>> GroupList = new(() =>
        DataFile.Read("reference/market-groups.yaml", "groups").Select(ReadGroup).ToFrozenDictionary(g => g.Id, StringComparer.Ordinal));

    /// <summary>The core 10 markets (核心10国) of ready-to-ship listings. Source: platform briefing, August 2022, l.1220.</summary>
    public const string Core = "core10";

    /// <summary>The European Union.</summary>
    public const string Union = "EU";

    /// <summary>With more exceptions a list is shorter.</summary>
    private const int MostExcepted = 6;

    /// <summary>Every country.</summary>
    public const string Worldwide = "worldwide";

    /// <summary>Single countries.</summary>
    public static CodeList Single => CountryList.Value;

    /// <summary>Countries and groups.</summary>
    public static CodeList WithGroups => AllList.Value;

    /// <summary>The group with an id, or null: then it is a country, or unknown.</summary>
    public static MarketGroup? Group(string id) => GroupList.Value.GetValueOrDefault(id);

    /// <summary>The members of the core 10 on a day, in the platform's order.</summary>
    public static ImmutableArray<string> CoreOn(DateOnly day) => GroupList.Value[Core].MembersOn(day);

    /// <summary>The countries that a code or a group stands for on a day.</summary>
    public static ImmutableArray<string> CountriesOf(string codeOrGroup, DateOnly day) => Group(codeOrGroup) switch
    {
        null => [codeOrGroup],
        { IsAll: true } => [.. Single.Codes.Select(c => c.Id)],
        var group => group.MembersOn(day),
    };

    /// <summary>Codes in English, as files write them, names in Chinese.</summary>
    internal static LocalizedText Names(IEnumerable<string> codes)
    {
        var list = codes.ToList();
        return new(string.Join(", ", list), string.Join("、", list.Select(c => WithGroups.Find(c)?.Name.Zh ?? c)));
    }

    /// <summary>The same; where most of the world or of the European Union is among them, by its name: <c>the EU except ES, FR</c>.</summary>
    internal static LocalizedText Names(IReadOnlyCollection<string> codes, DateOnly day)
    {
        if (codes.Count >= Single.Codes.Length - MostExcepted && Single.Codes.Select(c => c.Id).Where(c => !codes.Contains(c)).ToList() is { Count: <= MostExcepted } left)
        {
            var exceptions = Names(left);
            return left.Count == 0 ? new LocalizedText("all countries", "所有国家") : new LocalizedText($"all countries except {exceptions.En}", $"所有国家（{exceptions.Zh}除外）");
        }

        var union = GroupList.Value[Union].MembersOn(day);
        var absent = union.Where(m => !codes.Contains(m)).ToList();
        if (absent.Count > MostExcepted) return Names(codes);
        var others = Names(codes.Where(c => !union.Contains(c)));
        var except = Names(absent);
        var name = absent.Count == 0 ? new LocalizedText("the EU", "欧盟") : new LocalizedText($"the EU except {except.En}", $"欧盟（{except.Zh}除外）");
        return others.En.Length == 0 ? name : new($"{name.En} and {others.En}", $"{name.Zh}、{others.Zh}");
    }

    private static IEnumerable<MappingSyntax> Countries() => DataFile.Read("reference/markets.yaml", "markets");

    private static Code Read(MappingSyntax row) =>
        new(row.Required("id"), row.Localized(), row.Texts("aliases"), [.. row.Texts("likely"), row.Required("en"), row.Required("zh")]);

    private static MarketGroup ReadGroup(MappingSyntax row) => new(
        row.Required("id"),
        row.Text("all") == "true",
        [
            .. row.Texts("members").Select(m => new GroupMember(m, DateOnly.MinValue, DateOnly.MaxValue)),
            .. row.Find("dated")?.Value is SequenceSyntax dated
                ? dated.Items.Select(i => (MappingSyntax)i.Value).Select(m => new GroupMember(m.Required("market"), m.Date("from") ?? DateOnly.MinValue, m.Date("until") ?? DateOnly.MaxValue))
                : [],
        ]);
}

/// <summary>A member of a group of markets.</summary>
/// <param name="Market">Its code.</param>
/// <param name="From">First day in the group.</param>
/// <param name="Until">Last day in it.</param>
public sealed record GroupMember(string Market, DateOnly From, DateOnly Until)
{
    /// <summary>It has always been a member, and is one for ever.</summary>
    public bool IsAlways => From == DateOnly.MinValue && Until == DateOnly.MaxValue;

    /// <summary>Whether it is a member on a day.</summary>
    public bool IsOn(DateOnly day) => From <= day && day <= Until;
}

/// <summary>A group of markets, such as <c>EU</c>.</summary>
/// <param name="Id">As files name it.</param>
/// <param name="IsAll">Every country belongs to it.</param>
/// <param name="Members">Its members; none where every country is one.</param>
public sealed record MarketGroup(string Id, bool IsAll, ImmutableArray<GroupMember> Members)
{
    private readonly ImmutableArray<string> _always = Members.All(m => m.IsAlways) ? [.. Members.Select(m => m.Market)] : default;

    /// <summary>One of its members came to it, or left it.</summary>
    public bool IsDated => _always.IsDefault;

    /// <summary>Whether a country belongs to it on a day.</summary>
    public bool Contains(string market, DateOnly day)
    {
        if (IsAll) return true;
        foreach (var member in Members)
        {
            if (member.Market == market && member.IsOn(day)) return true;
        }

        return false;
    }

    /// <summary>The codes of its members on a day; none where every country is one.</summary>
    public ImmutableArray<string> MembersOn(DateOnly day) => !IsDated ? _always : [.. Members.Where(m => m.IsOn(day)).Select(m => m.Market)];
}
