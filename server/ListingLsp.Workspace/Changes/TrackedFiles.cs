using System.Text;
using System.Text.Unicode;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>The files that git knows, looked up in the list as git gives it: there may be a hundred thousand.</summary>
public sealed class TrackedFiles
{
    private readonly string _top;
    private readonly ReadOnlyMemory<byte> _list;
    private readonly int[] _starts;

    /// <summary>Reads a list.</summary>
    /// <param name="top">Absolute path of the top of the repository.</param>
    /// <param name="list">Names relative to it, with <c>/</c>, in UTF-8, a zero behind each; git sorts them by their bytes.</param>
    public TrackedFiles(string top, ReadOnlyMemory<byte> list)
    {
        // Names in other bytes are known as they come out of a folder.
        if (!Utf8.IsValid(list.Span)) list = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(list.Span));
        (_top, _list) = (top, list);
        var starts = new List<int>();
        var isSorted = true;
        for (var start = 0; start < list.Length; start += NameAt(start).Length + 1)
        {
            isSorted &= starts.Count == 0 || NameAt(starts[^1]).SequenceCompareTo(NameAt(start)) <= 0;
            starts.Add(start);
        }

        if (!isSorted) starts.Sort((a, b) => NameAt(a).SequenceCompareTo(NameAt(b)));
        _starts = [.. starts];
    }

    /// <summary>Whether a file (absolute path) is one of them.</summary>
    public bool Has(string path) => WorkspaceRoot.Holds(_top, path) && path.Length > _top.Length && HasName(RelativePath.Of(_top, path));

    /// <summary>Whether a name is one of them.</summary>
    public bool HasName(string name) => Find(Encoding.UTF8.GetBytes(name)) >= 0;

    /// <summary>The same for files below a folder, by their names relative to it, with <c>/</c>. Not for several threads; fast where they come in their order.</summary>
    /// <param name="folder">Absolute path.</param>
    internal Predicate<string> In(string folder)
    {
        if (!WorkspaceRoot.Holds(_top, folder)) return _ => false;
        var name = Encoding.UTF8.GetBytes(folder == _top ? "" : RelativePath.Of(_top, folder) + '/');
        var (prefix, next) = (name.Length, 0);
        return file =>
        {
            var length = prefix + Encoding.UTF8.GetMaxByteCount(file.Length);
            if (name.Length < length) Array.Resize(ref name, length);
            var whole = name.AsSpan(0, prefix + Encoding.UTF8.GetBytes(file, name.AsSpan(prefix)));
            var place = next < _starts.Length && whole.SequenceEqual(NameAt(_starts[next])) ? next : Find(whole);
            if (place >= 0) next = place + 1;
            return place >= 0;
        };
    }

    private ReadOnlySpan<byte> NameAt(int start)
    {
        var rest = _list.Span[start..];
        return rest.IndexOf((byte)0) is >= 0 and var end ? rest[..end] : rest;
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        var (from, to) = (0, _starts.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (NameAt(_starts[middle]).SequenceCompareTo(name) < 0) from = middle + 1;
            else to = middle;
        }

        return from < _starts.Length && NameAt(_starts[from]).SequenceEqual(name) ? from : -1;
    }
}
