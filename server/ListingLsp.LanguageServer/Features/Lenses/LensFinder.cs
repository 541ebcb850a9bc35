using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features.Definitions;
using ListingLsp.LanguageServer.Features.Matrix;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Lenses;

/// <summary>The lenses of a document: above each listing its problems and its markets, above what listings share how many use it.</summary>
internal static class LensFinder
{
    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];

    /// <summary>Where lenses are; their words are not looked for yet. Never throws on any content.</summary>
    public static ImmutableArray<Lens> Of(DocumentView view)
    {
        if (view.Analyzed is not { } file) return [];
        return
        [
            .. file.Listings.SelectMany((l, i) => new[] { At(l.Node, LensKind.Problems, i), At(l.Node, LensKind.Markets, i) }),
            .. file.Cartons.Select((c, i) => At(c.Node, LensKind.CartonUses, i)),
            .. file.Templates.Select((t, i) => At(t.Node, LensKind.TemplateUses, i)),
        ];
    }

    /// <summary>The words of a lens; null where its definition is gone.</summary>
    public static LensText? Resolve(DocumentView view, Lens lens)
    {
        if (view.Analyzed is not { } file || lens.Index < 0) return null;
        return lens.Kind switch
        {
            LensKind.Problems => lens.Index < file.Listings.Length ? new LensText(Problems(view, file, lens.Index), []) : null,
            LensKind.Markets => lens.Index < file.Listings.Length ? new LensText(MarketTable.Of(view, file, file.Listings[lens.Index]).Summary, []) : null,
            LensKind.CartonUses => lens.Index < file.Cartons.Length ? Uses(view, DefinitionKind.CartonSpec, file.Cartons[lens.Index].Id) : null,
            _ => lens.Index < file.Templates.Length ? Uses(view, DefinitionKind.FreightTemplate, file.Templates[lens.Index].Id) : null,
        };
    }

    private static Lens At(SyntaxNode node, LensKind kind, int index)
    {
        var text = node.Tree.Text;
        return new Lens(new TextSpan(node.Span.Start, Math.Clamp(text.Line(text.LineAt(node.Span.Start)).End, node.Span.Start, node.Span.End)), kind, index);
    }

    /// <summary>What stands before the first listing is counted with it; else a listing has what is found up to the next.</summary>
    private static string Problems(DocumentView view, AnalyzedFile file, int index)
    {
        var start = index == 0 ? 0 : file.Listings[index].Node.Span.Start;
        var end = index + 1 < file.Listings.Length ? file.Listings[index + 1].Node.Span.Start : int.MaxValue;
        var own = view.Findings.Where(f => start <= f.Span.Start && f.Span.Start < end).CountBy(f => f.Severity).ToDictionary();
        var counts = Severities.Where(own.ContainsKey).Select(s => RuleWords.Count(s, own[s]).In(view.Locale)).ToList();
        return counts.Count == 0 ? RuleWords.NoProblems.In(view.Locale) : string.Join(view.Locale == Locale.Chinese ? "，" : ", ", counts);
    }

    private static LensText? Uses(DocumentView view, DefinitionKind kind, Field<string> id)
    {
        if (!id.TryGet(out var known)) return null;
        var places = DefinitionUses.Of(view.Workspace, kind, known);
        return new LensText(DefinitionUses.Title(places.Length).In(view.Locale), places);
    }
}
