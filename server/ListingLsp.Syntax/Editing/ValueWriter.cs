using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Writes a <see cref="NewValue"/> in the habits of a file.</summary>
/// <param name="layout">The habits.</param>
/// <param name="mayUseBlocks">What follows the place would not become part of a literal block.</param>
internal sealed class ValueWriter(Layout layout, bool mayUseBlocks = true)
{
    /// <summary>Up to this width a short value goes on one line.</summary>
    private const int Width = 80;

    private bool IsJson => layout.Format == SyntaxFormat.Json;

    /// <summary>A key as it stands before its colon.</summary>
    public string Key(string key) => ScalarWriter.Write(layout.Format, key, ScalarContext.Key, asText: false, layout.DoubleQuotes);

    /// <summary>An entry of a block at a column, without the indentation of its first line.</summary>
    public string BlockEntry(string key, NewValue value, int column) => $"{Key(key)}:{BehindKey(value, column)}";

    /// <summary>What follows the colon of a key at a column: a blank and the value, or the lines below.</summary>
    public string BehindKey(NewValue value, int column)
    {
        switch (value)
        {
            case NewMapping { Entries.IsEmpty: false } mapping:
                return Lines(mapping.Entries.Select(e => BlockEntry(e.Key, e.Value, column + layout.Step.Length)), column + layout.Step.Length);
            case NewList { Items.IsEmpty: false } list when !FitsOneLine(list, column):
                return Lines(list.Items.Select(i => BlockItem(i, column + layout.ListStep)), column + layout.ListStep);
            default:
                return " " + Simple(value, column);
        }
    }

    /// <summary>An item of a block at a column, with its dash.</summary>
    public string BlockItem(NewValue value, int column, bool inBrackets = true, string dash = "- ")
    {
        var inner = column + dash.Length;
        return value switch
        {
            NewMapping { Entries.IsEmpty: false } mapping when !inBrackets || !FitsOneLine(mapping, column) =>
                dash + Join(mapping.Entries.Select(e => BlockEntry(e.Key, e.Value, inner)), inner),
            NewList { Items.IsEmpty: false } list when !FitsOneLine(list, column) => dash + Join(list.Items.Select(i => BlockItem(i, inner)), inner),
            _ => dash + Simple(value, column),
        };
    }

    /// <summary>A value at the top of a document.</summary>
    public string Root(NewValue value) => value switch
    {
        NewMapping { Entries.IsEmpty: false } mapping => Join(mapping.Entries.Select(e => BlockEntry(e.Key, e.Value, 0)), 0),
        NewList { Items.IsEmpty: false } list => Join(list.Items.Select(i => BlockItem(i, 0)), 0),
        _ => Simple(value, -1),
    };

    /// <summary>An entry between brackets.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="indentation">What stands before the lines of the place; null where everything goes on one line.</param>
    public string FlowEntry(string key, NewValue value, string? indentation) => Key(key) + layout.Colon + Flow(value, indentation);

    /// <summary>A value between brackets; in JSON a larger one takes several lines where its neighbours do.</summary>
    public string Flow(NewValue value, string? indentation, bool spread = false)
    {
        if (indentation is null || !IsJson || (!spread && FitsOneLine(value, indentation.Length))) return OneLine(value);
        var inner = indentation + layout.Step;
        var between = "," + layout.NewLine + inner;
        return value switch
        {
            NewMapping { Entries.IsEmpty: false } mapping =>
                $"{{{layout.NewLine}{inner}{string.Join(between, mapping.Entries.Select(e => FlowEntry(e.Key, e.Value, inner)))}{layout.NewLine}{indentation}}}",
            NewList { Items.IsEmpty: false } list =>
                $"[{layout.NewLine}{inner}{string.Join(between, list.Items.Select(i => Flow(i, inner)))}{layout.NewLine}{indentation}]",
            _ => OneLine(value),
        };
    }

    /// <summary>A value behind a key or dash, on one line.</summary>
    public string Line(NewValue value) => Simple(value, 0);

    private string OneLine(NewValue value) => value switch
    {
        NewMapping { Entries.IsEmpty: true } => "{}",
        NewMapping mapping => $"{{{layout.Brace}{string.Join(layout.Comma, mapping.Entries.Select(e => Key(e.Key) + layout.Colon + OneLine(e.Value)))}{layout.Brace}}}",
        NewList list => $"[{string.Join(layout.Comma, list.Items.Select(OneLine))}]",
        _ => Scalar((NewScalar)value, ScalarContext.Flow),
    };

    /// <summary>A scalar, an empty collection, or one that fits the line.</summary>
    private string Simple(NewValue value, int column)
    {
        if (value is not NewScalar scalar) return OneLine(value);
        if (mayUseBlocks && scalar is { Meaning: ScalarMeaning.Text, Source: var text } && text.Contains('\n', StringComparison.Ordinal)
            && BlockScalarWriter.ChompingOf(text) is { } chomping && BlockScalarWriter.CanWrite(text, indentationGiven: false))
        {
            return BlockScalarWriter.Write(ScalarStyle.Literal, text, chomping, Math.Max(column, 0) + layout.Step.Length, layout.NewLine);
        }

        return Scalar(scalar, ScalarContext.Block);
    }

    private string Scalar(NewScalar scalar, ScalarContext context) => scalar.Meaning switch
    {
        ScalarMeaning.Written => scalar.Source,
        ScalarMeaning.Word => ScalarWriter.WriteWord(layout.Format, scalar.Source, context),
        _ => ScalarWriter.Write(layout.Format, scalar.Source, context, asText: true, layout.DoubleQuotes),
    };

    /// <summary>Scalars only, or lists of them, and short.</summary>
    private bool FitsOneLine(NewValue value, int column)
    {
        var isFlat = value switch
        {
            NewMapping mapping => mapping.Entries.All(e => e.Value is NewScalar || (e.Value is NewList inner && inner.Items.All(i => i is NewScalar))),
            NewList list => list.Items.All(i => i is NewScalar),
            _ => true,
        };
        return isFlat && OneLine(value) is var line && column + line.Length <= Width && !line.Contains("\\n", StringComparison.Ordinal);
    }

    private string Lines(IEnumerable<string> lines, int column) => layout.NewLine + new string(' ', column) + Join(lines, column);

    private string Join(IEnumerable<string> lines, int column) => string.Join(layout.NewLine + new string(' ', column), lines);
}
