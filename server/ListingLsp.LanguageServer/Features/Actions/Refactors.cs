using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Analysis.Refactorings;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>What can be written another way, though nothing is wrong with it.</summary>
internal static class Refactors
{
    private static readonly LocalizedText CannotMakeFiles = new("this editor cannot make and delete files for the server", "此编辑器不支持由服务器创建和删除文件");

    private static readonly LocalizedText IsThere = new("a file of that name is there already", "同名文件已存在");

    private static readonly LocalizedText OtherKind = new("the settings, not its name, say what the file holds", "文件类型由设置而非文件名决定");

    /// <summary>Changes of the listing at a place.</summary>
    public static IEnumerable<Offer> OfListing(DocumentView view, TextSpan place) =>
        view.Analyzed is not { } file ? [] : RefactoringList.At(file, view.Workspace.Definitions, view.Workspace.Settings, place).Select(r => new Offer(r.Title.In(view.Locale), Offer.Rewrite, [.. r.Edits.Select(e => new FileEdit(view.Path, e))]) { Disabled = r.Obstacle?.In(view.Locale) });

    /// <summary>The whole file in the other language.</summary>
    public static IEnumerable<Offer> OfFile(DocumentView view, ClientCapabilities client)
    {
        if (view.Kind is not { } kind || FormatSwitch.Of(view.Path, kind, view.Tree) is not { } other) yield break;
        var obstacle = other.Obstacle
            ?? (!client.KnowsDocumentChanges || !client.CanCreateFiles || !client.CanDeleteFiles ? CannotMakeFiles
            : view.Workspace.Files.ContainsKey(other.Path) ? IsThere
            : FileKinds.Of(Path.GetFileName(other.Path)) != kind ? OtherKind
            : null);
        var offer = new Offer(other.Title.In(view.Locale), Offer.Rewrite, []);
        yield return obstacle is not null ? offer with { Disabled = obstacle.In(view.Locale) } : offer with
        {
            Edits = [new FileEdit(other.Path, new Syntax.Text.TextEdit(TextSpan.At(0), other.Text))],
            NewFile = other.Path,
            RemovedFile = view.Path,
        };
    }
}
