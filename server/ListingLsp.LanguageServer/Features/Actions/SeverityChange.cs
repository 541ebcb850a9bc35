using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>Changes the severity of a rule in the settings of the workspace; where there are none, they are made.</summary>
internal static class SeverityChange
{
    private const string NewSettings = "listinglsp.yaml";

    /// <summary>Switches the rule of a finding off, or makes a hint of it.</summary>
    public static IEnumerable<Offer> Of(DocumentView view, Finding finding)
    {
        if (finding.Rule.IsNeverHidden) yield break;
        foreach (var (word, severity) in new[] { ("off", Severity.Off), ("hint", Severity.Hint) })
        {
            if (finding.Severity == severity) continue;
            var path = view.Workspace.ConfigFiles.FirstOrDefault();
            var title = view.Locale == Locale.Chinese
                ? $"在{path ?? NewSettings}中将{finding.Rule.Id}的级别设为{word}"
                : $"Set the severity of {finding.Rule.Id} to '{word}' in {path ?? NewSettings}";
            if (path is null) yield return new Offer(title, Offer.QuickFix, [new FileEdit(NewSettings, new TextEdit(TextSpan.At(0), $"rules:\n  {finding.Rule.Id}: {word}\n"))]) { Findings = [finding], NewFile = NewSettings };
            else if (Edit(view.Workspace.TreeOf(path), finding.Rule.Id, word) is { } edit) yield return new Offer(title, Offer.QuickFix, [new FileEdit(path, edit)]) { Findings = [finding] };
        }
    }

    private static TextEdit? Edit(SyntaxTree tree, string rule, string word)
    {
        if (!tree.Errors.IsEmpty) return null;
        var root = tree.Documents.FirstOrDefault()?.Root;
        if (root is null or ScalarSyntax { IsNull: true }) return tree.Format == SyntaxFormat.Yaml ? new TextEdit(TextSpan.At(tree.Text.Length), $"{(tree.Text.Length == 0 || tree.Text.Bytes[^1] == '\n' ? "" : tree.Text.NewLine)}rules:{tree.Text.NewLine}  {rule}: {word}{tree.Text.NewLine}") : null;
        if (root is not MappingSyntax settings) return null;
        var severity = tree.Format == SyntaxFormat.Json ? NewValue.Text(word) : NewValue.Word(word);
        return settings.Find("rules")?.Value switch
        {
            null => SyntaxEditor.InsertEntry(tree, settings, settings.Entries.LastOrDefault(), "rules", NewValue.Mapping((rule, severity))),
            MappingSyntax rules => rules.Find(rule) is { } entry ? Set(tree, entry, severity) : SyntaxEditor.InsertEntry(tree, rules, rules.Entries.LastOrDefault(), rule, severity),
            ScalarSyntax { IsNull: true } nothing => SyntaxEditor.SetValue(tree, nothing, NewValue.Mapping((rule, severity))),
            _ => null,
        };
    }

    private static TextEdit? Set(SyntaxTree tree, EntrySyntax entry, NewValue severity) => entry.Value switch
    {
        ScalarSyntax scalar => SyntaxEditor.SetValue(tree, scalar, severity),
        MappingSyntax options => options.Find("severity") is { Value: ScalarSyntax known } ? SyntaxEditor.SetValue(tree, known, severity) : SyntaxEditor.InsertEntry(tree, options, null, "severity", severity),
        _ => null,
    };
}
