using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>An embedded YAML file of rule facts or reference data, read with our own parser.</summary>
internal static class DataFile
{
    /// <summary>The list below a key of the file, as mappings.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken: a fault of the build, caught by a test.</exception>
    public static IEnumerable<MappingSyntax> Read(string resource, string key)
    {
        var tree = Tree(resource);
        var list = (tree.Documents[0].Root as MappingSyntax)?.Find(key)?.Value as SequenceSyntax;
        return list?.Items.Select(i => (MappingSyntax)i.Value) ?? throw new InvalidDataException($"{resource} has no list '{key}'");
    }

    /// <summary>Where the figures of the file come from, and where they stand there.</summary>
    public static (RuleSource Source, string At) Origin(string resource)
    {
        var row = Read(resource, "origin").Single();
        return (RuleCatalogue.Source(row.Required("source")), row.Required("at"));
    }

    /// <summary>The tree of an embedded YAML file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken: a fault of the build, caught by a test.</exception>
    public static SyntaxTree Tree(string resource)
    {
        var tree = SyntaxTree.Parse(SourceText.From(Bytes(resource)), SyntaxFormat.Yaml);
        return tree.Errors is [var error, ..] ? throw new InvalidDataException($"{resource}: {error.Kind} on line {tree.Text.LineAt(error.Span.Start) + 1}") : tree;
    }

    /// <summary>The text of an embedded file, or null where there is none.</summary>
    public static string? Text(string resource)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(resource);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A field's text, or null where it is absent or null.</summary>
    public static string? Text(this MappingSyntax mapping, string key) =>
        mapping.Find(key)?.Value is ScalarSyntax { IsNull: false } scalar ? scalar.Value : null;

    /// <summary>A field's text that must be there.</summary>
    public static string Required(this MappingSyntax mapping, string key) =>
        mapping.Text(key) ?? throw new InvalidDataException($"'{key}' is missing");

    /// <summary>A text in both languages: <c>{ en: …, zh: … }</c>.</summary>
    public static LocalizedText Localized(this MappingSyntax mapping) => new(mapping.Required("en"), mapping.Required("zh"));

    /// <summary>A field in both languages that must be there.</summary>
    public static LocalizedText Localized(this MappingSyntax mapping, string key) =>
        ((MappingSyntax)mapping.Find(key)!.Value).Localized();

    /// <summary>A date, or null where the field is absent or null.</summary>
    public static DateOnly? Date(this MappingSyntax mapping, string key) =>
        mapping.Text(key) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The entries of a mapping below a key, none where it is absent.</summary>
    public static IEnumerable<EntrySyntax> Entries(this MappingSyntax mapping, string key) =>
        mapping.Find(key)?.Value is MappingSyntax inner ? inner.Entries : [];

    /// <summary>The texts of a list below a key, none where it is absent.</summary>
    public static ImmutableArray<string> Texts(this MappingSyntax mapping, string key) =>
        mapping.Find(key)?.Value is SequenceSyntax list ? [.. list.Items.Select(i => ((ScalarSyntax)i.Value).Value)] : [];

    private static byte[] Bytes(string resource)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"no embedded file {resource}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
