using System.Collections.Immutable;
using ListingLsp.Testing;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ListingLsp.Analysis.Tests.Corpus.Data;

/// <summary>Reads the data files of <c>tests/Corpus</c>.</summary>
internal static class ProductFiles
{
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    private static readonly Lazy<ImmutableArray<(string Name, Industry Industry)>> Products = new(() =>
    [
        .. Directory.EnumerateFiles(PathOf("products"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), Read<Industry>(f))),
    ]);

    private static readonly Lazy<GeneralNotes> AllNotes = new(() => Read<GeneralNotes>(PathOf("notes.yaml")));

    private static readonly Lazy<Dictionary<string, string>> AllOptions = new(() => Read<Dictionary<string, string>>(PathOf("options.yaml")));

    private static readonly Lazy<ImmutableArray<CartonBox>> AllCartons = new(() => [.. Read<CartonFile>(PathOf("shared", "standard.cartons.yaml")).Cartons]);

    private static readonly Lazy<ImmutableArray<FreightTariff>> AllTariffs = new(() => [.. FreightFiles().SelectMany(f => Read<FreightFile>(f).Templates)]);

    /// <summary>The industries by the names of their files, in the order of these.</summary>
    public static ImmutableArray<(string Name, Industry Industry)> Industries => Products.Value;

    /// <summary>Sentences that fit any product of a kind.</summary>
    /// <param name="isBulk">Sold by weight, area or length.</param>
    public static Words Notes(bool isBulk) => isBulk ? AllNotes.Value.Bulk : new Words { En = AllNotes.Value.En, Zh = AllNotes.Value.Zh };

    /// <summary>Chinese words for names and values of options.</summary>
    public static IReadOnlyDictionary<string, string> Options => AllOptions.Value;

    /// <summary>Words that look like trouble and are none.</summary>
    public static IReadOnlyList<string> Temptations => Read<TemptationFile>(PathOf("temptations.yaml")).Words;

    /// <summary>The carton specs that the listings share.</summary>
    public static ImmutableArray<CartonBox> Cartons => AllCartons.Value;

    /// <summary>The freight templates that they share.</summary>
    public static ImmutableArray<FreightTariff> Tariffs => AllTariffs.Value;

    /// <summary>The files that the listings share, as they are.</summary>
    public static IEnumerable<string> Shared => Directory.EnumerateFiles(PathOf("shared")).Order(StringComparer.Ordinal);

    private static IEnumerable<string> FreightFiles() => Shared.Where(f => f.EndsWith(".freight.yaml", StringComparison.Ordinal));

    private static string PathOf(params string[] parts) => Repository.PathOf(["tests", "Corpus", .. parts]);

    private static T Read<T>(string file) => Reader.Deserialize<T>(File.ReadAllText(file));

    private sealed class CartonFile
    {
        public List<CartonBox> Cartons { get; init; } = [];
    }

    private sealed class TemptationFile
    {
        public List<string> Words { get; init; } = [];
    }

    private sealed class FreightFile
    {
        public List<FreightTariff> Templates { get; init; } = [];
    }
}
