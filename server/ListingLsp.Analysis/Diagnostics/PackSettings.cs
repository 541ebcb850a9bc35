using System.Collections.Immutable;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>What the settings say of rule packs.</summary>
/// <param name="IsLoaded">Whether the pack in a file (relative path) holds.</param>
/// <param name="Entries">Entries that are switched on or off, by <c>pack/entry</c>.</param>
/// <param name="Horizon">Days ahead that LST4017 looks.</param>
public sealed record PackSettings(Predicate<string> IsLoaded, ImmutableDictionary<string, bool> Entries, int Horizon)
{
    /// <summary>Every pack of the workspace, every entry as its pack says, 90 days.</summary>
    public static readonly PackSettings Default = new(_ => true, ImmutableDictionary<string, bool>.Empty, 90);

    /// <summary>Whether an entry holds.</summary>
    /// <param name="pack">Id of its pack.</param>
    /// <param name="entry">Its id.</param>
    /// <param name="byDefault">What the pack says.</param>
    public bool IsOn(string pack, string entry, bool byDefault) => Entries.GetValueOrDefault($"{pack}/{entry}", byDefault);

    /// <summary>Whether others say the same of entries and days; which packs are loaded is seen in the packs.</summary>
    internal bool IsSameAs(PackSettings other) =>
        Horizon == other.Horizon && Entries.Count == other.Entries.Count && Entries.All(e => other.Entries.TryGetValue(e.Key, out var isOn) && isOn == e.Value);
}
