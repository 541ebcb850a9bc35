using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What the smallest order of a listing costs to send to a market.</summary>
public sealed class FreightTests
{
    private const string Trade = "{ unit: piece, moq: 10, tiers: [ { from: 10, price: 5 } ] }";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Gen<decimal> Grams = Gen.Choose(1, 60_000).Select(g => g / 1000m);

    private static readonly Gen<WeighedLine> Lines =
        from first in Grams
        from step in Gen.Choose(1, 5_000)
        from cost in Gen.Choose(0, 5_000)
        from more in Gen.Choose(0, 2_000)
        from most in Gen.Elements(0m, 20m, 45.5m)
        from form in Gen.Choose(0, 9)
        select new WeighedLine(first, step / 1000m, cost / 100m, more / 100m, most, HasSteps: form > 1);

    [Theory]
    [InlineData("0.05", "9")]           // 0.5 kg: the first weight itself
    [InlineData("0.04", "9")]
    [InlineData("0.0501", "12.20")]     // a gram over it: one step
    [InlineData("0.1", "12.20")]        // 1 kg: one step, whole
    [InlineData("0.1001", "15.40")]
    [InlineData("1", "69.8")]           // 10 kg: 9.5 kg more, 19 steps
    public void The_first_weight_and_whole_steps_for_the_rest(string kg, string expected)
    {
        var quote = To("US", $"package: {{ grossWeight: {kg} }}", "{ markets: [US], first: { kg: 0.5, cost: 9.00 }, additional: { kg: 0.5, cost: 3.20 } }");
        Assert.Equal((FreightState.Computed, decimal.Parse(expected, CultureInfo.InvariantCulture)), (quote.State, quote.Cost));
    }

    [Fact]
    public void A_step_that_does_not_divide_the_rest_is_begun()
    {
        // 10 x 0.17 = 1.7 kg: 1.2 kg more are four steps of 0.3; 1.71 kg are five.
        const string line = "{ markets: [US], first: { kg: 0.5, cost: 1 }, additional: { kg: 0.3, cost: 1 } }";
        Assert.Equal(5, To("US", "package: { grossWeight: 0.17 }", line).Cost);
        Assert.Equal(6, To("US", "package: { grossWeight: 0.171 }", line).Cost);
    }

    [Theory]
    [InlineData("0.05", nameof(FreightState.Computed))]
    [InlineData("0.0501", nameof(FreightState.TooHeavy))]
    public void A_first_weight_without_steps_is_all_that_a_line_takes(string kg, string expected) =>
        Assert.Equal(expected, To("US", $"package: {{ grossWeight: {kg} }}", "{ markets: [US], first: { kg: 0.5, cost: 9.00 } }").State.ToString());

    [Theory]
    [InlineData("flat: 14", "2", nameof(FreightState.Computed))]
    [InlineData("flat: 14", "2.001", nameof(FreightState.TooHeavy))]
    [InlineData("free: true", "2", nameof(FreightState.Computed))]
    [InlineData("free: true", "2.001", nameof(FreightState.TooHeavy))]
    [InlineData("first: { kg: 1, cost: 1 }, additional: { kg: 1, cost: 1 }", "2.001", nameof(FreightState.TooHeavy))]
    public void The_heaviest_order_is_one_of_the_most_that_a_line_takes(string rate, string kg, string expected) =>
        Assert.Equal(expected, To("US", $"package: {{ grossWeight: {kg} }}", $"{{ markets: [US], {rate}, maxWeight: 20 }}").State.ToString());

