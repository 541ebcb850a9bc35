using System.Text.Json;
using ListingLsp.Syntax.Tests.Oracle.Varied;
using ListingLsp.Syntax.Tree;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>A value as one line, however it was written.</summary>
internal static class Said
{
    /// <summary>As it was meant.</summary>
    public static string By(Value value) => value switch
    {
        TextValue text => Quoted(text.Content),
        ListValue items => List(items.Values.Select(By)),
        MapValue fields => Map(fields.Entries.Select(e => (By(e.Key), By(e.Value)))),
        _ => "‽",
    };

    /// <summary>As we have read it.</summary>
    public static string By(SyntaxNode node) => node switch
    {
        ScalarSyntax scalar => Quoted(scalar.Value),
        SequenceSyntax list => List(list.Items.Select(i => By(i.Value))),
        MappingSyntax map => Map(map.Entries.Select(e => (By(e.Key), By(e.Value)))),
        _ => "‽",
    };

    /// <summary>As YamlDotNet has read it.</summary>
    public static string By(YamlNode node) => node switch
    {
        YamlScalarNode scalar => Quoted(scalar.Value ?? ""),
        YamlSequenceNode list => List(list.Children.Select(By)),
        YamlMappingNode map => Map(map.Children.Select(e => (By(e.Key), By(e.Value)))),
        _ => "‽",
    };

    private static string Quoted(string text) => JsonSerializer.Serialize(text);

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";

    private static string Map(IEnumerable<(string Key, string Value)> entries) => $"{{{string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}"))}}}";
}
