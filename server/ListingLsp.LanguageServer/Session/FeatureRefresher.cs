using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// Has the client ask again for inlay hints and code lenses where they may be others though their document is the same: shared
/// definitions, settings of the workspace or of the editor have changed, or all files have been read. Used on the session's loop alone.
/// </summary>
/// <param name="connection">The wire.</param>
internal sealed class FeatureRefresher(Connection connection)
{
    private SessionSettings? _settings;
    private ImmutableArray<Basis> _bases = [];

    /// <summary>What hints and lenses rest on beside their document.</summary>
    private readonly record struct Basis(DefinitionIndex Definitions, RuleSettings Settings, bool IsRead, object? Listings);

    /// <summary>After something has changed.</summary>
    public void Settle(ServerSession session)
    {
        var client = session.Settings.Client;
        if (!client.CanRefreshInlayHints && !client.CanRefreshCodeLenses) return;
        ImmutableArray<Basis> now = [.. session.Workspaces.Select(w => new Basis(w.Live.State.Definitions, w.Live.State.Settings, w.Live.Pending == 0 && w.Batches == 0, CountsListings(session, w) ? w.Live.State.Files : null))];
        if (_settings == session.Settings && now.AsSpan().SequenceEqual(_bases.AsSpan())) return;
        // Before the first document nobody has asked for anything.
        var isNews = _settings is not null && !session.Documents.IsEmpty;
        (_settings, _bases) = (session.Settings, now);
        if (isNews && client.CanRefreshInlayHints) connection.Ask("workspace/inlayHint/refresh");
        if (isNews && client.CanRefreshCodeLenses) connection.Ask("workspace/codeLens/refresh");
    }

    /// <summary>How stores and offers stand rests on listings, which may be edited beside them.</summary>
    private static bool CountsListings(ServerSession session, WorkspaceHost workspace) =>
        session.Documents.Any(d => d.Value.Place.Host == workspace && workspace.Live.State.KindOf(d.Value.Place.Path) is FileKind.Store or FileKind.Campaign);
}
