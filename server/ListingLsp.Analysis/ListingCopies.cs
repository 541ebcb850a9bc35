using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Quality;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>Which listings repeat others (LST5010). After a change only those are judged again that share an id or a text with what has changed.</summary>
internal sealed class ListingCopies
{
    private readonly Dictionary<string, ImmutableArray<ListingLikeness>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<TextPrint, List<string>> _byText = [];
    private readonly Dictionary<string, ImmutableArray<Finding>> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private int _listings;
    private int _near;

    /// <summary>All findings, as of the last update.</summary>
    public IEnumerable<Finding> Findings => _found.Values.SelectMany(f => f);

    /// <summary>Those in a file.</summary>
    public ImmutableArray<Finding> Of(string file) => _found.GetValueOrDefault(file, []);

    /// <summary>Puts one file in the place of another.</summary>
    public void Replace(FileFacts? before, FileFacts? after)
    {
        var (old, now) = (before?.Likenesses ?? [], after?.Likenesses ?? []);
        if (old.AsSpan().SequenceEqual(now.AsSpan())) return;
        var file = (after ?? before)!.Path;
        _touched.UnionWith(Alike(file, old));
        foreach (var likeness in old) Forget(file, likeness);
        foreach (var likeness in now) Remember(file, likeness);
        if (now.IsEmpty) _files.Remove(file);
        else _files[file] = now;
        _touched.Add(file);
    }

    /// <summary>Forgets what was touched; some files are to be judged.</summary>
    public void TouchOnly(IEnumerable<string> files)
    {
        _touched.Clear();
        _touched.UnionWith(files.Where(_files.ContainsKey));
    }

    /// <summary>Judges what was touched, and adds the files in which something else is found now.</summary>
    public void Update(RuleSettings settings, Func<string, SyntaxTree> treeOf, bool everything, HashSet<string> changed)
    {
        if ((_touched.Count == 0 && !everything) || (AreApart && _found.Count == 0))
        {
            _touched.Clear();
            return;
        }

        // Near-identical titles are not looked up by anything: all are compared.
        var files = everything || _near > 0 ? [.. _files.Keys, .. _touched] : Closure();
        _touched.Clear();
        var listings = files.SelectMany(f => _files.GetValueOrDefault(f, []).Select(l => new PlacedLikeness(f, l)));
        var found = DuplicateListing.Check(listings, settings, treeOf).ToLookup(f => f.File, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (_found.Remove(file) | found.Contains(file)) changed.Add(file);
            if (found.Contains(file)) _found[file] = [.. found[file]];
        }
    }

    /// <summary>No two listings have a text in common, or nearly so: as is usual.</summary>
    private bool AreApart => _near == 0 && _byText.Count == _listings;

    /// <summary>The touched files, and all that are like them, and those that are like these.</summary>
    private HashSet<string> Closure()
    {
        var (files, open) = (new HashSet<string>(_touched, StringComparer.Ordinal), new Stack<string>(_touched));
        while (open.TryPop(out var file))
        {
            foreach (var other in Alike(file, _files.GetValueOrDefault(file, [])))
            {
                if (files.Add(other)) open.Push(other);
            }
        }

        return files;
    }

    /// <summary>The files with a listing of the same id or the same text as one of these.</summary>
    private IEnumerable<string> Alike(string file, ImmutableArray<ListingLikeness> likenesses) =>
        likenesses.SelectMany(l => _byId.GetValueOrDefault(l.Id, []).Concat(_byText.GetValueOrDefault(l.Copy, []))).Where(f => f != file);

    private void Remember(string file, ListingLikeness likeness)
    {
        _listings++;
        if (likeness.Near is not null) _near++;
        Add(_byId, likeness.Id);
        Add(_byText, likeness.Copy);

        void Add<TKey>(Dictionary<TKey, List<string>> files, TKey key)
            where TKey : notnull
        {
            if (!files.TryGetValue(key, out var same)) files[key] = same = new List<string>(1);
            same.Add(file);
        }
    }

    private void Forget(string file, ListingLikeness likeness)
    {
        _listings--;
        if (likeness.Near is not null) _near--;
        Remove(_byId, likeness.Id);
        Remove(_byText, likeness.Copy);

        void Remove<TKey>(Dictionary<TKey, List<string>> files, TKey key)
            where TKey : notnull
        {
            var same = files[key];
            same.Remove(file);
            if (same.Count == 0) files.Remove(key);
        }
    }
}
