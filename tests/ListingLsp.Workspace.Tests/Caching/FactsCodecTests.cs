using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Caching;
using Xunit;

namespace ListingLsp.Workspace.Tests.Caching;

/// <summary>What is written of a file is what is read of it, field by field; a field that is added to the facts must be written, too.</summary>
public sealed class FactsCodecTests
{
    private static readonly FileFacts Full = new()
    {
        Path = "衣服/a.listing.yaml",
        Kind = FileKind.Listing,
        Listings = 3,
        ReadyToShip = 2,
        SoldByCarton = 1,
        Definitions = [new Definition(DefinitionKind.Listing, "x", "衣服/a.listing.yaml", new TextSpan(4, 5), 1), new Definition(DefinitionKind.CartonSpec, "", "衣服/a.listing.yaml", new TextSpan(7, 7), 300)],
        Headings = [new ListingHeading("x", "Mug 杯子", null), new ListingHeading(null, null, "Home > Mugs")],
        SmallParcelTemplates = ["x"],
        References = [new DefinitionReference(DefinitionKind.CartonSpec, "190003", null, new TextSpan(70_000, 70_006)), new DefinitionReference(DefinitionKind.FreightTemplate, null, true, default), new DefinitionReference(DefinitionKind.FreightTemplate, "x", false, default)],
        Likenesses = [new ListingLikeness("x", new TextSpan(1, 2), new TextPrint(ulong.MaxValue, 5), null), new ListingLikeness("x", new TextSpan(1, 2), default, new NearTitle(7, [8, ulong.MaxValue]))],
        Images = [new ImageReference("../img/1.jpg", new TextSpan(9, 12))],
        UncertainKind = DefinitionKind.Listing,
        IsSound = true,
        IsKnown = true,
    };

    [Fact]
    public void All_that_is_known_of_a_file_comes_back()
    {
        CachedFile[] files =
        [
            new(new FileStamp(1, 2, 3, 4), new TextPrint(5, 6), Full, true, new TextPrint(7, 8), DefinitionReads.Of(SharedParts.Packs | SharedParts.CartonCertainty, [(DefinitionKind.CartonSpec, "190003"), (DefinitionKind.FreightTemplate, "")])),
            new(null, default, new FileFacts { Path = "b.listing.json", Kind = FileKind.Listing }, false, null, null),
        ];
        var read = Reread(files);
        Assert.Equal(files.Select(Text), read.Select(Text));
    }

    [Fact]
    public void No_field_of_the_facts_is_left_out()
    {
        var (given, empty) = (Full, new FileFacts { Path = "", Kind = default });
        // Listings say nothing of the store; one of which others speak is not remembered.
        string[] never = [nameof(FileFacts.Mentions), nameof(FileFacts.Standing), nameof(FileFacts.Named)];
        foreach (var field in typeof(FileFacts).GetProperties().Where(p => !never.Contains(p.Name))) Assert.True(Text(field.GetValue(given)) != Text(field.GetValue(empty)) || field.Name == nameof(FileFacts.Kind), $"{field.Name} has no value in this test");
    }

    private static List<CachedFile> Reread(CachedFile[] files)
    {
        using var stream = new MemoryStream();
        FactsTable.Write(files, stream);
        var table = new FactsTable(stream.ToArray(), 0);
        return [.. files.Select(f => table.Find(f.Facts.Path, FileMarks.Of(f.Facts.Path))!.Whole)];
    }

    /// <summary>All fields, and those of what they hold.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ when value.GetType().Namespace!.StartsWith("ListingLsp", StringComparison.Ordinal) && !value.GetType().IsEnum =>
            "{" + string.Join(", ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => $"{p.Name}: {Text(p.GetValue(value))}")) + "}",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };
}
