using ListingLsp.Analysis.Binding;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features.Navigation;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.LanguageServer.Features;

/// <summary>From an id to its definition and its uses, and to another name.</summary>
internal static class NavigationMethods
{
    private const int Text = 1;
    private const int Read = 2;
    private const int Write = 3;

    /// <summary><c>textDocument/definition</c>: of an id, or of the value that an alias repeats.</summary>
    public static readonly Method Definition = Method.Request("textDocument/definition", LspJson.Default.TextDocumentPositionParams, LspJson.Default.LocationArray, (session, p, cancel) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return null;
        var offset = document.Converter.ToOffset(p.Position);
        if (AliasAt(document.View.Tree, offset) is { Target: { } target }) return [session.LocationOf(document.Workspace, document.View.Path, target.Span)];
        return Mention.At(document.View, offset) is { } mention ? [.. Mention.All(document.Workspace.State, mention.Key, cancel).Where(m => m.IsDefinition).Select(m => session.LocationOf(document.Workspace, m.File, m.Words))] : null;
    });

    /// <summary><c>textDocument/references</c>.</summary>
    public static readonly Method References = Method.Request("textDocument/references", LspJson.Default.ReferenceParams, LspJson.Default.LocationArray, (session, p, cancel) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document || Mention.At(document.View, document.Converter.ToOffset(p.Position)) is not { } mention) return null;
        return [.. Mention.All(document.Workspace.State, mention.Key, cancel).Where(m => !m.IsDefinition || p.Context?.IncludeDeclaration == true).Select(m => session.LocationOf(document.Workspace, m.File, m.Words))];
    });

    /// <summary><c>textDocument/documentHighlight</c>: the same id in the same document; an anchor with its aliases.</summary>
    public static readonly Method Highlight = Method.Request("textDocument/documentHighlight", LspJson.Default.TextDocumentPositionParams, LspJson.Default.DocumentHighlightArray, (session, p, _) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return null;
        var (offset, tree) = (document.Converter.ToOffset(p.Position), document.View.Tree);
        if (AliasAt(tree, offset) is { Target: { } target }) return [new DocumentHighlight(document.Converter.ToRange(target.Span), Text), .. Aliases(tree).Where(a => a.Target == target).Select(a => new DocumentHighlight(document.Converter.ToRange(a.Span), Text))];
        if (Mention.At(document.View, offset) is not { } mention) return null;
        return [.. Mention.In(document.View.Analyzed!).Where(m => m.Key == mention.Key).Select(m => new DocumentHighlight(document.Converter.ToRange(m.Words), m.IsDefinition ? Write : Read))];
    });

    /// <summary><c>textDocument/prepareRename</c>: what can be renamed, and is.</summary>
    public static readonly Method PrepareRename = Method.Request("textDocument/prepareRename", LspJson.Default.TextDocumentPositionParams, LspJson.Default.PrepareRenameResult, (session, p, _) =>
        session.Find(p.TextDocument.Uri) is { } document && Mention.At(document.View, document.Converter.ToOffset(p.Position)) is { } mention && KnowsAllOf(mention, p.TextDocument.Uri)
            ? new PrepareRenameResult(document.Converter.ToRange(mention.Words), mention.Key.Id)
            : null);

    /// <summary><c>textDocument/rename</c>: an id in all files.</summary>
    public static readonly Method Rename = Method.Request("textDocument/rename", LspJson.Default.RenameParams, LspJson.Default.WorkspaceEdit, (session, p, cancel) =>
    {
        var document = session.Get(p.TextDocument.Uri);
        if (Mention.At(document.View, document.Converter.ToOffset(p.Position)) is not { } mention) throw new RpcException(ErrorCode.RequestFailed, document.View.Locale == Analysis.Catalogue.Locale.Chinese ? "此处没有可以重命名的编号。" : "There is no id here that could be renamed.");
        if (!KnowsAllOf(mention, p.TextDocument.Uri)) throw new RpcException(ErrorCode.RequestFailed, document.View.Locale == Analysis.Catalogue.Locale.Chinese ? "请先保存此商品，再重命名共享编号。" : "Save this listing first: other listings use the id, too.");
        var (edits, refusal) = Navigation.Rename.Apply(document.View, mention, p.NewName, cancel);
        return refusal is null ? new EditConverter(session, document.Workspace).Convert(edits) : throw new RpcException(ErrorCode.RequestFailed, refusal);
    });

    /// <summary><c>workspace/symbol</c>: listings, carton specs and freight templates by id and title.</summary>
    public static readonly Method Symbols = Method.Request("workspace/symbol", LspJson.Default.WorkspaceSymbolParams, LspJson.Default.SymbolInformationArray, (session, p, cancel) =>
        [.. session.Workspaces.SelectMany(w => WorkspaceSearch.Find(w.State, p.Query, cancel).Where(s => !w.Host.IsUntitled || s.Definition.Kind == DefinitionKind.Listing).Select(s => new SymbolInformation
        {
            Name = s.Definition.Id,
            Kind = KindOf(s.Definition.Kind),
            Location = session.LocationOf(w, s.Definition.File, s.Definition.Span),
            ContainerName = s.Title.Length > 0 ? s.Title : null,
        }))]);

    /// <summary>A listing is a class, a carton spec a structure, a freight template an interface: editors have pictures for these.</summary>
    private static int KindOf(DefinitionKind kind) => kind switch { DefinitionKind.Listing => 5, DefinitionKind.CartonSpec => 23, _ => 11 };

    /// <summary>A document that has no file sees what listings share, but not the listings that share it.</summary>
    private static bool KnowsAllOf(Mention mention, string uri) => mention.IsDefinition || FileUri.PathOf(uri) is not null;

    private static AliasSyntax? AliasAt(SyntaxTree tree, int offset) => tree.HasAliases ? Aliases(tree).FirstOrDefault(a => a.Span.Start <= offset && offset <= a.Span.End) : null;

    private static IEnumerable<AliasSyntax> Aliases(SyntaxTree tree)
    {
        var open = new Stack<SyntaxNode>(tree.Documents.Select(d => d.Root));
        while (open.TryPop(out var node))
        {
            if (node is AliasSyntax alias) yield return alias;
            foreach (var child in node.Children) open.Push(child);
        }
    }
}
