using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Codes of closed lists: those that listings use most come first.</summary>
internal static class KnownCodes
{
    /// <summary>Currencies of the platform's prices and of its sellers.</summary>
    private static readonly string[] UsualCurrencies = ["USD", "CNY", "EUR", "GBP"];

    /// <summary>The codes of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="day">Day that decides which markets the core 10 are.</param>
    public static IEnumerable<Known> Of(CodeType type, DateOnly day)
    {
        if (type == CodeType.Currency) return Ordered(type, UsualCurrencies);
        if (type == CodeType.Unit) return type.List.Codes.Select(NameOf);
        if (type == CodeType.Country) return Ordered(type, ["CN"]);
        return Ordered(type, [.. Markets.CoreOn(day), Markets.Core, Markets.Union, Markets.Worldwide]).Select(k => Markets.Group(k.Value) is { } group ? k with { Documentation = Members(group, day) } : k);
    }

    private static IEnumerable<Known> Ordered(CodeType type, IReadOnlyCollection<string> first) =>
        first.Select(type.List.Find).OfType<Code>().Concat(type.List.Codes.Where(c => !first.Contains(c.Id))).Select(NameOf);

    private static Known NameOf(Code code) => Known.Named(code.Id, SuggestionKind.Value, code.Name) with { Names = [code.Name.En, code.Name.Zh, .. code.Aliases] };

    private static LocalizedText Members(MarketGroup group, DateOnly day) =>
        group.IsAll ? new LocalizedText("Every country", "所有国家") : string.Join(", ", group.MembersOn(day));
}
