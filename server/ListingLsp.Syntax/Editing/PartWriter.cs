using System.Collections.Immutable;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Writes parts of a file that are not in it yet, such as those that an editor offers while somebody types, in the habits of the file.</summary>
public sealed class PartWriter
{
    private readonly Layout _layout;
    private readonly ValueWriter _writer;
    private readonly bool _isInBrackets;

    /// <summary>For a place in a file.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="near">The mapping or list at the place.</param>
    /// <param name="isInBrackets">Whether the place is between brackets: then all goes on one line.</param>
    public PartWriter(SyntaxTree tree, SyntaxNode near, bool isInBrackets)
    {
        _layout = Layout.Of(tree, near);
        _writer = new ValueWriter(_layout, mayUseBlocks: false);
        _isInBrackets = isInBrackets;
    }

    /// <summary>A key as it stands before its colon.</summary>
    public string Key(string key) => _writer.Key(key);

    /// <summary>Entries of one mapping, with what stands between them.</summary>
    /// <param name="entries">Keys and values.</param>
    /// <param name="column">Column of the keys.</param>
    public string Entries(ImmutableArray<(string Key, NewValue Value)> entries, int column) => _isInBrackets
        ? string.Join(_layout.Comma, entries.Select(e => _writer.FlowEntry(e.Key, e.Value, indentation: null)))
        : string.Join(_layout.NewLine + new string(' ', column), entries.Select(e => _writer.BlockEntry(e.Key, e.Value, column)));

    /// <summary>A key with an open line below it, one step deeper.</summary>
    /// <param name="key">The key.</param>
    /// <param name="column">Column of the key.</param>
    /// <param name="line">What stands on that line.</param>
    public string Opened(string key, int column, string line) => $"{_writer.Key(key)}:{Below(column)}{line}";

    /// <summary>A line break and the indentation of what belongs to a key.</summary>
    /// <param name="column">Column of the key.</param>
    public string Below(int column) => _layout.NewLine + new string(' ', column + _layout.Step.Length);

    /// <summary>Column of the fields of a group below a key.</summary>
    /// <param name="column">Column of the key.</param>
    public int ColumnBelow(int column) => column + _layout.Step.Length;

    /// <summary>What follows the colon of a key: the lines below it, or a blank and a short value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">Column of the key.</param>
    public string BehindColon(NewValue value, int column) => _writer.BehindKey(value, column);

    /// <summary>An item with its dash.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">Column of the dash.</param>
    public string Item(NewValue value, int column) => _writer.BlockItem(value, column);

    /// <summary>A value on one line.</summary>
    public string Value(NewValue value) => _isInBrackets ? _writer.Flow(value, indentation: null) : _writer.Line(value);

    /// <summary>A text in the quotes that somebody has begun it with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quote">The quote.</param>
    public static string Quoted(string text, char quote) => quote == '"' ? ScalarWriter.DoubleQuote(text) : ScalarWriter.SingleQuote(text);
}
