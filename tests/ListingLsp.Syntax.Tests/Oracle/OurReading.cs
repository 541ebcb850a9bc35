using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What a YAML text says, as our parser reads it.</summary>
internal sealed class OurReading
{
    private readonly List<Step> _steps = [];
    private readonly Tags _tags;

    private OurReading(SyntaxTree tree) => _tags = new Tags(tree.Text);

    /// <summary>The steps of a tree.</summary>
    public static IReadOnlyList<Step> Of(SyntaxTree tree)
    {
        var reading = new OurReading(tree);
        foreach (var document in tree.Documents)
        {
            reading._steps.Add(new Step("---"));
            reading.Add(document.Root);
        }

        return reading._steps;
    }

    private void Add(SyntaxNode node)
    {
        var properties = node.Properties is { } p ? Step.Properties(p.Anchor, _tags.Resolve(p.Tag, p.Span.Start)) : "";
        var start = node.Properties?.Span.Start ?? node.Span.Start;
        switch (node)
        {
            case MappingSyntax mapping:
                _steps.Add(new Step(properties + (mapping.IsFlow ? "{" : "{ block"), start));
                foreach (var child in mapping.Entries.SelectMany(e => e.Children)) Add(child);
                _steps.Add(new Step("}", -1, EndOf(node, mapping.IsFlow)));
                break;
            case SequenceSyntax list:
                _steps.Add(new Step(properties + (list.IsFlow ? "[" : "[ block"), start));
                foreach (var item in list.Items) Add(item.Value);
                _steps.Add(new Step("]", -1, EndOf(node, list.IsFlow)));
                break;
            case AliasSyntax alias:
                _steps.Add(new Step($"*{alias.Name}", start, node.Span.End));
                break;
            case ScalarSyntax { Style: ScalarStyle.Empty }:
                _steps.Add(new Step(Step.OfScalar(properties, ':', ""), start));
                break;
            case ScalarSyntax scalar:
                _steps.Add(new Step(Step.OfScalar(properties, Sign(scalar.Style), scalar.Value), start, node.Span.End));
                break;
            default:
                _steps.Add(new Step("‽"));
                break;
        }
    }

    private static int EndOf(SyntaxNode node, bool isFlow) => isFlow ? node.Span.End : -1;

    /// <summary>The sign of a style, as the event notation of yaml-test-suite writes it.</summary>
    public static char Sign(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        ScalarStyle.Literal => '|',
        ScalarStyle.Folded => '>',
        _ => ':',
    };
}
