using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Suppression;

/// <summary>Takes out of the findings of a file what the file suppresses.</summary>
internal static class Suppressions
{
    /// <summary>The findings that stay, and those about the suppressions themselves. A file without any costs one search.</summary>
    /// <param name="file">Relative to the workspace root.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="findings">All findings in the file.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="isCertain">Whether the silence of a rule means that nothing is wrong, and not that something could not be read.</param>
    public static CheckedFindings Apply(string file, SyntaxTree tree, ImmutableArray<Finding> findings, RuleSettings settings, Predicate<RuleInfo> isCertain)
    {
        if (!AreIn(tree)) return new CheckedFindings(findings, []);
        var directives = CommentDirectives.Of(tree).Concat(FieldDirectives.Of(tree)).OrderBy(d => d.Reach.Breadth).ToList();
        var index = new DirectiveIndex(directives, tree.Text);
        var sink = new FindingSink(file, tree, settings);
        var report = new SuppressionReport(sink, findings, isCertain);
        var stay = ImmutableArray.CreateBuilder<Finding>(findings.Length);
        var suppressed = ImmutableArray.CreateBuilder<SuppressedFinding>();
        foreach (var finding in findings)
        {
            if (Find(index, finding, settings) is not var (directive, name))
            {
                stay.Add(finding);
                continue;
            }

            report.Hide(finding, name);
            suppressed.Add(new SuppressedFinding(finding, directive.Reason));
        }

        foreach (var directive in directives.TakeWhile(_ => !sink.IsFull)) report.Add(directive);
        stay.AddRange(sink.Findings);
        return new CheckedFindings(stay.ToImmutable(), suppressed.ToImmutable());
    }

    /// <summary>Whether a file has any suppressions; costs one search.</summary>
    public static bool AreIn(SyntaxTree tree) => tree.Text.Bytes.IndexOf("listinglsp-ignore"u8) >= 0;

    /// <summary>The narrowest suppression that hides a finding, and the name in it.</summary>
    private static (Directive Directive, DirectiveName Name)? Find(DirectiveIndex directives, Finding finding, RuleSettings settings) =>
        finding.Rule.IsNeverHidden || !settings.IsSuppressible(finding.Rule) ? null : directives.Find(finding);
}
