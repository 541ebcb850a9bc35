using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.LanguageServer.Features.Navigation;

/// <summary>Gives an id another name, wherever it stands in the workspace.</summary>
internal static class Rename
{
    /// <summary>The edits; or why not.</summary>
    /// <param name="view">The document that the person is in.</param>
    /// <param name="mention">The id.</param>
    /// <param name="name">Its new name.</param>
    /// <param name="cancel">Stops between two files.</param>
    public static (ImmutableArray<FileEdit> Edits, string? Refusal) Apply(DocumentView view, Mention mention, string name, CancellationToken cancel)
    {
        var workspace = view.Workspace;
        if (string.IsNullOrWhiteSpace(name) || name != name.Trim() || name.Any(char.IsControl)) return Refuse("An id is a text on one line, without blanks around it.", "编号须为单行文本，前后不留空格。");
        if (name == mention.Key.Id) return ([], null);
        if (workspace.Files.Values.Any(f => f.Checked?.Facts.Definitions.Any(d => d.Kind == mention.Key.Kind && d.Id == name) == true)) return Refuse($"There is {Words(mention.Key.Kind, isChinese: false)} with the id '{name}' already.", $"已有编号为“{name}”的{Words(mention.Key.Kind, isChinese: true)}。");
        return ([.. Mention.All(workspace, mention.Key, cancel).DistinctBy(m => (m.File, m.Span)).Select(m => new FileEdit(m.File, SyntaxEditor.SetScalar(m.Node.Tree, m.Node, name)))], null);

        (ImmutableArray<FileEdit> Edits, string? Refusal) Refuse(string en, string zh) => ([], view.Locale == Analysis.Catalogue.Locale.Chinese ? zh : en);
    }

    private static string Words(DefinitionKind kind, bool isChinese) => kind switch
    {
        DefinitionKind.CartonSpec => isChinese ? "箱规" : "a carton spec",
        DefinitionKind.FreightTemplate => isChinese ? "运费模板" : "a freight template",
        _ => isChinese ? "商品" : "a listing",
    };
}
