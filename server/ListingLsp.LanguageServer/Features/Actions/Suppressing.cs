using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>
/// Suppresses a finding where it stands, or its rule in the whole file: a comment, in JSON a field. Offered only where it would hide the
/// finding: the file is judged with it first.
/// </summary>
internal sealed class Suppressing(DocumentView view)
{
    private const string ForLine = "listinglsp-ignore";
    private const string ForFile = "listinglsp-ignore-file";

    /// <summary>Stands for the reason until somebody writes one; LST9001 asks for it.</summary>
    private const string Reason = "…";

    /// <summary>What can be done about a finding.</summary>
    public IEnumerable<Offer> Of(Finding finding)
    {
        if (finding.Rule.IsNeverHidden || !view.Workspace.Settings.IsSuppressible(finding.Rule) || view.Kind is null) yield break;
        var isChinese = view.Locale == Locale.Chinese;
        if (Here(finding) is { } here && Hides(finding, here)) yield return Offered(isChinese ? $"在此处抑制{finding.Rule.Id}" : $"Suppress {finding.Rule.Id} here", finding, here);
        if (InFile(finding) is { } file && Hides(finding, file)) yield return Offered(isChinese ? $"在本文件中抑制{finding.Rule.Id}" : $"Suppress {finding.Rule.Id} in this file", finding, file);
    }

    private Offer Offered(string title, Finding finding, TextEdit edit) => new(title, Offer.QuickFix, [new FileEdit(view.Path, edit)]) { Findings = [finding] };

    private bool Hides(Finding finding, TextEdit edit)
    {
        var tree = view.Tree.WithEdit(edit);
        var findings = new DraftFile(view.Workspace, view.Path).Check(tree);
        return tree.Errors.Length <= view.Tree.Errors.Length && findings.Suppressed.Any(s => s.Finding.Rule == finding.Rule && s.Finding.Fingerprint == finding.Fingerprint) && !findings.Findings.Any(f => f.Rule.Id == "LST9002" && view.Findings.All(known => known.Fingerprint != f.Fingerprint));
    }

    private TextEdit? Here(Finding finding)
    {
        if (view.Tree.Format == SyntaxFormat.Json) return Innermost(finding.Span) is { } mapping ? Field(mapping, "x-" + ForLine, finding.Rule) : null;
        var line = view.Tree.Text.LineAt(StartOfText(finding.Span));
        if (Existing(line) is { } behind) return new TextEdit(TextSpan.At(behind), $", {finding.Rule.Id}");
        var start = view.Tree.Text.Line(line).Start;
        var blanks = view.Tree.Text.GetText(new TextSpan(start, IndentationEnd(start)));
        return new TextEdit(TextSpan.At(start), $"{blanks}# {ForLine} {finding.Rule.Id} -- {Reason}{view.Tree.Text.NewLine}");
    }

    private TextEdit? InFile(Finding finding)
    {
        if (view.Tree.Format == SyntaxFormat.Json)
        {
            var outermost = view.Tree.Documents.FirstOrDefault()?.Root is SequenceSyntax { Items: [{ Value: var first }, ..] } ? first : view.Tree.Documents.FirstOrDefault()?.Root;
            return outermost is MappingSyntax mapping ? Field(mapping, "x-" + ForFile, finding.Rule) : null;
        }

        return new TextEdit(TextSpan.At(view.Tree.Text.ContentStart), $"# {ForFile} {finding.Rule.Id} -- {Reason}{view.Tree.Text.NewLine}");
    }

    /// <summary>Another entry of the field that suppresses, or the field.</summary>
    private TextEdit? Field(MappingSyntax mapping, string name, RuleInfo rule)
    {
        var words = $"{rule.Id} -- {Reason}";
        return mapping.Find(name)?.Value switch
        {
            null => SyntaxEditor.InsertEntry(view.Tree, mapping, null, name, NewValue.List(NewValue.Text(words))),
            SequenceSyntax list => SyntaxEditor.InsertItem(view.Tree, list, list.Items.Length, NewValue.Text(words)),
            _ => null,
        };
    }

    /// <summary>Where another rule is added to a comment that suppresses on a line already: behind the names; null where there is none.</summary>
    private int? Existing(int line)
    {
        var text = view.Tree.Text;
        foreach (var comment in view.Tree.Comments.All)
        {
            var at = text.LineAt(comment.Span.Start);
            if (comment.IsOwnLine ? at != line - 1 : at != line) continue;
            var words = text.GetText(comment.Span);
            var name = words.IndexOf(ForLine + " ", StringComparison.Ordinal);
            if (name < 0) continue;
            var dashes = words.IndexOf("--", name, StringComparison.Ordinal);
            var end = (dashes < 0 ? words : words[..dashes]).TrimEnd().Length;
            return comment.Span.Start + Encoding.UTF8.GetByteCount(words.AsSpan(0, end));
        }

        return null;
    }

    /// <summary>Inside a text of several lines no comment can stand: it goes before the text.</summary>
    private int StartOfText(TextSpan span)
    {
        var node = view.Tree.Documents.Select(d => d.Root).FirstOrDefault(r => r.Span.Contains(span));
        while (node is not (null or ScalarSyntax))
        {
            var at = node;
            node = node.Children.FirstOrDefault(c => c.Span.Contains(span));
            if (node is null && at is MappingSyntax or SequenceSyntax) break;
        }

        return node is ScalarSyntax scalar ? scalar.Span.Start : span.Start;
    }

    private MappingSyntax? Innermost(TextSpan span)
    {
        MappingSyntax? found = null;
        for (var node = view.Tree.Documents.Select(d => d.Root).FirstOrDefault(r => r.Span.Contains(span)); node is not null; node = node.Children.FirstOrDefault(c => c.Span.Contains(span)))
        {
            if (node is MappingSyntax mapping) found = mapping;
        }

        return found;
    }

    private int IndentationEnd(int start)
    {
        var end = start;
        while (end < view.Tree.Text.Length && view.Tree.Text.Bytes[end] == ' ') end++;
        return end;
    }
}