    [Theory]
    [InlineData("flat: 14.50", nameof(FreightState.Computed), 14.50)]
    [InlineData("flat: 0", nameof(FreightState.Computed), 0)]
    [InlineData("free: true", nameof(FreightState.Computed), 0)]
    [InlineData("free: true, flat: 14.50", nameof(FreightState.Computed), 0)]
    [InlineData("free: false, flat: 14.50", nameof(FreightState.Computed), 14.50)]
    [InlineData("flat: 14.50, first: { kg: 1, cost: 3 }", nameof(FreightState.Computed), 14.50)]
    [InlineData("free: false", nameof(FreightState.NoRate), 0)]
    [InlineData("deliveryGuarantee: true", nameof(FreightState.NoRate), 0)]
    [InlineData("perCarton: 30", nameof(FreightState.NoRate), 0)]
    [InlineData("additional: { kg: 1, cost: 3 }", nameof(FreightState.NoRate), 0)]
    [InlineData("first: { kg: 1, cost: 3 }", nameof(FreightState.NoWeight), 0)]
    [InlineData("flat: 14.50, maxWeight: 20", nameof(FreightState.NoWeight), 0)]
    [InlineData("flat: x", nameof(FreightState.Unknown), 0)]
    [InlineData("free: maybe, flat: 14.50", nameof(FreightState.Unknown), 0)]
    [InlineData("free: true, flat: x", nameof(FreightState.Computed), 0)]
    [InlineData("flat: 14.50, maxWeight: -1", nameof(FreightState.Unknown), 0)]
    [InlineData("frist: { kg: 1, cost: 3 }", nameof(FreightState.Unknown), 0)]
    public void A_line_of_an_unweighed_listing(string rate, string state, double cost)
    {
        var quote = To("US", "warehouse: local", $"{{ markets: [US], {rate} }}");
        Assert.Equal((state, (decimal)cost), (quote.State.ToString(), quote.Cost));
    }

    [Theory]
    [InlineData("grossWeight: heavy")]
    [InlineData("grossWeight: 0")]
    [InlineData("grosWeight: 1")]
    public void A_weight_that_could_not_be_read_leaves_the_freight_unknown(string package) =>
        Assert.Equal(FreightState.Unknown, To("US", $"package: {{ {package} }}", "{ markets: [US], first: { kg: 1, cost: 3 } }").State);

    [Theory]
    [InlineData("moq: 20, tiers: [ { from: 10, price: 5 } ]")]      // LST1001
    [InlineData("moq: 2.5")]                                        // LST1009
    [InlineData("moq: 100000")]                                     // more than can be ordered
    [InlineData("tiers: [ { from: x, price: 5 } ]")]
    public void An_order_that_nobody_knows_has_no_weight(string quantities) =>
        Assert.Equal(FreightState.Unknown, To("US", "package: { grossWeight: 1 }", "{ markets: [US], first: { kg: 1, cost: 3 } }", $"{{ unit: piece, {quantities} }}").State);

    [Fact]
    public void Without_any_quantity_the_smallest_order_is_one() =>
        Assert.Equal(3, To("US", "package: { grossWeight: 1 }", "{ markets: [US], first: { kg: 1, cost: 3 } }", "{ unit: piece }").Cost);

    [Theory]
    [InlineData("carton: { spec: a }", 30)]
    [InlineData("carton: { spec: a, tiers: [ { from: 1, price: 4 }, { from: 5, price: 3 } ] }", 30)]
    [InlineData("carton: { spec: a, tiers: [ { from: 3, price: 4 } ] }", 90)]
    public void A_rate_by_carton_counts_for_sale_by_carton(string carton, double expected)
    {
        var quote = To("US", "warehouse: local", "{ markets: [US], perCarton: 30.00 }", $"{{ unit: piece, moq: 10, {carton} }}");
        Assert.Equal((FreightState.Computed, (decimal)expected, true), (quote.State, quote.Cost, quote.IsByCarton));
    }

    [Fact]
    public void Where_pieces_have_a_rate_that_by_carton_does_not_count()
    {
        var quote = To("US", "warehouse: local", "{ markets: [US], flat: 12, perCarton: 30.00 }", "{ unit: piece, moq: 10, carton: { spec: a } }");
        Assert.Equal((12m, false), (quote.Cost, quote.IsByCarton));
    }

    [Fact]
    public void The_first_of_several_lines_counts_by_which_the_freight_can_be_computed()
    {
        const string light = "{ markets: [US], flat: 5, maxWeight: 2 }";
        const string heavy = "{ markets: [CA, US], flat: 40 }";
        const string third = "{ markets: [US], flat: 30 }";
        Assert.Equal(5, To("US", "package: { grossWeight: 0.2 }", $"{light}, {heavy}, {third}").Cost);
        Assert.Equal(40, To("US", "package: { grossWeight: 0.21 }", $"{light}, {heavy}, {third}").Cost);
        Assert.Equal(FreightState.TooHeavy, To("US", "package: { grossWeight: 0.21 }", $"{{ markets: [US] }}, {light}").State);
        Assert.Equal(FreightState.NoWeight, To("US", "warehouse: local", $"{{ markets: [US] }}, {light}").State);
    }

