using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>How often listings refer to each definition, and whether that is certain. Not for several threads at once.</summary>
internal sealed class DefinitionUses
{
    private readonly Dictionary<DefinitionKey, Uses> _uses = [];
    private readonly HashSet<DefinitionKey> _defined = [];
    private readonly HashSet<DefinitionKey> _undefined = [];
    private readonly Dictionary<DefinitionKind, int> _unread = [];
    private readonly HashSet<DefinitionKey> _touched = [];
    private (int Listings, int Unsound) _files;
    private Doubt _doubt;

    private readonly record struct Uses(int All, int ReadyToShip, int Maybe);

    /// <summary>What decides whether anything is said of unused definitions at all.</summary>
    private readonly record struct Doubt(bool HasReferences, bool Cartons, bool Templates);

    /// <summary>Whether there are listings, and all that they refer to could be read.</summary>
    private bool HasReferences => _files is { Listings: > 0, Unsound: 0 };

    /// <summary>Counts the references of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">1, or -1 to take them back.</param>
    public void Count(FileFacts file, int by)
    {
        if (file.Kind != FileKind.Listing) return;
        if (file.Listings > 0) _files.Listings += by;
        if (!file.IsSound) _files.Unsound += by;
        foreach (var reference in file.References) Count(new DefinitionUse(reference.Kind, reference.Id, reference.IsReadyToShip), by);
    }

    /// <summary>Counts the references of several files with listings.</summary>
    /// <param name="outline">Of each of them.</param>
    /// <param name="files">Their number.</param>
    public void Count(FileOutline outline, int files)
    {
        if (outline.Listings > 0) _files.Listings += files;
        if (!outline.IsSound) _files.Unsound += files;
        foreach (var use in outline.Uses) Count(use, files);
    }

    /// <summary>Notes that an id is defined, or no longer.</summary>
    public void Define(DefinitionKey key, bool isDefined)
    {
        if (isDefined) _defined.Add(key);
        else _defined.Remove(key);
        NoteUndefined(key);
    }

    /// <summary>Whether it has become doubtful, or no longer is, what is used; for the whole workspace.</summary>
    public bool TakeDoubt()
    {
        var now = new Doubt(HasReferences, IsUncertain(DefinitionKind.CartonSpec), IsUncertain(DefinitionKind.FreightTemplate));
        var isNew = now != _doubt;
        _doubt = now;
        return isNew;
    }

    /// <summary>The definitions whose uses are others than the last time.</summary>
    public IReadOnlyCollection<DefinitionKey> TakeTouched()
    {
        DefinitionKey[] touched = [.. _touched];
        _touched.Clear();
        return touched;
    }

    /// <summary>Whether certainly no listing refers to a definition.</summary>
    public bool IsUnused(Definition definition) =>
        HasReferences && !IsUncertain(definition.Kind) && !_uses.ContainsKey(DefinitionKey.Of(definition));

    /// <summary>How many ready-to-ship listings refer to a freight template; null where that is not certain, or nothing at all refers to it.</summary>
    public int? ReadyToShip(Definition template) =>
        HasReferences && !IsUncertain(template.Kind) && _uses.TryGetValue(DefinitionKey.Of(template), out var uses) && uses.Maybe == 0 ? uses.ReadyToShip : null;

    /// <summary>A misspelt id, or one that could not be read, may mean any of those that seem unused.</summary>
    private bool IsUncertain(DefinitionKind kind) => _unread.GetValueOrDefault(kind) > 0 || _undefined.Any(k => k.Kind == kind);

    private void Count(DefinitionUse use, int by)
    {
        if (use.Id is not { } id)
        {
            _unread[use.Kind] = _unread.GetValueOrDefault(use.Kind) + by;
            return;
        }

        var (key, isReadyToShip) = (new DefinitionKey(use.Kind, id), use.IsReadyToShip);
        var uses = _uses.GetValueOrDefault(key);
        uses = new Uses(uses.All + by, uses.ReadyToShip + (isReadyToShip == true ? by : 0), uses.Maybe + (isReadyToShip is null ? by : 0));
        if (uses.All == 0) _uses.Remove(key);
        else _uses[key] = uses;
        _touched.Add(key);
        NoteUndefined(key);
    }

    private void NoteUndefined(DefinitionKey key)
    {
        if (_uses.ContainsKey(key) && !_defined.Contains(key)) _undefined.Add(key);
        else _undefined.Remove(key);
    }
}
