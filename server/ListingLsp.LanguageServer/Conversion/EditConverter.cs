using ListingLsp.Analysis.Fixes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Conversion;

/// <summary>Turns edits of files into edits of the protocol: by version where the client knows versions, so that none meets another text.</summary>
/// <param name="session">The session.</param>
/// <param name="workspace">The workspace of the files.</param>
internal sealed class EditConverter(SessionView session, WorkspaceView workspace)
{
    /// <summary>Edits of files, which do not overlap.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="newFile">A file that is made first, empty; null for none. A client that cannot make files gets the edits alone.</param>
    /// <param name="removedFile">A file that is deleted at the end; null for none.</param>
    public WorkspaceEdit Convert(IEnumerable<FileEdit> edits, string? newFile = null, string? removedFile = null)
    {
        var byFile = edits.GroupBy(e => e.File, StringComparer.Ordinal).Select(g => (Path: g.Key, Edits: Of(g.Key, g))).ToList();
        if (!session.Settings.Client.KnowsDocumentChanges) return new WorkspaceEdit { Changes = byFile.ToDictionary(f => session.UriOf(workspace, f.Path), f => f.Edits, StringComparer.Ordinal) };
        var changes = new List<DocumentChange>();
        if (newFile is not null && session.Settings.Client.CanCreateFiles) changes.Add(new DocumentChange { Kind = "create", Uri = session.UriOf(workspace, newFile) });
        changes.AddRange(byFile.Select(f => new DocumentChange { TextDocument = new VersionedTextDocumentIdentifier { Uri = session.UriOf(workspace, f.Path), Version = session.VersionOf(workspace, f.Path) }, Edits = f.Edits }));
        if (removedFile is not null) changes.Add(new DocumentChange { Kind = "delete", Uri = session.UriOf(workspace, removedFile) });
        return new WorkspaceEdit { DocumentChanges = [.. changes] };
    }

    private TextEdit[] Of(string path, IEnumerable<FileEdit> edits)
    {
        var converter = session.ConverterOf(workspace, path);
        return [.. edits.Select(e => new TextEdit(converter.ToRange(e.Edit.Span), e.Edit.NewText))];
    }
}
