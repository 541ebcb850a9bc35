using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>What the tags of one document are short for. Our tree keeps them as they are written.</summary>
internal sealed class TagHandles
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal)
    {
        ["!"] = "!",
        ["!!"] = "tag:yaml.org,2002:",
    };

    /// <summary>
    /// Collects the <c>%TAG</c> lines of a document. The tree does not show directives, so they are looked up in the text
    /// between the document before and this one.
    /// </summary>
    public static TagHandles Of(SyntaxTree tree, DocumentSyntax document)
    {
        var from = document.Index == 0 ? tree.Text.ContentStart : tree.Documents[document.Index - 1].Root.Span.End;
        var before = tree.Text.GetText(new TextSpan(from, document.Root.Span.Start));
        var handles = new TagHandles();
        foreach (var line in before.Split('\n'))
        {
            if (line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries) is ["%TAG", var handle, var prefix, ..]) handles._prefixes[handle] = prefix;
        }

        return handles;
    }

    /// <summary>The full name of a tag.</summary>
    public string Resolve(string tag)
    {
        if (tag.StartsWith("!<", StringComparison.Ordinal)) return tag[2..^1];

        // '!' alone says "not by its text"; it is no handle.
        if (tag == "!") return tag;
        var end = tag.IndexOf('!', 1) + 1;
        var handle = end == 0 ? "!" : tag[..end];
        return _prefixes.TryGetValue(handle, out var prefix) ? prefix + Uri.UnescapeDataString(tag[handle.Length..]) : $"unknown handle {tag}";
    }
}
