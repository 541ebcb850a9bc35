using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What YamlDotNet 16.3 takes but reads otherwise than YAML 1.2 says, so that nothing can be compared.</summary>
internal static class OracleFaults
{
    /// <summary>What breaks lines in YAML 1.1, NUL, which ends them, and a byte order mark behind the beginning, which is text.</summary>
    private const string Signs = "\0\u0085\u2028\u2029\uFEFF";

    /// <summary>
    /// A colon before a bracket or comma belongs to the text before it; an escaped line break counts as one more where blank
    /// lines follow; a bracket behind <c>?</c> does not close.
    /// </summary>
    private static readonly string[] Pieces = [":]", ":}", ":,", "\\\n\n", "\\\r\n\r\n", "\\\r\r", "? ]"];

    /// <summary>Whether one of them may show in a tree of ours.</summary>
    public static bool Touch(SyntaxTree tree)
    {
        var text = tree.Text.ToString();
        return text.AsSpan().IndexOfAny(Signs) >= 0
            || Pieces.Any(p => text.Contains(p, StringComparison.Ordinal))
            || tree.Documents.Any(d => IsBlockAtLineStart(d.Root) || Touch(tree, d.Root));
    }

    /// <summary>In a block scalar without indentation, <c>---</c> is text.</summary>
    private static bool IsBlockAtLineStart(SyntaxNode root) => root is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded, ContentIndent: 0 };

    private static bool Touch(SyntaxTree tree, SyntaxNode node) => TagGoesOn(tree, node) || node switch
    {
        // Text that begins with a colon loses it at times.
        ScalarSyntax { Style: ScalarStyle.Plain } scalar => scalar.Value is [':', ..],

        // With no key before it, a colon may lose its value; with a star in it, a key may not end.
        EntrySyntax { Key: ScalarSyntax { Style: ScalarStyle.Empty, Properties: null }, Colon: >= 0 } => true,
        EntrySyntax { Key: ScalarSyntax { Style: ScalarStyle.Plain } key } when key.Value.Contains('*', StringComparison.Ordinal) => true,
        _ => node.Children.Any(c => Touch(tree, c)),
    };

    /// <summary>A tag does not end at a bracket or comma.</summary>
    private static bool TagGoesOn(SyntaxTree tree, SyntaxNode node) =>
        node.Properties is { Tag: not null } p && p.Span.End < tree.Text.Length && ",[]{}".Contains((char)tree.Text.Bytes[p.Span.End], StringComparison.Ordinal);
}
