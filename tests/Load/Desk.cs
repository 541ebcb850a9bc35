using System.Text;
using ListingLsp.Testing;

namespace ListingLsp.Load;

/// <summary>Somebody with many documents open, who types, saves, closes and opens; and others who change files on disk meanwhile.</summary>
/// <param name="store">The folder.</param>
/// <param name="client">The editor.</param>
/// <param name="options">What columns count.</param>
/// <param name="random">Chooses what happens; nothing else does.</param>
internal sealed class Desk(Store store, Client client, LoadOptions options, Random random)
{
    private const int Open = 48;
    private const int Untitled = 2;

    private readonly List<Document> _documents = [];
    private readonly Dictionary<string, byte[]> _gone = new(StringComparer.Ordinal);
    private readonly List<string> _extra = [];
    private Document _current = null!;
    private int _versions;
    private int _names;

    /// <summary>The documents, open or closed.</summary>
    public IReadOnlyList<Document> Documents => _documents;

    /// <summary>Those that are open.</summary>
    public IEnumerable<Document> Opened => _documents.Where(d => d.IsOpen);

    /// <summary>Saves, closings, openings and changes on disk so far.</summary>
    public int Events { get; private set; }

    /// <summary>Opens the documents: all that is shared, and listings of each kind.</summary>
    public void Begin()
    {
        var files = store.Files.Where(f => f.EndsWith("yaml", StringComparison.Ordinal) || f.EndsWith("json", StringComparison.Ordinal)).ToList();
        var shared = files.Where(f => !f.Contains(".listing.", StringComparison.Ordinal) && !f.Contains("faulty/listinglsp", StringComparison.Ordinal)).ToList();
        var json = files.Except(shared).Where(f => f.EndsWith(".json", StringComparison.Ordinal)).Take(10);
        var samples = files.Where(f => f.Contains("/faulty/", StringComparison.Ordinal) || f.Contains("polo", StringComparison.Ordinal)).Except(shared).Take(12);
        foreach (var file in shared.Concat(samples).Concat(json).Concat(files).Where(f => !f.Contains("faulty/listinglsp", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(Open)) _documents.Add(new Document(Wire.UriOf(file), file, File.ReadAllText(file)));
        for (var i = 1; i <= Untitled; i++) _documents.Add(new Document($"untitled:Untitled-{i}", null, _documents.First(d => d.Path!.Contains("polo", StringComparison.Ordinal)).Sound));
        foreach (var document in _documents) Show(document);
        _current = _documents[0];
    }

    /// <summary>The next edits of one document, in one message.</summary>
    /// <returns>How many.</returns>
    public int Type()
    {
        if (random.Next(8) == 0 || !_current.IsOpen) _current = Pick(d => d.IsOpen && (!d.IsSettings || random.Next(20) == 0));
        var (changes, count) = (new List<string>(), random.Next(5) == 0 ? random.Next(2, 5) : 1);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(200) == 0)
            {
                _current.Text = _current.IsSettings ? Store.Settings[random.Next(Store.Settings.Length)] : _current.Sound;
                changes.Add($$"""{"text":{{Wire.Quoted(_current.Text)}} }""");
                continue;
            }

            var change = Typist.Next(_current, random);
            changes.Add($$"""{"range":{{Places.Range(_current.Text, change.Start, change.End, options.Encoding)}},"text":{{Wire.Quoted(change.Text)}} }""");
            _current.Text = change.In(_current.Text);
        }

        Send(_current, string.Join(',', changes));
        return count;
    }

    /// <summary>Something other than an edit.</summary>
    public void Happen()
    {
        Events++;
        switch (random.Next(10))
        {
            case 0 or 1:
                Save(Pick(d => d.IsOpen && d.Path is not null && !d.IsSettings));
                break;
            case 2:
                Close(Pick(d => d.IsOpen && !d.IsSettings));
                break;
            case 3:
                var document = Pick(d => d.IsOpen && d.Path is not null && !d.IsSettings);
                Save(document);
                Close(document);
                break;
            case 4 or 5:
                if (_documents.Any(d => !d.IsOpen)) Reopen(Pick(d => !d.IsOpen));
                break;
            case 6:
                ChangeOnDisk(Pick(d => d.Path is not null && !d.IsSettings));
                break;
            case 7:
                if (_gone.Count > 3) Restore();
                else Delete(Pick(d => d.Path is not null && !d.IsSettings && File.Exists(d.Path)).Path!);
                break;
            case 8:
                if (_extra.Count > 3) Delete(_extra[^1]);
                else Make(Pick(d => d.Path is not null && !d.IsSettings));
                break;
            default:
                if (random.Next(10) == 0) SwitchSettings();
                else Rename(Pick(d => d.Path is not null && !d.IsSettings && File.Exists(d.Path)).Path!);
                break;
        }
    }

