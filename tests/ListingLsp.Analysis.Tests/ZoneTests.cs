using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>US-West and Beijing time by the tool's own rules; where the machine has the IANA database, held against it.</summary>
public sealed class ZoneTests
{
    [Theory]
    [InlineData("2022-08-19T23:59:59", "2022-08-20T14:59:59")]
    [InlineData("2022-11-05T23:59:59", "2022-11-06T14:59:59")]
    [InlineData("2022-11-06T23:59:59", "2022-11-07T15:59:59")]
    [InlineData("2022-11-30T23:59:59", "2022-12-01T15:59:59")]
    [InlineData("2023-03-11T23:59:59", "2023-03-12T15:59:59")]
    [InlineData("2023-03-12T03:00:00", "2023-03-12T18:00:00")]
    [InlineData("2006-10-29T01:59:59", "2006-10-29T16:59:59")]
    public void US_West_time_in_Beijing(string west, string beijing) =>
        Assert.Equal(DateTime.Parse(beijing, System.Globalization.CultureInfo.InvariantCulture), Zone.Beijing.FromUtc(Zone.UsWest.ToUtc(DateTime.Parse(west, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void The_calendar_has_ends()
    {
        Assert.Equal(DateTime.MaxValue.Ticks, Zone.UsWest.ToUtc(DateTime.MaxValue).Ticks);
        Assert.Equal(DateTime.MinValue.Ticks, Zone.Beijing.ToUtc(DateTime.MinValue).Ticks);
    }

    [Fact]
    public void Hours_of_1992_to_2036_are_those_of_the_database()
    {
        foreach (var zone in new[] { Zone.UsWest, Zone.Beijing })
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out var known)) continue;
            for (var utc = new DateTime(1992, 1, 1, 0, 30, 0, DateTimeKind.Utc); utc.Year < 2037; utc = utc.AddHours(7))
            {
                var local = DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, known), DateTimeKind.Unspecified);
                Assert.True(local.Ticks == zone.FromUtc(utc).Ticks, $"{zone.Id} {utc:u}");
                if (!known.IsAmbiguousTime(local)) Assert.True(zone.ToUtc(local).Ticks == utc.Ticks, $"{zone.Id} {local:u}");
            }
        }
    }
}
