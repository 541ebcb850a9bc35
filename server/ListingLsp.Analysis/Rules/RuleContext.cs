using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules;

/// <summary>What a rule may ask, and where it reports.</summary>
internal readonly struct RuleContext(RuleInfo rule, FindingSink sink, DefinitionIndex definitions, ListingVerdicts? verdicts = null)
{
    /// <summary>What several rules ask of the listing that is judged.</summary>
    public ListingVerdicts Verdicts => verdicts ?? throw new InvalidOperationException($"{rule.Id} judges no listing");

    /// <summary>All definitions of the workspace.</summary>
    public DefinitionIndex Definitions => definitions;

    /// <summary>The file of the definition, for edits.</summary>
    public SyntaxTree Tree => sink.Tree;

    /// <summary>The file, relative to the workspace root.</summary>
    public string File => sink.File;

    /// <summary>The day that decides which dated facts are in force.</summary>
    public DateOnly AsOf => sink.Settings.AsOf;

    /// <summary>Whether another rule is on and in force, so that it speaks where this one could.</summary>
    public bool IsOn(string other) => RuleCatalogue.Get(other) is var info && info.IsInForce(AsOf) && sink.Rules.SeverityOf(info) != Severity.Off;

    /// <summary>A number among the rule's options; null where neither settings nor catalogue give one.</summary>
    public decimal? Number(string option) => sink.Rules.Number(rule, option);

    /// <summary>The same of another rule, where that is on and in force.</summary>
    public decimal? NumberOf(string other, string option) => IsOn(other) ? sink.Rules.Number(RuleCatalogue.Get(other), option) : null;

    /// <summary>Words among the rule's options.</summary>
    public ImmutableArray<string> Texts(string option) => sink.Rules.Texts(rule, option);

    /// <summary>Whether one of the rule's options is switched on.</summary>
    public bool Flag(string option) => sink.Rules.Flag(rule, option);

    /// <summary>Whether something is wrong with the grammar inside a node, so that its texts and lists may have lost a part to it.</summary>
    public bool IsBrokenIn(SyntaxNode node)
    {
        var errors = Tree.Errors;
        var (first, end) = (0, errors.Length);
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (errors[middle].Span.Start < node.Span.Start) first = middle + 1;
            else end = middle;
        }

        return first < errors.Length && errors[first].Span.Start <= node.Span.End;
    }

    /// <summary>Reports at a node.</summary>
    public FindingBuilder Report(SyntaxNode node, params ReadOnlySpan<MessageArgument> arguments) => Report(node.Span, arguments);

    /// <summary>Reports a field that a group lacks, at the key of the group.</summary>
    /// <param name="holder">What holds the group.</param>
    /// <param name="group">The group's name there.</param>
    /// <param name="owner">The group.</param>
    /// <param name="field">The field that is not there.</param>
    /// <param name="arguments">What fills the message.</param>
    public FindingBuilder ReportAbsent(SyntaxNode holder, string group, SyntaxNode owner, string field, params ReadOnlySpan<MessageArgument> arguments) =>
        Report(AbsentField.PlaceIn(owner, (holder as MappingSyntax)?.Find(group)?.Key), arguments).About(field, owner);

    /// <summary>Reports at a place.</summary>
    public FindingBuilder Report(TextSpan span, params ReadOnlySpan<MessageArgument> arguments) =>
        sink.Begin(rule, span, arguments) ?? throw new InvalidOperationException($"{rule.Id} was asked although it is off");
}
