using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>A clock that campaigns are announced by, from <c>time-zones.yaml</c>; right from 1992 on.</summary>
public sealed class Zone
{
    private static readonly TimeSpan Change = TimeSpan.FromHours(2);
    private static readonly Lazy<ImmutableDictionary<string, Zone>> Zones = new(() => DataFile.Read("reference/time-zones.yaml", "zones").Select(r => new Zone(r)).ToImmutableDictionary(z => z.Id, StringComparer.Ordinal));

    private readonly TimeSpan _standard;
    private readonly ImmutableArray<SummerTime> _summer;

    private Zone(MappingSyntax row)
    {
        Id = row.Required("id");
        _standard = TimeSpan.FromHours(Number(row, "standard"));
        _summer = [.. ((SequenceSyntax)row.Find("summer")!.Value).Items.Select(i => new SummerTime((MappingSyntax)i.Value))];
    }

    /// <summary>US-West time (美西时间).</summary>
    public static Zone UsWest => Zones.Value["America/Los_Angeles"];

    /// <summary>Beijing time (北京时间).</summary>
    public static Zone Beijing => Zones.Value["Asia/Shanghai"];

    /// <summary>Its name in the IANA database.</summary>
    public string Id { get; }

    /// <summary>The moment in UTC of a time of this clock. An hour that the clock shows twice is the first; one that it leaves out is that of standard time.</summary>
    public DateTime ToUtc(DateTime local) => Shift(local, -OffsetAt(local));

    /// <summary>What this clock shows at a moment.</summary>
    public DateTime FromUtc(DateTime utc)
    {
        var standard = Shift(utc, _standard);
        return SummerOf(standard.Year) is { } summer && standard >= summer.Start(standard.Year) + Change && standard < summer.End(standard.Year) + Change - TimeSpan.FromHours(1) ? Shift(standard, TimeSpan.FromHours(1)) : standard;
    }

    private TimeSpan OffsetAt(DateTime local) =>
        SummerOf(local.Year) is { } summer && local >= summer.Start(local.Year) + Change + TimeSpan.FromHours(1) && local < summer.End(local.Year) + Change ? _standard + TimeSpan.FromHours(1) : _standard;

    private SummerTime? SummerOf(int year) => _summer.FirstOrDefault(s => s.From <= year && year <= s.Until);

    /// <summary>The first and the last days of the calendar have no other side.</summary>
    private static DateTime Shift(DateTime time, TimeSpan by)
    {
        var ticks = Math.Clamp(time.Ticks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTime(ticks);
    }

    private static int Number(MappingSyntax row, string key) => int.Parse(row.Required(key), CultureInfo.InvariantCulture);

    private sealed class SummerTime(MappingSyntax row)
    {
        private readonly (int Month, string Sunday) _start = (Number(row, "startMonth"), row.Required("startSunday"));
        private readonly (int Month, string Sunday) _end = (Number(row, "endMonth"), row.Required("endSunday"));

        public int From { get; } = Number(row, "from");

        public int Until { get; } = Number(row, "until");

        public DateTime Start(int year) => Sunday(year, _start.Month, _start.Sunday);

        public DateTime End(int year) => Sunday(year, _end.Month, _end.Sunday);

        private static DateTime Sunday(int year, int month, string which)
        {
            if (which == "last")
            {
                var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
                return last.AddDays(-(int)last.DayOfWeek);
            }

            var first = new DateTime(year, month, 1);
            return first.AddDays((7 - (int)first.DayOfWeek) % 7 + (7 * (int.Parse(which, CultureInfo.InvariantCulture) - 1)));
        }
    }
}
