using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What the client can do and what the person has set in the editor. Immutable.</summary>
internal sealed record SessionSettings
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Client { get; init; } = new(default);

    /// <summary>What columns count.</summary>
    public ColumnUnit Encoding { get; init; } = ColumnUnit.Utf16;

    /// <summary>The language of the editor; null where it says none.</summary>
    public Locale? EditorLocale { get; init; }

    /// <summary>The language set for listings; null for that of the editor.</summary>
    public Locale? OwnLocale { get; init; }

    /// <summary>Tier ranges and subtotals are shown behind tiers.</summary>
    public bool TierHints { get; init; } = true;

    /// <summary>Pieces and totals are shown behind cartons.</summary>
    public bool CartonHints { get; init; } = true;

    /// <summary>Names are shown behind codes of markets.</summary>
    public bool MarketHints { get; init; } = true;

    /// <summary>Lines with numbers of problems and uses are shown above listings and shared definitions.</summary>
    public bool Lenses { get; init; } = true;

    /// <summary>Problems of files that are not open are shown.</summary>
    public bool WholeWorkspace { get; init; } = true;

    /// <summary>What stands before and behind a rule's id in the address of its page; null where its pages have none.</summary>
    public Func<RuleInfo, Locale, string?> PageOf { get; init; } = (_, _) => null;

    /// <summary>The language of what is said about a workspace.</summary>
    public Locale LocaleFor(Config config) => OwnLocale ?? EditorLocale ?? config.Locale ?? Locale.English;

    /// <summary>The settings with what the client sent of them; what is not said, or in another form, is as usual.</summary>
    /// <param name="section">The section <c>listinglsp</c>.</param>
    public SessionSettings With(JsonElement section)
    {
        if (section.ValueKind != JsonValueKind.Object) return this;
        return this with
        {
            OwnLocale = At(section, "locale") is { } locale && JsonText.TextOf(locale) is { } name ? LocaleOf(name) : null,
            TierHints = Flag(section, true, "inlayHints", "tiers"),
            CartonHints = Flag(section, true, "inlayHints", "cartons"),
            MarketHints = Flag(section, true, "inlayHints", "markets"),
            Lenses = Flag(section, true, "codeLens"),
            WholeWorkspace = Flag(section, true, "workspaceDiagnostics"),
        };
    }

    /// <summary>The language that a tag such as <c>zh-cn</c> names; null for <c>auto</c> and the like.</summary>
    public static Locale? LocaleOf(string tag)
    {
        if (tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Locale.Chinese;
        return tag.Length == 0 || tag.Equals("auto", StringComparison.OrdinalIgnoreCase) ? null : Locale.English;
    }

    private static bool Flag(JsonElement section, bool usual, params ReadOnlySpan<string> path) =>
        At(section, path) switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => usual };

    private static JsonElement? At(JsonElement section, params ReadOnlySpan<string> path)
    {
        var at = section;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return at;
    }
}
