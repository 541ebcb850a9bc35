using System.Globalization;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>The star level by the table of July 2023: every cell at its edge, the parts of the marketing index, bonus routes, health gates, ways up.</summary>
public sealed class StarTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>The table as the partner's note prints it, from the highest level down.</summary>
    private static readonly (int Star, Facts Needs)[] Rows =
    [
        (5, new(350, 15, 60, 0.10m, 90, 12, 200_000)),
        (4, new(300, 10, 35, 0.08m, 80, 16, 30_000)),
        (3, new(100, 6, 20, 0.06m, 70, 20, 5_000)),
        (2, new(60, 3, 10, 0.05m, 70, 22, 1_000)),
        (1, new(30, 1, 4, 0.035m, 70, 24, 0)),
    ];

    private sealed record Facts(int Potential, int Premium, decimal Buyers, decimal Conversion, int Index, decimal Reply, decimal Trade)
    {
        public string More { get; init; } = "";

        /// <summary>Advertising in TWD and RFQ quotes that give the index.</summary>
        public string IndexFields => Index switch
        {
            90 => "  adSpend30d: { amount: 30001, currency: TWD }\n  rfqUsed30d: 0\n  showcase: { filled: 0, total: 1 }\n  assuranceUpgrade: false\n",
            80 => "  adSpend30d: { amount: 15001, currency: TWD }\n  rfqUsed30d: 7\n  showcase: { filled: 0, total: 1 }\n  assuranceUpgrade: false\n",
            70 => "  adSpend30d: { amount: 15001, currency: TWD }\n  rfqUsed30d: 0\n  showcase: { filled: 0, total: 1 }\n  assuranceUpgrade: false\n",
            60 => "  adSpend30d: { amount: 7001, currency: TWD }\n  rfqUsed30d: 7\n  showcase: { filled: 0, total: 1 }\n  assuranceUpgrade: false\n",
            _ => "",
        };

        public StarReport Judge() => Report(
            string.Create(CultureInfo.InvariantCulture, $"  asOf: 2023-07-01\n  region: TW\n  activeBuyers30d: {Buyers}\n  conversion30d: {Conversion}\n{IndexFields}  replyHours30d: {Reply}\n  onlineTrade90d: {Trade}\n  penaltyPoints: 0\n  seriousInfringements: 0\n  abnormal: {{ amount: 0, rate: 0 }}\n  dueOrders90d: 0\n  onTimeRate90d: 1\n{More}"),
            new StoreCounts(500, Potential, Premium, 4));
    }

    private static StarReport Report(string fields, StoreCounts counts, DateOnly? asOf = null)
    {
        var file = FileAnalyzer.Analyze("shop.store.yaml", FileKind.Store, SourceText.From("store:\n" + fields), RuleSettings.Default(Today));
        Assert.Empty(file.Findings);
        return StarVerdict.Of(file.Path, Assert.Single(file.Stores), counts, asOf, Today);
    }

    public static TheoryData<int, StarIndicator> Cells
    {
        get
        {
            var cells = new TheoryData<int, StarIndicator>();
            foreach (var (star, _) in Rows)
            {
                // 1 star asks for no trade.
                foreach (var indicator in Enum.GetValues<StarIndicator>().Where(i => star > 1 || i != StarIndicator.OnlineTrade)) cells.Add(star, indicator);
            }

            return cells;
        }
    }

    /// <summary>A step to the bad side of a threshold. The index has no step of one.</summary>
    private static Facts Worse(Facts facts, StarIndicator indicator) => indicator switch
    {
        StarIndicator.PotentialProducts => facts with { Potential = facts.Potential - 1 },
        StarIndicator.PremiumProducts => facts with { Premium = facts.Premium - 1 },
        StarIndicator.ActiveBuyers => facts with { Buyers = facts.Buyers - 1 },
        StarIndicator.Conversion => facts with { Conversion = facts.Conversion - 0.0001m },
        StarIndicator.MarketingIndex => facts with { Index = facts.Index - 10 },
        StarIndicator.ReplyHours => facts with { Reply = facts.Reply + 0.01m },
        _ => facts with { Trade = facts.Trade - 0.01m },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_counts_when_it_is_reached_and_not_a_step_before(int star, StarIndicator indicator)
    {
        var facts = Rows.First(r => r.Star == star).Needs;
        var met = facts.Judge();
        Assert.Equal((star, star, true), (met.Level, met.Predicted, met.IsCertain));
        var missed = Worse(facts, indicator).Judge();
        Assert.True(missed.Level < star);
        var reading = missed.Indicators.First(r => r.Indicator == indicator);
        Assert.True(reading.Reached < star, $"{reading}");
        // All others reach their level still; the index of levels 1 to 3 is one.
        Assert.All(missed.Indicators.Where(r => r.Indicator != indicator), r => Assert.True(r.Reached >= star, $"{r}"));
    }

    [Fact]
    public void A_gap_is_what_is_missing_to_the_next_level()
    {
        var report = (Rows[3].Needs with { Reply = 21 }).Judge();
        Assert.Equal(2, report.Predicted);
        Assert.Equal(
            [(100m, 40m), (6m, 3m), (20m, 10m), (0.06m, 0.01m), (70m, 0m), (20m, 1m), (5000m, 4000m)],
            report.Indicators.Select(r => (r.Next!.Value, r.Gap!.Value)));
        Assert.Equal([6], report.WaysUp.Select(w => w.Raise.Length));
        Assert.Empty(Rows[0].Needs.Judge().WaysUp);
    }

    [Theory]
    [InlineData("TWD", 7000, 0)]
    [InlineData("TWD", 7000.01, 50)]
    [InlineData("TWD", 15000, 50)]
    [InlineData("TWD", 15000.01, 70)]
    [InlineData("TWD", 30000, 70)]
    [InlineData("TWD", 30000.01, 90)]
    [InlineData("HKD", 1800, 0)]
    [InlineData("HKD", 1800.01, 50)]
    [InlineData("HKD", 4000, 50)]
    [InlineData("HKD", 4000.01, 70)]
    [InlineData("HKD", 8000, 70)]
    [InlineData("HKD", 8000.01, 90)]
    [InlineData("CNY", 99999, null)]
    public void Advertising_counts_above_an_amount(string currency, decimal amount, int? points)
    {
        var index = Report(string.Create(CultureInfo.InvariantCulture, $"  asOf: 2023-07-01\n  adSpend30d: {{ amount: {amount}, currency: {currency} }}\n"), default).Index!;
        Assert.Equal(points, index.Parts[0].Points);
    }

    [Theory]
    [InlineData(6, 0, 7)]
    [InlineData(7, 10, 14)]
    [InlineData(13, 10, 14)]
    [InlineData(14, 20, null)]
    public void RFQ_quotes_count_by_steps(int used, int points, int? next)
    {
        var part = Report($"  asOf: 2023-07-01\n  rfqUsed30d: {used}\n", default).Index!.Parts[1];
        Assert.Equal((points, next), (part.Points, (int?)part.Next));
    }

    [Theory]
    [InlineData("showcase: { filled: 99, total: 100 }", 2, 0)]
    [InlineData("showcase: { filled: 100, total: 100 }", 2, 10)]
    [InlineData("showcase: { filled: 0, total: 0 }", 2, 0)]
    [InlineData("star: 1", 2, null)]
    [InlineData("assuranceUpgrade: true", 3, 10)]
    [InlineData("assuranceUpgrade: false", 3, 0)]
    [InlineData("rfqUsed30d: 1", 3, null)]
    public void The_other_parts_of_the_index(string field, int part, int? points) =>
        Assert.Equal(points, Report($"  asOf: 2023-07-01\n  {field}\n", new StoreCounts(null, null, null, 5)).Index!.Parts[part].Points);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 10)]
    [InlineData(null, null)]
    public void Assurance_needs_five_listings(int? readyToShip, int? points) =>
        Assert.Equal(points, Report("  asOf: 2023-07-01\n  assuranceUpgrade: true\n", new StoreCounts(null, null, null, readyToShip)).Index!.Parts[3].Points);

    [Theory]
    [InlineData(1, 29, 1)]
    [InlineData(1, 0, 1)]
    public void Route_1_leads_from_0_to_1_where_one_of_three_misses(int to, int potential, int predicted)
    {
        var report = (Rows[4].Needs with { Potential = potential }).Judge();
        Assert.Equal((0, predicted), (report.Level, report.Predicted));
        Assert.Equal((1, to, true), report.Routes.Select(r => (r.Number, r.To, r.Holds)).First());
    }

    [Fact]
    public void Route_1_leads_from_1_to_2_and_no_further()
    {
        Assert.Equal(2, (Rows[3].Needs with { Buyers = 9 }).Judge().Predicted);
        Assert.Equal(2, (Rows[3].Needs with { Conversion = 0.0499m }).Judge().Predicted);
        Assert.Equal(1, (Rows[3].Needs with { Buyers = 9, Conversion = 0.0499m }).Judge().Predicted);
        Assert.Equal(1, (Rows[3].Needs with { Premium = 2 }).Judge().Predicted);
        Assert.Equal(1, (Rows[3].Needs with { Reply = 22.01m }).Judge().Predicted);
        Assert.Equal(2, (Rows[2].Needs with { Buyers = 19 }).Judge().Predicted);
        Assert.Equal(0, (Rows[4].Needs with { Buyers = 3, Index = 60 }).Judge().Predicted);
    }

    [Fact]
    public void Route_2_leads_from_1_to_2_with_an_order_whatever_the_trade()
    {
        var facts = Rows[3].Needs with { Trade = 999.99m };
        Assert.Equal(2, (facts with { More = "  validOrders90d: 1\n" }).Judge().Predicted);
        Assert.Equal(1, (facts with { More = "  validOrders90d: 0\n" }).Judge().Predicted);
        var unknown = facts.Judge();
        Assert.Equal((1, false), (unknown.Predicted, unknown.IsCertain));
        // Trade and another one: neither route.
        Assert.Equal(1, (facts with { Buyers = 9, More = "  validOrders90d: 1\n" }).Judge().Predicted);
        // Not from 0.
        Assert.Equal(0, (Rows[4].Needs with { Premium = 0, More = "  validOrders90d: 9\n" }).Judge().Predicted);
    }

    [Theory]
    [InlineData("penaltyPoints: 35", 5)]
    [InlineData("penaltyPoints: 36", 0)]
    [InlineData("seriousInfringements: 1", 5)]
    [InlineData("seriousInfringements: 2", 0)]
    [InlineData("abnormal: { amount: 100000, rate: 0.5 }", 5)]
    [InlineData("abnormal: { amount: 100000.01, rate: 0.1 }", 5)]
    [InlineData("abnormal: { amount: 100000.01, rate: 0.1001 }", 0)]
    [InlineData("dueOrders90d: 10\n  onTimeRate90d: 0", 5)]
    [InlineData("dueOrders90d: 11\n  onTimeRate90d: 0.8", 5)]
    [InlineData("dueOrders90d: 11\n  onTimeRate90d: 0.7999", 0)]
    public void A_health_gate_makes_the_level_0(string gate, int predicted)
    {
        var facts = Rows[0].Needs;
        var fields = string.Create(CultureInfo.InvariantCulture, $"  asOf: 2023-07-01\n  activeBuyers30d: 60\n  conversion30d: 0.1\n{facts.IndexFields}  replyHours30d: 12\n  onlineTrade90d: 200000\n  {gate}\n");
        Assert.Equal(predicted, Report(fields, new StoreCounts(400, 350, 15, 0)).Predicted);
    }

    [Fact]
    public void What_is_not_said_is_unknown_and_never_0()
    {
        var report = Report("  asOf: 2023-07-01\n  activeBuyers30d: 60\n", new StoreCounts(null, null, null, null));
        Assert.Equal((0, 5, false), (report.Level, report.AtMost, report.IsCertain));
        Assert.Equal(5, report.Indicators.First(r => r.Indicator == StarIndicator.ActiveBuyers).Reached);
        Assert.All(report.Indicators.Where(r => r.Indicator != StarIndicator.ActiveBuyers), r => Assert.Null(r.Value));
    }

    [Fact]
    public void The_index_is_met_by_what_is_known_of_it()
    {
        var report = Report("  asOf: 2023-07-01\n  adSpend30d: { amount: 16000, currency: TWD }\n", default);
        Assert.Equal((null, 70, 110), (report.Index!.Value, report.Index.Least, report.Index.Most));
        // No advertising at all can never give 70.
        Assert.Equal(40, Report("  asOf: 2023-07-01\n  adSpend30d: { amount: 0, currency: TWD }\n", default).Index!.Most);
    }

    [Fact]
    public void The_cheapest_way_uses_a_bonus_route()
    {
        // Two of the three miss: raise either of them, the other may stay.
        var two = (Rows[4].Needs with { Potential = 10, Buyers = 1 }).Judge();
        Assert.Equal(0, two.Predicted);
        Assert.Equal(
            [(1, StarIndicator.ActiveBuyers, StarIndicator.PotentialProducts), (1, StarIndicator.PotentialProducts, StarIndicator.ActiveBuyers)],
            two.WaysUp.Select(w => (w.Route, w.Raise.Single(), w.Spared!.Value)));
        // Trade alone misses level 2: an order is as little as any amount.
        var trade = (Rows[3].Needs with { Trade = 0, More = "  validOrders90d: 0\n" }).Judge();
        Assert.Equal([(0, 1, false), (2, 0, true)], trade.WaysUp.Select(w => (w.Route, w.Raise.Length, w.NeedsOrder)));
    }

    [Theory]
    [InlineData("2023-05-31", "TW", null, false)]
    [InlineData("2023-06-01", "TW", "2023-07", false)]
    [InlineData("2023-10-09", "HK", "2023-07", false)]
    [InlineData("2023-10-10", "TW", "2023-07", true)]
    [InlineData("2026-11-22", "TW", "2023-07", true)]
    [InlineData("2023-07-05", "CN", null, false)]
    public void A_day_and_a_region_have_their_table(string day, string region, string? table, bool isBeyond)
    {
        var report = Report($"  asOf: {day}\n  region: {region}\n", default);
        Assert.Equal((table, isBeyond), (report.Table?.Id, report.IsBeyondTable));
        Assert.Equal(table is null, report.Predicted is null);
    }

    [Fact]
    public void The_day_that_is_asked_for_goes_before_that_of_the_figures()
    {
        Assert.Equal(new DateOnly(2023, 7, 5), Report("  asOf: 2022-09-30\n", default, new DateOnly(2023, 7, 5)).Day);
        Assert.Equal(Today, Report("  star: 1\n", default).Day);
        Assert.Equal(new DateOnly(2023, 10, 5), Report("  asOf: 2023-10-05\n", default).MayHaveMoved);
        Assert.Null(Report("  asOf: 2023-10-04\n", default).MayHaveMoved);
    }

    [Theory]
    [InlineData("averageGrowth: 60, engineeringVerified: true, engineeringCases: 0", 0)]
    [InlineData("averageGrowth: 60, engineeringVerified: true, engineeringCases: 1", 2)]
    [InlineData("averageGrowth: 60, engineeringVerified: true, engineeringCases: 2", 2)]
    [InlineData("averageGrowth: 60, engineeringVerified: true, engineeringCases: 3", 5)]
    [InlineData("averageGrowth: 59.9, engineeringVerified: true, engineeringCases: 3", 0)]
    [InlineData("averageGrowth: 60, engineeringVerified: false, engineeringCases: 3", 0)]
    [InlineData("averageGrowth: 60, engineeringCases: 3", null)]
    public void Engineering_cases_give_points(string fields, int? points) =>
        Assert.Equal(points, Assert.Single(Report($"  asOf: 2022-09-06\n  industry: Furniture\n  customization: {{ {fields} }}\n", default).Bonuses).Points);

    [Theory]
    [InlineData(4, 200_000)]
    [InlineData(3, 100_000)]
    [InlineData(2, 50_000)]
    [InlineData(1, 20_000)]
    [InlineData(0, 1_000)]
    public void After_sale_trade_of_machinery_gives_3_points(int star, decimal trade)
    {
        Assert.Equal(3, Points(trade));
        Assert.Equal(0, Points(trade - 0.01m));

        int? Points(decimal amount) => Assert.Single(Report(string.Create(CultureInfo.InvariantCulture, $"  asOf: 2022-09-06\n  industry: Machinery\n  customization: {{ tradeStar: {star}, afterSaleTrade90d: {amount} }}\n"), default).Bonuses).Points;
    }

    [Fact]
    public void Bonuses_begin_on_their_day() => Assert.Empty(Report("  asOf: 2022-09-05\n  industry: Machinery\n  customization: { tradeStar: 0, afterSaleTrade90d: 5000 }\n", default).Bonuses);

    [Theory]
    [InlineData(59.9, "3 this month")]
    [InlineData(60, "5 this month")]
    [InlineData(79.9, "5 this month")]
    [InlineData(80, "15 this month")]
    public void Gold_quotes_follow_the_service_score(decimal score, string detail)
    {
        var privileges = Report(string.Create(CultureInfo.InvariantCulture, $"  asOf: 2023-07-01\n  star: 3\n  rfqServiceScore: {score}\n"), default).Privileges;
        Assert.Equal(detail, privileges.Single(p => p.Name.En == "gold opportunity timed quotes").Detail.En);
        Assert.DoesNotContain(privileges, p => p.Name.En == "RFQ quote pin");
    }

    [Fact]
    public void The_pin_is_of_2_stars_alone()
    {
        Assert.Equal([2], Enumerable.Range(0, 6).Where(s => Report($"  asOf: 2023-07-01\n  star: {s}\n", default).Privileges.Any(p => p.Name.En == "RFQ quote pin")));
        Assert.Empty(Report("  asOf: 2023-07-01\n  star: 0\n", default).Privileges);
    }
}
