using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Session;

/// <summary>A workspace at one moment.</summary>
/// <param name="Host">The workspace; only what never changes of it may be read.</param>
/// <param name="State">How it stands.</param>
internal sealed record WorkspaceView(WorkspaceHost Host, WorkspaceState State);

/// <summary>A document at one moment, with what a method needs to speak of it.</summary>
/// <param name="View">What features see.</param>
/// <param name="Workspace">Its workspace.</param>
/// <param name="Encoding">What columns count.</param>
/// <param name="Version">Its version; null where it is not open.</param>
internal sealed record DocumentContext(DocumentView View, WorkspaceView Workspace, ColumnUnit Encoding, int? Version)
{
    private SpanConverter? _converter;

    /// <summary>Turns its spans into ranges.</summary>
    public SpanConverter Converter => _converter ??= new SpanConverter(View.Tree.Text, Encoding);
}

/// <summary>The session at one moment: what requests are answered from. Immutable.</summary>
internal sealed class SessionView(ImmutableDictionary<string, OpenDocument> documents, ImmutableArray<WorkspaceView> workspaces, SessionSettings settings)
{
    /// <summary>What the client and the person want.</summary>
    public SessionSettings Settings => settings;

    /// <summary>All workspaces.</summary>
    public ImmutableArray<WorkspaceView> Workspaces => workspaces;

    /// <summary>The version of an open document; null where it is not open.</summary>
    public int? VersionOf(string uri) => documents.TryGetValue(uri, out var document) ? document.Version : null;

    /// <summary>A document that is open, or a file of a workspace that is open.</summary>
    /// <param name="uri">Its address.</param>
    /// <returns>Null where nothing is known of it.</returns>
    public DocumentContext? Find(string uri)
    {
        if (documents.TryGetValue(uri, out var open)) return Context(workspaces.First(w => w.Host == open.Place.Host), open.Place.Path, open.Version);
        if (FileUri.PathOf(uri) is not { } path) return null;
        var workspace = workspaces.Where(w => WorkspaceRoot.Holds(w.Host.Root, path)).MaxBy(w => w.Host.Root.Length);
        return workspace is null ? null : Context(workspace, workspace.Host.Relative(path), null);
    }

    /// <summary>The same, for a method that cannot do without.</summary>
    /// <exception cref="RpcException">Nothing is known of it.</exception>
    public DocumentContext Get(string uri) => Find(uri) ?? throw new RpcException(ErrorCode.InvalidParams, $"The document is not known: {uri}");

    /// <summary>The address of a file of a workspace: as the client writes it where it is open.</summary>
    public string UriOf(WorkspaceView workspace, string path) => OpenAt(workspace, path)?.Uri ?? FileUri.Of(workspace.Host.Absolute(path));

    /// <summary>The version of a file of a workspace; null where it is not open.</summary>
    public int? VersionOf(WorkspaceView workspace, string path) => OpenAt(workspace, path)?.Version;

    /// <summary>A place in a file of a workspace.</summary>
    public Location LocationOf(WorkspaceView workspace, string path, TextSpan span) => new(UriOf(workspace, path), ConverterOf(workspace, path).ToRange(span));

    /// <summary>Turns spans of a file of a workspace into ranges.</summary>
    public SpanConverter ConverterOf(WorkspaceView workspace, string path) => new(workspace.State.TreeOf(path).Text, settings.Encoding);

    private OpenDocument? OpenAt(WorkspaceView workspace, string path) => documents.Values.FirstOrDefault(d => d.Place.Host == workspace.Host && d.Place.Path == path);

    private DocumentContext Context(WorkspaceView workspace, string path, int? version)
    {
        var view = new DocumentView(workspace.State, path, settings.LocaleFor(workspace.State.Config));
        return new DocumentContext(view, workspace, settings.Encoding, version);
    }
}
