using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.LanguageServer.Features.Rules;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>The findings at a place. Editors show their messages themselves; what the platform does about them they do not know.</summary>
internal static class FoundHere
{
    /// <summary>More than these nobody reads in a hover.</summary>
    private const int Most = 3;

    /// <summary>The findings at a place, the gravest first. One over several lines is at its first line only.</summary>
    public static ImmutableArray<Finding> At(DocumentView view, int offset)
    {
        var text = view.Tree.Text;
        return
        [
            .. view.Findings
                .Where(f => f.Span.Start <= offset && (offset < f.Span.End || f.Span.End == f.Span.Start || offset == f.Span.End) && f.Span.End <= text.Length && text.LineAt(f.Span.Start) == text.LineAt(offset))
                .OrderByDescending(f => f.Severity)
                .DistinctBy(f => f.Rule.Id),
        ];
    }

    /// <summary>They in words.</summary>
    public static string Describe(ImmutableArray<Finding> found, Locale locale, Func<RuleInfo, Locale, string?> pageOf)
    {
        var parts = found.Take(Most).Select(f => RuleMarkdown.Summary(f.Rule, f.Severity, f.Consequence, f.Source, locale, pageOf(f.Rule, locale)));
        if (found.Length > Most)
        {
            LocalizedText more = found.Length - Most;
            parts = parts.Append(new LocalizedText($"and {more.En} more", $"另有{more.Zh}个问题").In(locale));
        }

        return string.Join("\n\n", parts);
    }
}
