using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Rules;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Suppression;

/// <summary>LST9001, LST9002 and LST9003: what is wrong with the suppressions of a file.</summary>
internal sealed class SuppressionReport(FindingSink sink, ImmutableArray<Finding> findings, Predicate<RuleInfo> isCertain)
{
    private readonly HashSet<DirectiveName> _used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Finding> _hidden = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<RuleInfo, Finding> _byRule = findings.ToLookup(f => f.Rule);

    /// <summary>Notes that a name has hidden a finding.</summary>
    public void Hide(Finding finding, DirectiveName name)
    {
        _used.Add(name);
        _hidden.Add(finding);
    }

    /// <summary>Reports on one suppression, after all findings are known.</summary>
    public void Add(Directive directive)
    {
        if (directive.Fault is { } fault)
        {
            sink.Begin("LST9002", directive.Span, ("id", directive.Word))?.As(fault);
            return;
        }

        // Where no name is of any use, the reason is not what is missing.
        if (directive.Names.Count(name => IsFaulty(directive, name)) < directive.Names.Length && directive.Reason.Length == 0) ReportNoReason(directive);
    }

    private bool IsFaulty(Directive directive, DirectiveName name)
    {
        if (_used.Contains(name)) return false;
        if (name.Rule is not { } rule) return ReportUnknown(name);
        if (sink.Rules.SeverityOf(rule) == Severity.Off || !rule.IsInForce(sink.Settings.AsOf)) return false;
        if (rule.IsNeverHidden || !sink.Settings.IsSuppressible(rule)) return ReportNotPermitted(directive, name, rule);
        return BuiltRules.Contains(rule.Id) && isCertain(rule) && ReportUnused(directive, name, rule);
    }

    private bool ReportUnknown(DirectiveName name)
    {
        var nearest = Nearest.Of(name.Text, RuleCatalogue.Names);
        var finding = sink.Begin("LST9002", name.Span, ("id", name.Text), ("nearest", nearest ?? ""))?.As(nearest is null ? "unknown-rule" : "unknown-rule-nearest");
        if (nearest is null) Offer(finding, "", name.Removal);
        else if (name.CanRename) Offer(finding, "rename", new TextEdit(name.Span, nearest));
        return true;
    }

    private bool ReportNotPermitted(Directive directive, DirectiveName name, RuleInfo rule)
    {
        var finding = sink.Begin("LST9003", name.Span, ("id", name.Text));
        if (rule.IsNeverHidden) finding?.As("fixed");
        if (_byRule[rule].FirstOrDefault(f => directive.Reach.Holds(f.Span)) is { } stays) finding?.Related(stays.File, stays.Span, "finding");
        return true;
    }

    private bool ReportUnused(Directive directive, DirectiveName name, RuleInfo rule)
    {
        // One that stands at the wrong line has its use; it is not to be removed.
        if (_byRule[rule].FirstOrDefault(f => directive.Owner is { } owner && owner.Contains(f.Span) && !_hidden.Contains(f)) is { } near)
        {
            sink.Begin("LST9002", name.Span, ("id", name.Text), ("line", sink.Tree.Text.LineAt(near.Span.Start) + 1))?.As("elsewhere").Related(sink.File, near.Span, "finding");
            return true;
        }

        var finding = sink.Begin("LST9002", name.Span, ("id", name.Text));
        if (_byRule[rule].Any(f => directive.Reach.Holds(f.Span) && _hidden.Contains(f))) finding?.As("repeated");
        Offer(finding, directive.Names.Length == 1 ? "" : "name", name.Removal);
        return true;
    }

    private void ReportNoReason(Directive directive)
    {
        var finding = sink.Begin("LST9001", directive.Span);
        if (directive.Dashes is null) Offer(finding, "", directive.ReasonPlace);
        else Offer(finding?.As("dashes"), "dashes", directive.Dashes);
    }

    private void Offer(FindingBuilder? finding, string fix, TextEdit? edit)
    {
        if (edit is { } change) finding?.Fix(fix, null, sink.File, change);
    }
}
