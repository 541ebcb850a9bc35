using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Suppression;

/// <summary>The suppressions of a file by rule, those for a line by line too: many findings ask many of them.</summary>
internal sealed class DirectiveIndex
{
    private readonly SourceText _text;
    private readonly Dictionary<RuleInfo, OfRule> _rules = [];

    /// <summary>Indexes suppressions.</summary>
    /// <param name="directives">The narrowest first.</param>
    /// <param name="text">The file.</param>
    public DirectiveIndex(IEnumerable<Directive> directives, SourceText text)
    {
        _text = text;
        foreach (var directive in directives.Where(d => d.Fault is null))
        {
            foreach (var name in directive.Names)
            {
                if (name.Rule is not { } rule) continue;
                if (!_rules.TryGetValue(rule, out var ofRule)) _rules.Add(rule, ofRule = new OfRule());
                ofRule.Add(directive, name);
            }
        }
    }

    /// <summary>The narrowest suppression that hides a finding, and the name in it; or null.</summary>
    public (Directive Directive, DirectiveName Name)? Find(Finding finding) =>
        _rules.TryGetValue(finding.Rule, out var ofRule) ? ofRule.Find(finding.Span, _text.LineAt(finding.Span.Start)) : null;

    private sealed class OfRule
    {
        private readonly Dictionary<int, (Directive, DirectiveName)> _ofLines = [];
        private readonly List<(Directive Directive, DirectiveName Name)> _others = [];
        private int[]? _lines;

        public void Add(Directive directive, DirectiveName name)
        {
            if (directive.Reach.Line is { } line) _ofLines.TryAdd(line, (directive, name));
            else _others.Add((directive, name));
        }

        public (Directive Directive, DirectiveName Name)? Find(TextSpan place, int line)
        {
            // Texts over several lines do not overlap: only the last one that begins before the place may reach it.
            _lines ??= [.. _ofLines.Keys.Order()];
            var at = Array.BinarySearch(_lines, line);
            if (at < 0) at = ~at - 1;
            if (at >= 0 && _ofLines[_lines[at]] is var (directive, name) && directive.Reach.Holds(place)) return (directive, name);
            foreach (var other in _others)
            {
                if (other.Directive.Reach.Holds(place)) return other;
            }

            return null;
        }
    }
}
