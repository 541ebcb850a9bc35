using ListingLsp.Syntax;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>
/// The trees of files that have something to show, as many as fit into memory. The others are read again when somebody asks, and then
/// kept for a while, as reports go file by file.
/// </summary>
/// <param name="read">Reads the tree of a file.</param>
internal sealed class KeptTrees(Func<string, SyntaxTree> read)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SyntaxTree> _kept = new(StringComparer.Ordinal);
    private readonly Queue<string> _borrowed = new();
    private long _bytes;

    /// <summary>Keeps a tree, if there is room.</summary>
    public void Keep(string path, SyntaxTree tree)
    {
        lock (_lock)
        {
            Drop(path);
            if (_bytes + tree.Text.Length <= Limits.KeptBytes) Add(path, tree);
        }
    }

    /// <summary>Forgets a file that reads otherwise now.</summary>
    public void Forget(string path)
    {
        lock (_lock) Drop(path);
    }

    /// <summary>The tree of a file.</summary>
    public SyntaxTree Of(string path)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(path, out var kept)) return kept;
        }

        var tree = read(path);
        lock (_lock)
        {
            if (_kept.TryGetValue(path, out var meanwhile)) return meanwhile;
            // Room of its own, so that two files which speak of each other are not read by turns.
            while (_bytes + tree.Text.Length > Limits.KeptBytes + Limits.Bytes + Limits.Bytes && _borrowed.TryDequeue(out var oldest)) Drop(oldest);
            Add(path, tree);
            _borrowed.Enqueue(path);
            return tree;
        }
    }

    private void Add(string path, SyntaxTree tree)
    {
        _kept.Add(path, tree);
        _bytes += tree.Text.Length;
    }

    private void Drop(string path)
    {
        if (_kept.Remove(path, out var tree)) _bytes -= tree.Text.Length;
    }
}