    /// <summary>All settings are sound again.</summary>
    public void MendSettings()
    {
        foreach (var document in Opened.Where(d => d.IsSettings && !Store.Settings.Contains(d.Text)).ToList())
        {
            var change = Typist.Mend(document.Text, Store.Settings[0]);
            var range = Places.Range(document.Text, change.Start, change.End, options.Encoding);
            document.Text = change.In(document.Text);
            Send(document, $$"""{"range":{{range}},"text":{{Wire.Quoted(change.Text)}} }""");
        }
    }

    /// <summary>A document that is as wanted.</summary>
    public Document Pick(Predicate<Document> wanted)
    {
        var fitting = _documents.Where(d => wanted(d)).ToList();
        return fitting.Count == 0 ? _documents.Find(d => d.IsOpen && d.Path is not null && !d.IsSettings) ?? _documents[0] : fitting[random.Next(fitting.Count)];
    }

    private void Send(Document document, string changes)
    {
        document.Version = ++_versions;
        client.Notify("textDocument/didChange", $$"""{"textDocument":{"uri":"{{document.Uri}}","version":{{document.Version}} },"contentChanges":[{{changes}}]}""");
    }

    private void Show(Document document)
    {
        document.Version = ++_versions;
        document.IsOpen = true;
        client.Open(document);
    }

    private void Save(Document document)
    {
        if (document.Path is not { } path || !document.IsOpen) return;
        var type = File.Exists(path) ? 2 : 1;
        _gone.Remove(path);
        Store.Write(path, Encoding.UTF8.GetBytes(document.Text));
        client.Notify("textDocument/didSave", $$"""{"textDocument":{"uri":"{{document.Uri}}"} }""");
        Tell((path, type));
    }

    private void Close(Document document)
    {
        if (Opened.Count() < Open - 5) return;
        document.IsOpen = false;
        client.Notify("textDocument/didClose", $$"""{"textDocument":{"uri":"{{document.Uri}}"} }""");
    }

    private void Reopen(Document document)
    {
        document.Text = document.Path is { } path && File.Exists(path) ? File.ReadAllText(path) : document.Sound;
        Show(document);
    }

    private void ChangeOnDisk(Document document)
    {
        var text = document.Sound;
        for (var i = random.Next(4); i > 0; i--) text = Typist.Next(new Document(document.Uri, null, text) { Focus = random.Next(text.Length) }, random).In(text);
        var type = File.Exists(document.Path) ? 2 : 1;
        _gone.Remove(document.Path!);
        Store.Write(document.Path!, Encoding.UTF8.GetBytes(text));
        Tell((document.Path!, type));
    }

    private void Delete(string path)
    {
        if (!_extra.Remove(path)) _gone[path] = File.ReadAllBytes(path);
        File.Delete(path);
        Tell((path, 3));
    }

    private void Restore()
    {
        var (path, bytes) = _gone.First();
        _gone.Remove(path);
        Store.Write(path, bytes);
        Tell((path, 1));
    }

    private void Make(Document document)
    {
        var path = Path.Combine(Path.GetDirectoryName(document.Path)!, $"new-{++_names}.{Path.GetFileName(document.Path)}");
        _extra.Add(path);
        Store.Write(path, Encoding.UTF8.GetBytes(document.Text));
        Tell((path, 1));
    }

    private void Rename(string path)
    {
        var other = Path.Combine(Path.GetDirectoryName(path)!, $"moved-{++_names}.{Path.GetFileName(path)}");
        _gone[path] = File.ReadAllBytes(path);
        _extra.Add(other);
        File.Move(path, other);
        Tell((path, 3), (other, 1));
    }

    /// <summary>Settings of a workspace inside the folder come and go: then it is one, or none.</summary>
    private void SwitchSettings()
    {
        var path = Path.Combine(store.Folder, "faulty", "listinglsp.yaml");
        if (File.Exists(path)) File.Delete(path);
        else File.WriteAllText(path, Store.Settings[0]);
        Tell((path, File.Exists(path) ? 1 : 3));
    }

    private void Tell(params (string Path, int Type)[] changes) =>
        client.Notify("workspace/didChangeWatchedFiles", $$"""{"changes":[{{string.Join(',', changes.Select(c => $$"""{"uri":"{{Wire.UriOf(c.Path)}}","type":{{c.Type}} }"""))}}]}""");
}
