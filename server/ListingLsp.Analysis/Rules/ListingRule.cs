using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges one listing with the shared definitions it refers to. Stateless.</summary>
internal abstract class ListingRule
{
    /// <summary>The rule's id in the catalogue.</summary>
    public abstract string Id { get; }

    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    public abstract void Check(Listing listing, RuleContext context);
}

/// <summary>What a rule may ask, and where it reports.</summary>
internal sealed class RuleContext(RuleInfo rule, FindingSink sink, DefinitionIndex definitions)
{
    /// <summary>All definitions of the workspace.</summary>
    public DefinitionIndex Definitions { get; } = definitions;

    /// <summary>The file of the listing, for edits.</summary>
    public SyntaxTree Tree => sink.Tree;

    /// <summary>Reports at a node.</summary>
    public FindingBuilder Report(SyntaxNode node, params ReadOnlySpan<MessageArgument> arguments) => Report(node.Span, arguments);

    /// <summary>Reports at a place.</summary>
    public FindingBuilder Report(TextSpan span, params ReadOnlySpan<MessageArgument> arguments) =>
        sink.Begin(rule, span, arguments) ?? throw new InvalidOperationException($"{rule.Id} was asked although it is off");
}