    [Theory]
    [InlineData("[DE]", nameof(FreightState.NotCovered))]
    [InlineData("[]", nameof(FreightState.NotCovered))]
    [InlineData("[core10]", nameof(FreightState.Computed))]
    [InlineData("[worldwide]", nameof(FreightState.Computed))]
    [InlineData("[Usa]", nameof(FreightState.Unknown))]
    [InlineData("[DE, Mars]", nameof(FreightState.Unknown))]
    [InlineData("DE", nameof(FreightState.Unknown))]
    public void A_line_covers_its_markets_and_groups(string markets, string expected) =>
        Assert.Equal(expected, To("US", "warehouse: local", $"{{ markets: {markets}, flat: 5 }}").State.ToString());

    [Fact]
    public void The_union_has_its_members_of_the_day()
    {
        const string line = "{ markets: [EU], flat: 5 }";
        Assert.Equal(FreightState.NotCovered, To("GB", "warehouse: local", line).State);
        Assert.Equal(FreightState.Computed, To("GB", "warehouse: local", line, day: new DateOnly(2020, 1, 31)).State);
        Assert.Equal(FreightState.NotCovered, To("GB", "warehouse: local", line, day: new DateOnly(2020, 2, 1)).State);
        Assert.Equal(FreightState.Computed, To("HR", "warehouse: local", line).State);
        Assert.Equal(FreightState.NotCovered, To("HR", "warehouse: local", line, day: new DateOnly(2013, 6, 30)).State);
    }

