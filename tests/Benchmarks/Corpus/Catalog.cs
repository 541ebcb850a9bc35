using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ListingLsp.Benchmarks.Corpus;

/// <summary>What the corpus sells and how it talks about it, from the YAML files in <c>Data</c>.</summary>
internal sealed record Catalog(IReadOnlyList<Industry> Industries, Phrases Prose)
{
    /// <summary>Reads the embedded files.</summary>
    public static Catalog Load() => new(Read<IndustryFile>("industries").Industries, Read<Phrases>("prose"));

    private static T Read<T>(string name)
    {
        using var stream = typeof(Catalog).Assembly.GetManifestResourceStream($"corpus/{name}.yaml") ?? throw new InvalidDataException($"no embedded file {name}");
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<T>(reader);
    }

    private sealed class IndustryFile
    {
        public List<Industry> Industries { get; init; } = [];
    }
}

/// <summary>A first-level category with what its products have in common.</summary>
internal sealed class Industry
{
    public string Key { get; init; } = "";

    public string Category { get; init; } = "";

    public string Zh { get; init; } = "";

    public string Port { get; init; } = "";

    /// <summary>Most of its listings are customization ones.</summary>
    public bool Custom { get; init; }

    public List<Family> Families { get; init; } = [];

    public Dictionary<string, List<string>> Attributes { get; init; } = [];

    public Dictionary<string, List<string>> ZhAttributes { get; init; } = [];

    public Dictionary<string, List<string>> Options { get; init; } = [];

    public List<string> Sentences { get; init; } = [];

    public List<string> ZhSentences { get; init; } = [];

    public List<string> Certificates { get; init; } = [];
}

/// <summary>A kind of product.</summary>
internal sealed class Family
{
    public string Noun { get; init; } = "";

    public string Path { get; init; } = "";

    public string Zh { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Lowest and highest price of one unit.</summary>
    public List<decimal> Price { get; init; } = [];

    /// <summary>Lowest and highest gross weight of one unit.</summary>
    public List<decimal> Kg { get; init; } = [];

    /// <summary>Length, width and height of one packed unit.</summary>
    public List<decimal> Box { get; init; } = [];

    public List<int> Moq { get; init; } = [];

    public List<string> Materials { get; init; } = [];

    /// <summary>Words before the noun in titles.</summary>
    public List<string> Leads { get; init; } = [];

    /// <summary>Words behind it.</summary>
    public List<string> Features { get; init; } = [];

    public List<string> Uses { get; init; } = [];

    /// <summary>Which sentences of the industry fit, counted from 1.</summary>
    public List<int> Says { get; init; } = [];

    /// <summary>Likewise the Chinese ones.</summary>
    public List<int> ZhSays { get; init; } = [];

    /// <summary>Which attributes of the industry fit.</summary>
    public List<string> Has { get; init; } = [];

    /// <summary>Likewise the Chinese ones.</summary>
    public List<string> ZhHas { get; init; } = [];
}

/// <summary>Sentences and comments that fit any product.</summary>
internal sealed class Phrases
{
    public List<string> Opening { get; init; } = [];

    public List<string> General { get; init; } = [];

    public string Certified { get; init; } = "";

    public List<string> Headings { get; init; } = [];

    public List<string> ZhOpening { get; init; } = [];

    public List<string> ZhGeneral { get; init; } = [];

    public List<string> HeaderComments { get; init; } = [];

    public List<string> TierComments { get; init; } = [];

    public List<string> LineComments { get; init; } = [];
}
