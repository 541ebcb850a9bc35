using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>A finding is known again however its listing is written and wherever it stands; another value is another finding.</summary>
public sealed class FingerprintTests
{
    /// <summary>How a listing is written. Nothing of it changes what the listing says.</summary>
    /// <param name="Seed">Decides the order of fields and items, the quotes and the comments.</param>
    /// <param name="Json">As JSON.</param>
    /// <param name="File">The name of its file.</param>
    /// <param name="Before">Lines above it.</param>
    public sealed record Style(int Seed, bool Json, string File, int Before);

    /// <summary>What the listing says wrong.</summary>
    public sealed record Faults(int Moq, decimal Rise, string Sku, string Extra);

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property However_it_is_written_the_findings_are_known_by_the_same_fingerprints() =>
        Prop.ForAll(FaultsArbitrary, Styles, Styles, (faults, one, other) => Assert.Equal(Known(faults, one), Known(faults, other)));

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property Another_value_is_another_finding() => Prop.ForAll(FaultsArbitrary, FaultsArbitrary, Styles, (one, other, style) =>
    {
        var (before, after) = (Known(one, style), Known(other, style));
        Assert.Equal(one.Moq == other.Moq, Of(before, "LST1001").SequenceEqual(Of(after, "LST1001")));
        Assert.Equal(one.Rise == other.Rise, Of(before, "LST1003").SequenceEqual(Of(after, "LST1003")));
        Assert.Equal(one.Extra == other.Extra, Of(before, "LST0003").SequenceEqual(Of(after, "LST0003")));
        Assert.Equal(one.Sku == other.Sku, Of(before, "LST0005").SequenceEqual(Of(after, "LST0005")));
    });

    [Fact]
    public void A_definition_in_a_shared_file_is_known_in_another_file_and_at_another_place_of_the_list()
    {
        const string Wide = "  - { id: \"190003\", length: 55, width: 40, height: 40, emptyWeight: 1600, maxUnits: 24 }\n";
        const string Sound = "  - { id: \"438004\", length: 43, width: 21, height: 27, emptyWeight: 0.38, maxUnits: 20 }\n";
        Assert.Equal(KnownIn("a.cartons.yaml", "cartons:\n" + Wide + Sound), KnownIn("b.cartons.yaml", "# moved\ncartons:\n" + Sound + Wide));
        Assert.Single(KnownIn("a.cartons.yaml", "cartons:\n" + Wide + Sound));
    }

    [Fact]
    public void Without_an_id_the_file_counts_and_the_ids_of_SKUs_do_not_stand_for_it()
    {
        const string Text = "title: A\ntype: ready-to-ship\ncategory: A\nskus: [ { id: s1, prise: 1 } ]\n";
        Assert.Empty(KnownIn("a.listing.yaml", Text).Intersect(KnownIn("b.listing.yaml", Text), StringComparer.Ordinal));
    }

    [Fact]
    public void A_syntax_error_is_known_by_file_and_text_wherever_it_stands()
    {
        Assert.Equal(KnownIn("a.listing.yaml", "id: a\nimages: [ b\n"), KnownIn("a.listing.yaml", "# moved\n\nid: a\nimages: [ b\n"));
        Assert.NotEqual(KnownIn("a.listing.yaml", "id: a\nimages: [ b\n"), KnownIn("b.listing.yaml", "id: a\nimages: [ b\n"));
        Assert.NotEqual(KnownIn("a.listing.yaml", "id: a\nimages: [ b\n"), KnownIn("a.listing.yaml", "id: a\nimages: [ c\n"));
    }

    [Fact]
    public void Places_of_one_id_are_known_by_one_name_whatever_their_files_are_called()
    {
        const string Spec = "cartons: [ { id: a, length: 1, width: 1, height: 1 } ]\n";
        string[] Doubles(string one, string other) => [.. Check((one, Spec), (other, Spec)).Where(f => f.Rule.Id == "LST0009").Select(f => f.Fingerprint)];
        Assert.Equal(2, Doubles("a.cartons.yaml", "b.cartons.yaml").Length);
        Assert.Equal(Doubles("a.cartons.yaml", "b.cartons.yaml"), Doubles("z.cartons.yaml", "y.cartons.yaml"));
    }

    private static Arbitrary<Style> Styles => Arb.From(
        from seed in Gen.Choose(0, 1_000_000)
        from json in Gen.Elements(true, false)
        from name in Gen.Elements("a", "shop/b", "zeta")
        from before in Gen.Choose(0, 5)
        select new Style(seed, json, $"{name}.listing.{(json ? "json" : "yaml")}", before));

    private static Arbitrary<Faults> FaultsArbitrary => Arb.From(
        from moq in Gen.Elements(7, 500, 12_000)
        from rise in Gen.Elements(9.40m, 9.55m)
        from sku in Gen.Elements("many", "a lot")
        from extra in Gen.Elements("titel", "brnd")
        select new Faults(moq, rise, sku, extra));

    private static string[] Known(Faults faults, Style style) => KnownIn(style.File, Write(faults, style));

    private static string[] KnownIn(string file, string text) => [.. Check((file, text)).Select(f => $"{f.Rule.Id} {f.Fingerprint}").Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(string[] known, string rule) => known.Where(k => k.StartsWith(rule, StringComparison.Ordinal));

    private static ImmutableArray<Finding> Check(params (string File, string Text)[] files) =>
        new FixtureWorkspace(files.ToImmutableSortedDictionary(f => f.File, f => SourceText.From(f.Text), StringComparer.Ordinal), []).Check();

    /// <summary>A listing with an MOQ that is not the first tier's, a price that rises, a field that is unknown, and a SKU with a stock that is no number.</summary>
    private static string Write(Faults faults, Style style)
    {
        var random = new Random(style.Seed);
        var tiers = Shuffled([Group(("from", "10"), ("price", "9.50")), Group(("from", "20"), ("price", "9.30")), Group(("from", "40"), ("price", faults.Rise.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)))], keep: true);
        var skus = Shuffled([Group(("id", Text("s1")), ("stock", Text(faults.Sku))), Group(("id", Text("s2")), ("stock", "5"))]);
        var fields = Shuffled(
        [
            Field("id", Text("polo-2201")),
            Field("type", Text("ready-to-ship")),
            Field("category", Text("Apparel > Polo Shirts")),
            Field(faults.Extra, Text("Quick dry polo shirt")),
            Field("skus", $"[ {string.Join(", ", skus)} ]"),
            Field("trade", Group(("unit", Text("piece")), ("moq", faults.Moq.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("tiers", $"[ {string.Join(", ", tiers)} ]"))),
        ]);
        var gap = string.Concat(Enumerable.Repeat("\n", style.Before));
        return style.Json ? gap + "{\n" + string.Join(",\n", fields) + "\n}\n" : gap + string.Concat(fields.Select(f => (random.Next(3) == 0 ? "# a remark\n" : "") + f + (random.Next(3) == 0 ? "  # why\n" : "\n")));

        string Field(string key, string value) => style.Json ? $"\"{key}\": {value}" : $"{(random.Next(4) == 0 ? $"\"{key}\"" : key)}: {value}";
        string Text(string text) => style.Json ? $"\"{text}\"" : random.Next(3) switch { 0 => $"\"{text}\"", 1 => $"'{text}'", _ => text };
        string Group(params (string Key, string Value)[] entries) => $"{{ {string.Join(", ", Shuffled([.. entries.Select(e => Field(e.Key, e.Value))]))} }}";
        string[] Shuffled(string[] items, bool keep = false)
        {
            if (!keep) random.Shuffle(items);
            return items;
        }
    }
}