    [Theory]
    [InlineData("US: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("US: { free: true }", nameof(FreightState.Computed), 0)]
    [InlineData("US: { free: true, cost: 12.50 }", nameof(FreightState.Computed), 0)]
    [InlineData("US: { free: false, cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("us: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]                                    // LST3005, but beyond doubt
    [InlineData("core10: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("worldwide: { cost: 90 }, core10: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("core10: { cost: 90 }, US: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("US: { deliveryGuarantee: true }", nameof(FreightState.Computed), 5)]                            // the template's
    [InlineData("US: { free: false }", nameof(FreightState.Computed), 5)]
    [InlineData("US: { deliveryGuarantee: true }, worldwide: { cost: 12.50 }", nameof(FreightState.Computed), 12.50)]
    [InlineData("US:", nameof(FreightState.Computed), 5)]
    [InlineData("DE: { cost: 12.50 }", nameof(FreightState.Computed), 5)]
    [InlineData("US: { cost: x }", nameof(FreightState.Unknown), 0)]
    [InlineData("US: { cost: -1 }", nameof(FreightState.Unknown), 0)]
    [InlineData("US: { free: maybe }", nameof(FreightState.Unknown), 0)]
    [InlineData("Usa: { cost: 12.50 }", nameof(FreightState.Unknown), 0)]
    [InlineData("US: 12.50", nameof(FreightState.Unknown), 0)]
    public void An_override_stands_in_place_of_the_template(string overrides, string state, double cost)
    {
        var quote = To("US", $"freight: {{ {overrides} }}", "{ markets: [US], flat: 5 }");
        Assert.Equal((state, (decimal)cost), (quote.State.ToString(), quote.Cost));
    }

    [Theory]
    [InlineData("US: { cost: 12.50 }", nameof(FreightState.NotCovered))]
    [InlineData("worldwide: { deliveryGuarantee: true }", nameof(FreightState.NotCovered))]
    [InlineData("worldwide: { cost: 12.50 }", nameof(FreightState.Computed))]
    public void Overrides_alone_are_enough(string overrides, string expected) =>
        Assert.Equal(expected, Of($"freight: {{ {overrides} }}", template: null).To("NZ").State.ToString());

    [Theory]
    [InlineData("", "currency: EUR", "EUR")]
    [InlineData("", "x-note: none", "USD")]
    [InlineData("", "currency: Taler", null)]
    [InlineData("freight: { US: { cost: 3 } }", "currency: EUR", "GBP")]
    public void A_cost_has_the_currency_of_where_it_stands(string overrides, string template, string? expected)
    {
        var freight = Of(overrides, $"{{ id: t, {template}, lines: [ {{ markets: [US], flat: 5 }} ] }}", "{ unit: piece, moq: 10, currency: GBP }");
        Assert.Equal(expected, freight.To("US").Currency);
    }

    [Theory]
    [InlineData("", "{ markets: [US], flat: 5 }", false)]
    [InlineData("", "{ markets: [US], flat: 5, deliveryGuarantee: false }", false)]
    [InlineData("", "{ markets: [US], flat: 5, deliveryGuarantee: true }", true)]
    [InlineData("", "{ markets: [US], flat: 5, deliveryGuarantee: perhaps }", null)]
    [InlineData("", "{ markets: [US], flat: 5 }, { markets: [US], flat: 8, deliveryGuarantee: true }", true)]
    [InlineData("", "{ markets: [US], flat: 5 }, { markets: [US], deliveryGuarantee: true }", false)]       // that line has no rate
    [InlineData("", "{ markets: [US], flat: 5 }, { markets: [DE], flat: 8, deliveryGuarantee: true }", false)]
    [InlineData("US: { cost: 9 }", "{ markets: [US], flat: 5, deliveryGuarantee: true }", true)]
    [InlineData("US: { cost: 9 }", "{ markets: [US], flat: 5 }", false)]
    [InlineData("US: { cost: 9, deliveryGuarantee: false }", "{ markets: [US], flat: 5, deliveryGuarantee: true }", false)]
    [InlineData("US: { cost: 9, deliveryGuarantee: perhaps }", "{ markets: [US], flat: 5 }", null)]
    [InlineData("US: { deliveryGuarantee: true }", "{ markets: [US], flat: 5 }", true)]
    [InlineData("US: { cost: 9 }, worldwide: { deliveryGuarantee: true }", "{ markets: [US], flat: 5 }", true)]
    [InlineData("US: { deliveryGuarantee: false }, worldwide: { cost: 9, deliveryGuarantee: true }", "{ markets: [US], flat: 5 }", false)]
    public void A_delivery_is_guaranteed_by_the_override_or_by_a_line(string overrides, string lines, bool? expected) =>
        Assert.Equal(expected, To("US", overrides.Length == 0 ? "" : $"freight: {{ {overrides} }}", lines).IsGuaranteed);

    [Theory]
    [InlineData("warehouse: local", null, true)]
    [InlineData("freight: {}", null, true)]
    [InlineData("freight:", null, true)]
    [InlineData("freight: { US: { cost: 3 } }", null, false)]
    [InlineData("freight: { Usa: { cost: 3 } }", null, false)]
    [InlineData("fright: { US: { cost: 3 } }", null, false)]
    [InlineData("warehouse: local", "{ id: t, lines: [] }", false)]
    public void A_listing_has_a_source_of_freight_or_none(string logistics, string? template, bool expected) =>
        Assert.Equal(expected, Of(logistics, template).HasNoSource);

    [Fact]
    public void Without_logistics_there_is_no_source()
    {
        var freight = Read("id: a\ntitle: A\ntype: ready-to-ship\ncategory: B\ntrade: { unit: piece, moq: 1 }\n", null, Today);
        Assert.Equal((true, FreightState.NotCovered), (freight.HasNoSource, freight.To("US").State));
    }

    [Fact]
    public void An_undefined_template_leaves_the_freight_unknown()
    {
        var freight = Read(Listing("template: other, freight: { DE: { cost: 3 } }", Trade), "templates: [ { id: t, lines: [ { markets: [US], flat: 5 } ] } ]\n", Today);
        Assert.Equal((FreightState.Unknown, FreightState.Computed), (freight.To("US").State, freight.To("DE").State));
        Assert.Null(freight.Template);
    }

    [Fact]
    public void A_template_that_is_defined_twice_leaves_the_freight_unknown() =>
        Assert.Equal(FreightState.Unknown, Of("", "{ id: t, lines: [ { markets: [US], flat: 5 } ] }, { id: t, lines: [] }").To("US").State);

    [Fact]
    public void An_absurd_weight_or_cost_is_no_crash()
    {
        var line = "{ markets: [US], first: { kg: 0.0000000001, cost: 1000000000 }, additional: { kg: 0.0000000001, cost: 1000000000 } }";
        Assert.Equal(FreightState.Computed, To("US", "package: { grossWeight: 1000000000 }", line, "{ unit: piece, moq: 99999 }").State);
    }

    [Property(MaxTest = 500, Replay = "(7,11)")]
    public Property A_heavier_order_never_costs_less_on_one_line() => Prop.ForAll(
        (from line in Lines from a in Grams from b in Grams select (line, Light: Math.Min(a, b), Heavy: Math.Max(a, b))).ToArbitrary(),
        c =>
        {
            var (light, heavy) = (c.line.Charge(c.Light), c.line.Charge(c.Heavy));
            Assert.True(heavy.State != FreightState.Computed || light.State == FreightState.Computed, "what takes the heavier order takes the lighter one");
            if (heavy.State == FreightState.Computed) Assert.InRange(light.Cost, 0, heavy.Cost);
        });

    [Property(MaxTest = 500, Replay = "(7,11)")]
    public Property Steps_are_counted_as_by_walking_up() => Prop.ForAll(
        (from line in Lines where line.HasSteps from kg in Grams select (line, kg)).ToArbitrary(),
        c =>
        {
            var (reached, cost) = (c.line.First, c.line.Cost);
            while (reached < c.kg) (reached, cost) = (reached + c.line.Step, cost + c.line.More);
            var expected = c.line.Most > 0 && c.kg > c.line.Most ? (FreightState.TooHeavy, 0m) : (FreightState.Computed, cost);
            var charge = c.line.Charge(c.kg);
            Assert.Equal(expected, (charge.State, charge.Cost));
        });

    private static FreightQuote To(string market, string logistics, string lines, string trade = Trade, DateOnly? day = null) =>
        Of(logistics, $"{{ id: t, lines: [ {lines} ] }}", trade, day).To(market);

    private static Freight Of(string logistics, string? template, string trade = Trade, DateOnly? day = null)
    {
        var link = template is null ? "" : ", template: t";
        return Read(Listing($"origin: CN{(logistics.Length > 0 ? $", {logistics}" : "")}{link}", trade), template is null ? null : $"templates: [ {template} ]\n", day ?? Today);
    }

    private static string Listing(string logistics, string trade) =>
        $"id: a\ntitle: A\ntype: ready-to-ship\ncategory: B\nmarkets: [US]\ntrade: {trade}\nlogistics: {{ {logistics} }}\n";

    private static Freight Read(string listing, string? templates, DateOnly day)
    {
        var settings = RuleSettings.Default(day);
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(listing), settings);
        Assert.Empty(file.Tree.Errors);
        AnalyzedFile[] shared = templates is null ? [] : [FileAnalyzer.Analyze("a.freight.yaml", FileKind.Freight, SourceText.From(templates), settings)];
        Assert.All(shared, f => Assert.Empty(f.Tree.Errors));
        var read = Assert.Single(file.Listings);
        return new Freight(read, ListingChecker.Index(shared, settings), new Destinations(read, day));
    }

    /// <summary>A line by weight; <paramref name="Most"/> is 0 where it takes any order.</summary>
    private sealed record WeighedLine(decimal First, decimal Step, decimal Cost, decimal More, decimal Most, bool HasSteps)
    {
        public FreightCharge Charge(decimal kg)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"markets: [US], first: {{ kg: {First}, cost: {Cost} }}{(HasSteps ? $", additional: {{ kg: {Step}, cost: {More} }}" : "")}{(Most > 0 ? $", maxWeight: {Most}" : "")}");
            var file = FileAnalyzer.Analyze("a.freight.yaml", FileKind.Freight, SourceText.From($"templates: [ {{ id: t, lines: [ {{ {text} }} ] }} ]"), RuleSettings.Default(Today));
            Assert.Empty(file.Findings);
            return FreightCharge.Of(Assert.Single(Assert.Single(file.Templates).Lines.Value.Items), new Shipment(kg, IsUnweighed: false, Cartons: 0));
        }
    }
}
