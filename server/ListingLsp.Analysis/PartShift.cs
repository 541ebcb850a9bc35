using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis;

/// <summary>Moves what was found in a part of a file that an edit before it has moved. What lies in other files stays.</summary>
/// <param name="File">The file, relative to the workspace root.</param>
/// <param name="Bytes">How far.</param>
/// <param name="Lines">How many lines.</param>
internal readonly record struct PartShift(string File, int Bytes, int Lines)
{
    /// <summary>A span of the file.</summary>
    public TextSpan Move(TextSpan span) => new(span.Start + Bytes, span.End + Bytes);

    /// <summary>Findings.</summary>
    public ImmutableArray<Finding> Move(ImmutableArray<Finding> findings)
    {
        var shift = this;
        return findings.IsEmpty ? findings : [.. findings.Select(f => shift.Move(f))];
    }

    /// <summary>What the workspace needs to know.</summary>
    public FileFacts Move(FileFacts facts)
    {
        var shift = this;
        return facts with
        {
            Definitions = Each(facts.Definitions, d => d with { Span = shift.Move(d.Span), Line = d.Line + shift.Lines }),
            References = Each(facts.References, r => r with { Span = shift.Move(r.Span) }),
            Likenesses = Each(facts.Likenesses, l => l with { Span = shift.Move(l.Span) }),
            Images = Each(facts.Images, i => i with { Span = shift.Move(i.Span) }),
            Named = Each(facts.Named, n => n with { Place = shift.Move(n.Place), Freight = Each(n.Freight, f => f.File == shift.File ? f with { Place = shift.Move(f.Place) } : f) }),
        };
    }

    private Finding Move(Finding finding)
    {
        var shift = this;
        return finding with
        {
            Span = Move(finding.Span),
            Related = Each(finding.Related, r => r.File == shift.File ? r with { Span = shift.Move(r.Span) } : r),
            Fixes = Each(finding.Fixes, x => x with { Edits = Each(x.Edits, e => e.File == shift.File ? e with { Edit = e.Edit with { Span = shift.Move(e.Edit.Span) } } : e) }),
        };
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> all, Func<T, T> move) => all.IsEmpty ? all : ImmutableArray.CreateRange(all, move);
}
