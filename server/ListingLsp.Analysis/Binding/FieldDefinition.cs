using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Analysis.Binding;

/// <summary>One row of a field table: the single source for checks, completion, hover and the JSON Schemas.</summary>
/// <param name="Name">The field's name in the file, camelCase.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Doc">What it means, in both languages.</param>
public sealed record FieldDefinition(string Name, ValueType Type, LocalizedText Doc)
{
    /// <summary>Its absence is LST0004.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What a fix inserts where the field is missing, as YAML.</summary>
    public string Placeholder { get; init; } = "\"\"";

    /// <summary>The placeholder in a language: JSON wants quotes around words.</summary>
    public string PlaceholderIn(SyntaxFormat format) =>
        format == SyntaxFormat.Json && char.IsAsciiLetter(Placeholder[0]) && Type is not FlagType ? QuotedText.DoubleQuote(Placeholder) : Placeholder;
}
