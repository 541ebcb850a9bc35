using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Model;
using ListingLsp.Sheets.Building;
using ListingLsp.Sheets.Exporting;
using ListingLsp.Sheets.Reading;
using ListingLsp.Sheets.Values;
using ListingLsp.Sheets.Writing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Sheets.Tests;

/// <summary>Import of an export is the identity, for the samples and for whatever may stand in a listing.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("clean", true)]
    [InlineData("clean", false)]
    [InlineData("faulty", true)]
    [InlineData("faulty", false)]
    public void The_samples_come_back_as_they_went(string workspace, bool isBook)
    {
        var root = Repository.PathOf("tests", "Samples", workspace);
        var files = Directory.EnumerateFiles(root, "*.listing.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path: Path.GetRelativePath(root, f).Replace('\\', '/'), Text: SourceText.From(File.ReadAllBytes(f)))).ToList();
        var listings = files.SelectMany(f => Listings(f.Path, f.Text)).ToList();
        Assert.True(listings.Count > 5);
        var read = Back(listings, isBook);
        Assert.Empty(read.Notes);
        AssertSame(listings, read);

        // On top of what is there nothing changes, and elsewhere the same files come to be.
        var plan = ImportPlan.Of(read, "out", files.Select(f => new PresentFile(f.Path, FileKind.Listing, f.Text)), _ => true, _ => false);
        Assert.Empty(plan.New);
        Assert.Empty(plan.Kept);
        Assert.Equal([], plan.Changed.Select(c => c.After.ToString()));
        var elsewhere = ImportPlan.Of(read, "out", [], _ => true, _ => false);
        Assert.Equal(files.Where(f => Listings(f.Path, f.Text).Count > 0).Select(f => f.Path), elsewhere.New.Select(n => n.Path));
        AssertSame([.. elsewhere.New.SelectMany(n => Listings(n.Path, SourceText.From(n.Text)))], listings);
    }

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property Whatever_stands_in_a_listing_comes_back_from_a_workbook() => Prop.ForAll(Some().ToArbitrary(), values => IsIdentity(values, isBook: true));

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property Whatever_stands_in_a_listing_comes_back_from_csv() => Prop.ForAll(Some().ToArbitrary(), values => IsIdentity(values, isBook: false));

    [Property(MaxTest = 1000, Replay = "(7,11)")]
    public Property What_is_written_as_yaml_reads_as_it_was_meant() => Prop.ForAll(Group(3).ToArbitrary(), value =>
    {
        var text = HouseYaml.Write([value]);
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        return (tree.Documents is [var only] && TreeReader.Read(tree, only.Root, 10_000) is { } read && Datum.Same(read, value)).Label(text);
    });

    private static Property IsIdentity(DatumGroup[] values, bool isBook)
    {
        var listings = values.Select((v, i) => new ExportedListing($"a/{i / 2}.listing.yaml", i % 2, v)).ToList();
        var read = Back(listings, isBook);
        return (read.Notes.IsEmpty && read.Listings.Length == listings.Count && listings.Zip(read.Listings).All(p => Datum.Same(p.First.Value, p.Second.Value)))
            .Label(string.Join('\n', values.Select(v => HouseYaml.Flow(v)).Concat(read.Listings.Select(l => HouseYaml.Flow(l.Value))).Concat(read.Notes.Select(n => $"{n.Place} {n.Message}"))));
    }

    private static ImportedSheet Back(IReadOnlyList<ExportedListing> listings, bool isBook)
    {
        var table = ExportTable.Of(listings, hasNumbers: isBook);
        Assert.Equal([], table.Lost.Select(l => HouseYaml.Flow(l.Value)));
        ImmutableArray<Sheet> sheets;
        if (isBook)
        {
            using var output = new MemoryStream();
            ExportBook.Write(output, table, ExportBook.Findings, ["Severity"], [new ExportedFinding(3, ["error"])]).GetAwaiter().GetResult();
            sheets = WorkbookReader.Read(output.ToArray());
        }
        else
        {
            sheets = [CsvReader.Read(CsvWriter.Write(table))];
        }

        return SheetImport.Read(sheets, SheetImport.Recognize(sheets));
    }

    private static void AssertSame(IReadOnlyList<ExportedListing> listings, ImportedSheet read)
    {
        Assert.Equal(listings.Select(l => (l.File, l.Document)), read.Listings.Select(l => (l.File!, l.Document)));
        foreach (var (listing, imported) in listings.Zip(read.Listings)) Assert.True(Datum.Same(listing.Value, imported.Value), $"{HouseYaml.Flow(listing.Value)}\n{HouseYaml.Flow(imported.Value)}");
    }

    private static void AssertSame(IReadOnlyList<ExportedListing> a, IReadOnlyList<ExportedListing> b)
    {
        Assert.Equal(a.Select(l => (l.File, l.Document)), b.Select(l => (l.File, l.Document)));
        foreach (var (one, other) in a.Zip(b)) Assert.True(Datum.Same(one.Value, other.Value), $"{HouseYaml.Flow(one.Value)}\n{HouseYaml.Flow(other.Value)}");
    }

    /// <summary>Of files with syntax errors none, as an export leaves them out.</summary>
    private static List<ExportedListing> Listings(string path, SourceText text)
    {
        var tree = SyntaxTree.Parse(text, path.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml);
        var values = Definitions.In(tree).Select(d => TreeReader.Read(tree, d, 100_000)).ToList();
        return values.TrueForAll(v => v is DatumGroup) ? [.. values.Select((v, i) => new ExportedListing(path, i, (DatumGroup)v!))] : [];
    }

    private static Gen<DatumGroup[]> Some() => Listing().ArrayOf(3).Select(l => l);

    /// <summary>Fields of listings with values that fit and others that do not, and fields that nobody knows.</summary>
    private static Gen<DatumGroup> Listing()
    {
        string[] paths = ["id", "title", "type", "category", "markets", "keywords", "attributes", "description", "images", "trade.currency", "trade.unit", "trade.moq", "trade.tiers", "trade.range.min", "trade.marketPrices", "trade.carton.spec", "trade.carton.tiers", "skus", "logistics.package.length", "logistics.package.grossWeight", "logistics.leadTime", "logistics.stock", "services.sample", "services.easyReturn", "compliance.materials", "x-note", "unknown", "rest", "file"];
        var field = Gen.Elements(paths).SelectMany(p => ValueFor(p).Select(v => (p, v)));
        return field.ListOf(8).Select(fields => fields.Aggregate(new DatumGroup([new DatumEntry("title", Datum.OfText("t"))]), (g, f) => g.With(f.p.Split('.'), f.v)));
    }

    private static Gen<Datum> ValueFor(string path) => Gen.Frequency(
        (3, Fitting(path)),
        (1, Scalar()),
        (1, Group(2).Select(g => (Datum)g)),
        (1, Scalar().ListOf(3).Select(l => (Datum)new DatumList([.. l]))));

    private static Gen<Datum> Fitting(string path) => path switch
    {
        "trade.moq" or "trade.range.min" or "logistics.stock" or "logistics.package.length" or "logistics.package.grossWeight" => Number(),
        "services.easyReturn" => Gen.Elements("true", "false").Select(Datum.OfWord),
        "markets" => Gen.Elements("US", "NO", "EU", "core10").NonEmptyListOf().Select(l => (Datum)new DatumList([.. l.Take(4).Select(Datum.OfText)])),
        "trade.tiers" or "trade.carton.tiers" => Number().Two().ListOf(3).Select(l => (Datum)new DatumList([.. l.Select(t => new DatumGroup([new DatumEntry("from", t.Item1), new DatumEntry("price", t.Item2)]))])),
        "skus" => Scalar().Two().ListOf(3).Select(l => (Datum)new DatumList([.. l.Select((t, i) => new DatumGroup([new DatumEntry("id", Datum.OfText($"s{i}")), new DatumEntry("options", new DatumGroup([new DatumEntry("Color", t.Item1)])), new DatumEntry("stock", t.Item2)]))])),
        _ => Text(),
    };

    private static Gen<Datum> Number() => Gen.Elements("0", "10", "9.5", "10.00", "18.500", "1200", "0.28", "-3", "123456789012", "0.1").Select(Datum.OfWord);

    private static Gen<Datum> Text() => Gen.OneOf(
        Gen.Elements("polo", "NO", "yes", "10", "=1+1", "'=x", "-", "n/a", "a, b", "a; b: c", "[x]", "{ a: b }", "多行\n文本", " blank ", "tab\there", "\"q\"", "it's", "#", "a #b", "2026-11-22", "true", "", "10-49: 9.8", "$5", "43*21*27", "total", "?", "- x", "_x0041_", "@sum", "+86", "1,000", "null", "~", "x:", "\u0001", "\u2028", "e\u0301 😀", "a\n\nb\n", "\n").Select(Datum.OfText),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => Datum.OfText(Whole(s.Get))));

    /// <summary>Halves of pairs are in no file.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static Gen<Datum> Scalar() => Gen.OneOf(Text(), Number(), Gen.Elements("true", "false").Select(Datum.OfWord));

    private static Gen<DatumGroup> Group(int depth) => Gen.Elements("a", "b c", "中文", "x-y", "from", "NO", "1", "a:b", "#c", "-").Two().SelectMany(keys => Value(depth - 1).Two().Select(values =>
        keys.Item1 == keys.Item2 ? new DatumGroup([new DatumEntry(keys.Item1, values.Item1)]) : new DatumGroup([new DatumEntry(keys.Item1, values.Item1), new DatumEntry(keys.Item2, values.Item2)])));

    private static Gen<Datum> Value(int depth) => depth == 0
        ? Scalar()
        : Gen.OneOf(Scalar(), Group(depth).Select(g => (Datum)g), Value(depth - 1).ListOf(2).Select(l => (Datum)new DatumList([.. l])));
}
