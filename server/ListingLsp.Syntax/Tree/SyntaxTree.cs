using System.Collections.Immutable;
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

/// <summary>A whole file as a tree: what it says, its comments, and what is wrong with its grammar.</summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(
        SourceText text,
        SyntaxFormat format,
        ImmutableArray<DocumentSyntax> documents,
        ImmutableArray<CommentSyntax> comments,
        ImmutableArray<SyntaxError> errors)
    {
        Text = text;
        Format = format;
        Documents = documents;
        Comments = new CommentList(text, comments);
        Errors = errors;
    }

    /// <summary>The text it was read from.</summary>
    public SourceText Text { get; }

    /// <summary>The language of the file.</summary>
    public SyntaxFormat Format { get; }

    /// <summary>The documents in order; a file of blanks and comments has none.</summary>
    public ImmutableArray<DocumentSyntax> Documents { get; }

    /// <summary>All comments, and which node each belongs to.</summary>
    public CommentList Comments { get; }

    /// <summary>What is wrong with the grammar, in the order of the text.</summary>
    public ImmutableArray<SyntaxError> Errors { get; }

    /// <summary>Reads a file. Never throws and never loses the rest of the file behind an error.</summary>
    public static SyntaxTree Parse(SourceText text, SyntaxFormat format) =>
        format == SyntaxFormat.Json ? JsonParser.Parse(text) : YamlParser.Parse(text);

    /// <summary>A tree without documents, for a file whose bytes are not worth reading.</summary>
    public static SyntaxTree Unread(SourceText text, SyntaxFormat format) => new(text, format, [], [], []);

    /// <summary>Reads a text.</summary>
    public static SyntaxTree Parse(string text, SyntaxFormat format) => Parse(SourceText.From(text), format);
}
