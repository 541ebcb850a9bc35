using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>What an edit of a file that listings share means for those who have read it.</summary>
public sealed class SharedChange
{
    private readonly HashSet<DefinitionKey> _ids = [];
    private readonly int _same;
    private SharedParts _parts;

    private SharedChange(string file, AnalyzedFile? before, AnalyzedFile? after)
    {
        File = file;
        if (before is not null && after is not null) _same = before.Tree.Text.Bytes.CommonPrefixLength(after.Tree.Text.Bytes);
    }

    /// <summary>The file, relative to the workspace root.</summary>
    public string File { get; }

    /// <summary>The change from one state of a file to another.</summary>
    /// <param name="file">The file, relative to the workspace root.</param>
    /// <param name="before">What it was; null where it was not there.</param>
    /// <param name="after">What it is; null where it is gone.</param>
    public static SharedChange Between(string file, AnalyzedFile? before, AnalyzedFile? after)
    {
        var change = new SharedChange(file, before, after);
        switch ((after ?? before)?.Kind)
        {
            case FileKind.Cartons:
                change.Compare(before, after, DefinitionKind.CartonSpec, SharedParts.Cartons, SharedParts.CartonCertainty, f => f.Cartons.Select(c => (c.Id, c.Node)));
                break;
            case FileKind.Freight:
                change.Compare(before, after, DefinitionKind.FreightTemplate, SharedParts.Templates, SharedParts.TemplateCertainty, f => f.Templates.Select(t => (t.Id, t.Node)));
                break;
            case FileKind.Categories:
                change.CompareText(before, after, SharedParts.Categories);
                break;
            case FileKind.Market:
                change.CompareText(before, after, SharedParts.Benchmarks);
                break;
            case FileKind.Metrics or FileKind.Campaign or FileKind.Orders:
                change.CompareMentions(before, after);
                break;
            case FileKind.Rules:
                change.CompareText(before, after, SharedParts.Packs);
                break;
        }

        return change;
    }

    /// <summary>Whether another file would be judged otherwise now.</summary>
    /// <param name="reads">What it read.</param>
    /// <param name="known">What is known of it: what points behind the first change points elsewhere now.</param>
    public bool Concerns(DefinitionReads reads, CheckedFile known) =>
        Concerns(reads) || known.Findings.Any(PointsBehind) || known.Facts.Named.Any(n => n.Freight.Any(f => f.File == File && f.Place.End >= _same));

    private bool PointsBehind(Finding finding) =>
        finding.Related.Any(r => r.File == File && r.Span.End >= _same) || finding.Fixes.Any(x => x.Edits.Any(e => e.File == File && e.Edit.Span.End >= _same));

    private bool Concerns(DefinitionReads reads) =>
        (reads.Parts & _parts) != SharedParts.None || (_ids.Count > 0 && reads.Ids.Any(r => _ids.Contains(new DefinitionKey(r.Kind, r.Id))));

    private void Compare(AnalyzedFile? before, AnalyzedFile? after, DefinitionKind kind, SharedParts whole, SharedParts certainty, Func<AnalyzedFile, IEnumerable<(Field<string> Id, SyntaxNode Node)>> definitions)
    {
        if ((before?.UncertainKind is null) != (after?.UncertainKind is null)) _parts |= certainty;
        if ((before?.DefinitionList is null) != (after?.DefinitionList is null)) _parts |= whole;
        List<(Field<string> Id, SyntaxNode Node)> old = before is null ? [] : [.. definitions(before)];
        List<(Field<string> Id, SyntaxNode Node)> now = after is null ? [] : [.. definitions(after)];
        // An alias or a fault of grammar elsewhere may give the same words another meaning.
        var isPlain = IsPlain(before) && IsPlain(after);
        if (isPlain && old.Count == now.Count && old.Zip(now).All(p => IsSame(before!, p.First.Node, after!, p.Second.Node))) return;
        _parts |= whole;
        var (was, isNow) = (isPlain ? Once(old) : [], Once(now));
        foreach (var (id, _) in old.Concat(now))
        {
            if (id.IsPresent && !(was.TryGetValue(id.Value, out var node) && isNow.TryGetValue(id.Value, out var same) && IsSame(before!, node, after!, same))) _ids.Add(new DefinitionKey(kind, id.Value));
        }
    }

    /// <summary>The definitions whose id stands in the file once.</summary>
    private static Dictionary<string, SyntaxNode> Once(List<(Field<string> Id, SyntaxNode Node)> definitions) =>
        definitions.Where(d => d.Id.IsPresent).GroupBy(d => d.Id.Value, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Node, StringComparer.Ordinal);

    private void CompareText(AnalyzedFile? before, AnalyzedFile? after, SharedParts part)
    {
        if (before is null || after is null || !before.Tree.Text.Bytes.SequenceEqual(after.Tree.Text.Bytes)) _parts |= part;
    }

    /// <summary>The listings of which something else is said now. An alias gives the same words another meaning, so where there are any all count.</summary>
    private void CompareMentions(AnalyzedFile? before, AnalyzedFile? after)
    {
        var (old, now) = (Said(before), Said(after));
        if ((old.Count == 0) != (now.Count == 0)) _parts |= SharedParts.Mentions;
        var isPlain = before?.Tree.HasAliases != true && after?.Tree.HasAliases != true;
        foreach (var id in old.Select(g => g.Key).Union(now.Select(g => g.Key), StringComparer.Ordinal))
        {
            if (!isPlain || !old[id].SequenceEqual(now[id], StringComparer.Ordinal)) _ids.Add(new DefinitionKey(DefinitionKind.Listing, id));
        }

        static ILookup<string, string> Said(AnalyzedFile? file) => (file?.Mentions ?? []).ToLookup(m => m.Id, m => m.Node.Tree.Text.GetText(m.Node.Span), StringComparer.Ordinal);
    }

    private static bool IsPlain(AnalyzedFile? file) => file is null || (file.Tree.Errors.IsEmpty && !file.Tree.HasAliases);

    private static bool IsSame(AnalyzedFile before, SyntaxNode old, AnalyzedFile after, SyntaxNode now) =>
        before.Tree.Text.Bytes[old.Span.Start..old.Span.End].SequenceEqual(after.Tree.Text.Bytes[now.Span.Start..now.Span.End]);
}
