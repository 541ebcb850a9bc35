using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>Moments of campaigns by the other clock: US-West time and Beijing time, with summer time as the IANA database has it.</summary>
public static class Clocks
{
    private static readonly LocalizedText Both = new("{a} US-West = {b} Beijing", "美西时间{a} = 北京时间{b}");

    /// <summary>A moment in US-West time, by both clocks; null where it is none that a calendar has.</summary>
    public static LocalizedText? OfUsWest(string moment) => Moments.TryRead(moment, out var here) ? Said(here, Zone.Beijing.FromUtc(Zone.UsWest.ToUtc(here))) : null;

    /// <summary>A moment in Beijing time, by both clocks; null where it is none that a calendar has.</summary>
    public static LocalizedText? OfBeijing(string moment) => Moments.TryRead(moment, out var there) ? Said(Zone.UsWest.FromUtc(Zone.Beijing.ToUtc(there)), there) : null;

    private static LocalizedText Said(DateTime west, DateTime east) => Both.Fill([("a", Moments.Write(west)), ("b", Moments.Write(east))]);
}
