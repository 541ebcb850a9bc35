using System.Collections.Immutable;
using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Json;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Tree;

/// <summary>The language a file is written in, told by its name.</summary>
public enum SyntaxFormat
{
    /// <summary>YAML 1.2.</summary>
    Yaml,

    /// <summary>JSON as of RFC 8259.</summary>
    Json,
}

/// <summary>One document of a file.</summary>
/// <param name="Index">Zero-based place in the file.</param>
/// <param name="Root">Its node; an empty scalar for an empty document.</param>
public sealed record DocumentSyntax(int Index, SyntaxNode Root);

/// <summary>A whole file as a tree: what it says, its comments, and what is wrong with its grammar. Immutable.</summary>
public sealed class SyntaxTree
{
    private ImmutableArray<DocumentSyntax> _documents;
    private ImmutableArray<SyntaxError> _errors;

    internal SyntaxTree(
        SourceText text,
        SyntaxFormat format,
        NodeTable table,
        ImmutableArray<CommentSyntax> comments,
        ImmutableArray<MarkSyntax> marks,
        ImmutableArray<SyntaxError> parseErrors,
        bool hasAliases)
    {
        Text = text;
        Format = format;
        Table = table;
        Comments = new CommentList(this, comments);
        Marks = marks;
        ParseErrors = parseErrors;
        HasAliases = hasAliases;
    }

    /// <summary>The text it was read from.</summary>
    public SourceText Text { get; }

    /// <summary>The language of the file.</summary>
    public SyntaxFormat Format { get; }

    /// <summary>The documents in order; a file of blanks and comments has none.</summary>
    public ImmutableArray<DocumentSyntax> Documents
    {
        get
        {
            if (_documents.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _documents, MakeDocuments());
            return _documents;
        }
    }

    /// <summary>All comments, and which node each belongs to.</summary>
    public CommentList Comments { get; }

    /// <summary>Directives, document markers and what was passed over, in the order of the text.</summary>
    public ImmutableArray<MarkSyntax> Marks { get; }

    /// <summary>What is wrong with the grammar, in the order of the text.</summary>
    public ImmutableArray<SyntaxError> Errors
    {
        get
        {
            if (_errors.IsDefault) ImmutableInterlocked.InterlockedInitialize(ref _errors, DerivedErrors.AddTo(this));
            return _errors;
        }
    }

    /// <summary>The nodes as rows.</summary>
    internal NodeTable Table { get; }

    /// <summary>The errors that the parser itself found.</summary>
    internal ImmutableArray<SyntaxError> ParseErrors { get; }

    /// <summary>Whether there is any alias.</summary>
    public bool HasAliases { get; }

    /// <summary>Whether a bracket is missing, so that the whole file had a say in where.</summary>
    internal bool LacksBracket { get; init; }

    /// <summary>Reads a file. Never throws and never loses the rest of the file behind an error.</summary>
    public static SyntaxTree Parse(SourceText text, SyntaxFormat format) =>
        format == SyntaxFormat.Json ? JsonParser.Parse(text) : YamlParser.Parse(text);

    /// <summary>Reads a text.</summary>
    public static SyntaxTree Parse(string text, SyntaxFormat format) => Parse(SourceText.From(text), format);

    /// <summary>A tree without documents, for a file whose bytes are not worth reading.</summary>
    public static SyntaxTree Unread(SourceText text, SyntaxFormat format) => new(text, format, new NodeTable([], []), [], [], [], false);

    /// <summary>
    /// The tree of the edited text, equal to one that is read afresh. Only what the edit touches is read again; this tree
    /// does not change.
    /// </summary>
    /// <exception cref="ArgumentException">The edit lies outside the text.</exception>
    public SyntaxTree WithEdit(TextEdit edit) => IncrementalParser.Apply(this, edit);

    /// <summary>The root of the last document that begins at a place or before it, or null.</summary>
    internal SyntaxNode? RootAt(int place)
    {
        var (low, high) = (0, Documents.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Documents[middle].Root.Span.Start <= place) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : Documents[low - 1].Root;
    }

    /// <summary>The node of a row, the same object as the one that its parents give.</summary>
    internal SyntaxNode NodeAt(int row)
    {
        var node = Documents[0].Root;
        foreach (var document in Documents)
        {
            if (document.Root.Row <= row) node = document.Root;
            else break;
        }

        while (node.Row != row)
        {
            SyntaxNode? next = null;
            foreach (var child in node.Children)
            {
                if (child.Row <= row) next = child;
                else break;
            }

            node = next ?? throw new ArgumentOutOfRangeException(nameof(row), row, "There is no such node.");
        }

        return node;
    }

    private ImmutableArray<DocumentSyntax> MakeDocuments()
    {
        var documents = ImmutableArray.CreateBuilder<DocumentSyntax>(1);
        for (var row = 0; row < Table.Rows.Length; row = Table.After(row)) documents.Add(new DocumentSyntax(documents.Count, SyntaxNode.Create(this, row + 1)));
        return documents.ToImmutable();
    }
}
