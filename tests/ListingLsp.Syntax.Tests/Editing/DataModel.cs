using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>What a file says, as plain data: a string, a list of values or a list of pairs.</summary>
internal static class DataModel
{
    public static object Of(SyntaxNode node, SyntaxNode? changed = null, object? data = null) => node switch
    {
        _ when node == changed => data!,
        MappingSyntax mapping => mapping.Entries.Select(e => new KeyValuePair<object, object>(Of(e.Key, changed, data), Of(e.Value, changed, data))).ToList(),
        SequenceSyntax list => list.Items.Select(i => Of(i.Value, changed, data)).ToList(),
        ScalarSyntax scalar => scalar.Value,
        AliasSyntax alias => "*" + alias.Name,
        _ => "‽",
    };

    public static object Of(NewValue value) => value switch
    {
        NewMapping mapping => mapping.Entries.Select(e => new KeyValuePair<object, object>(e.Key, Of(e.Value))).ToList(),
        NewList list => list.Items.Select(Of).ToList(),
        _ => ((NewScalar)value).Source,
    };

    /// <summary>The data as one line, to compare and to show.</summary>
    public static string Show(object data) => data switch
    {
        List<KeyValuePair<object, object>> pairs => $"{{{string.Join(", ", pairs.Select(p => $"{Show(p.Key)}: {Show(p.Value)}"))}}}",
        List<object> items => $"[{string.Join(", ", items.Select(Show))}]",
        _ => $"‹{((string)data).Replace("\n", "⏎", StringComparison.Ordinal)}›",
    };
}
