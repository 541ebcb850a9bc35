using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Packs;

/// <summary>The packs that hold for a workspace: the built-in ones, then its own. Later law and the like is in only where the settings ask for it.</summary>
public sealed class LoadedPacks
{
    private readonly Lazy<PhraseSet<ListingPhrase>> _phrases;

    /// <summary>From the packs of a workspace.</summary>
    /// <param name="packs">Its own packs, in the order of their files.</param>
    /// <param name="settings">Which entries are on, and the day with its horizon.</param>
    public LoadedPacks(IEnumerable<RulePack> packs, RuleSettings settings)
    {
        var own = packs.Where(p => !BuiltInPacks.IsTaken(p.Id)).ToList();
        OwnItemTypes = [.. own.SelectMany(p => p.Entries).SelectMany(e => e.Match.ItemTypes).Distinct(StringComparer.OrdinalIgnoreCase)];
        Entries =
        [
            .. BuiltInPacks.All.Concat(own)
                .SelectMany(p => p.Entries)
                .Where(e => settings.Packs.IsOn(e.Pack, e.Id, e.IsOn))
                .Where(e => e.IsInForce(settings.AsOf) || IsSoon(e, settings)),
        ];
        _phrases = new(() => ListingPhrases.Of(Entries));
    }

    /// <summary>Entries in force, or soon to be: built-in packs first.</summary>
    public ImmutableArray<PackEntry> Entries { get; }

    /// <summary>Item types that the packs of the workspace name, whether their entries hold now or not.</summary>
    internal ImmutableArray<string> OwnItemTypes { get; }

    /// <summary>All phrases that are looked for in the texts of listings.</summary>
    internal PhraseSet<ListingPhrase> Phrases => _phrases.Value;

    /// <summary>Whether an entry comes into force within the horizon; the last day counts.</summary>
    internal static bool IsSoon(PackEntry entry, RuleSettings settings) =>
        entry.From is { } from && from > settings.AsOf && from <= settings.AsOf.AddDays(settings.Horizon) && !(entry.Until < from);
}
