using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>The fixes of findings, one by one and all at once.</summary>
internal static class Fixes
{
    /// <summary>The findings that a place touches.</summary>
    public static ImmutableArray<Finding> At(DocumentView view, TextSpan place) => [.. view.Findings.Where(f => f.Span.Start <= place.End && place.Start <= f.Span.End)];

    /// <summary>Every fix of some findings.</summary>
    public static IEnumerable<Offer> Of(DocumentView view, ImmutableArray<Finding> findings) =>
        from finding in findings
        from fix in finding.Fixes
        where !fix.Edits.IsEmpty
        select new Offer(fix.Title.In(view.Locale), Offer.QuickFix, fix.Edits) { Findings = [finding], IsPreferred = fix == finding.Fixes[0] && fix.Safety == FixSafety.Safe };

    /// <summary>The safe fixes of a rule in the whole document, where there are several.</summary>
    public static IEnumerable<Offer> OfRules(DocumentView view, ImmutableArray<Finding> findings)
    {
        foreach (var rule in findings.Where(HasSafeFix).Select(f => f.Rule).Distinct())
        {
            ImmutableArray<Finding> same = [.. view.Findings.Where(f => f.Rule == rule && HasSafeFix(f))];
            if (same.Length < 2) continue;
            var title = view.Locale == Locale.Chinese ? $"修正本文件中所有{rule.Id}的问题" : $"Fix all {rule.Id} in this file";
            if (All(view, title, new FixRequest { Only = [rule.Id] }) is { } offer) yield return offer with { Kind = Offer.QuickFix, Findings = same };
        }
    }

    /// <summary>All safe fixes of the document, as <c>check --fix</c> applies them; null where there are none.</summary>
    public static Offer? All(DocumentView view) => All(view, view.Locale == Locale.Chinese ? "修正本文件中所有可安全修正的问题" : "Fix all safe problems in this file", new FixRequest());

    private static Offer? All(DocumentView view, string title, FixRequest request) =>
        new DraftFile(view.Workspace, view.Path).Mend(request) is { } mended ? new Offer(title, Offer.FixAll, LineEdits.Of(mended)) : null;

    private static bool HasSafeFix(Finding finding) => finding.Fixes.Any(f => f.Safety == FixSafety.Safe && !f.Edits.IsEmpty);
}
