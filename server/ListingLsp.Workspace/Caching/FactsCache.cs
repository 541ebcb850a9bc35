using System.Collections.Concurrent;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Workspace.Caching;

/// <summary>
/// What earlier runs have learned of the listings of a workspace. It gives what a run without it would: a file that may have changed
/// since is not remembered. Several threads may ask, and several programs write: the last one wins, file by file of the cache.
/// </summary>
internal sealed class FactsCache
{
    private const int Shards = 64;

    private readonly CacheOptions _options;
    private readonly string _root;
    private readonly string _folder;
    private readonly Dictionary<string, CachedFile>[] _known = new Dictionary<string, CachedFile>[Shards];
    private readonly ConcurrentDictionary<string, CachedFile> _new = new(StringComparer.Ordinal);
    private readonly Predicate<string> _isOnDisk;
    private readonly long _now;

    /// <summary>Reads what is there.</summary>
    /// <param name="options">Where.</param>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="key">What it is true for.</param>
    /// <param name="isOnDisk">Whether a file (relative path) is judged as it is on disk.</param>
    public FactsCache(CacheOptions options, string root, TextPrint key, Predicate<string> isOnDisk)
    {
        (_options, _root, _isOnDisk, _now) = (options, root, isOnDisk, options.Clock.GetUtcNow().Ticks);
        _folder = Path.Combine(options.Folder, "facts", CacheKey.Name(Print.Of(Encoding.UTF8.GetBytes(root))), CacheKey.Name(key));
        // The first run of all need not ask for each.
        if (Directory.Exists(_folder)) Parallel.For(0, Shards, i => _known[i] = ShardAt(i).Read());
        else Array.Fill(_known, []);
    }

    /// <summary>What is known of a file on disk; null where nothing can be remembered of it.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="shared">What listings share now.</param>
    public CacheEntry? At(string path, SharedState shared) =>
        _isOnDisk(path) && FileStamp.Of(Path.Combine(_root, path)) is { } stamp ? new CacheEntry(this, path, stamp, _known[ShardOf(path)].GetValueOrDefault(path), shared) : null;

    /// <summary>Keeps what was learned for the next run. What cannot be written is learned again.</summary>
    /// <param name="paths">The files that the workspace has now; of others nothing is kept.</param>
    public void Save(IEnumerable<string> paths)
    {
        if (_new.IsEmpty) return;
        try
        {
            CacheFolder.Make(_folder);
            var there = paths.ToHashSet(StringComparer.Ordinal);
            var changed = _new.ToLookup(f => ShardOf(f.Key), f => f.Value);
            Parallel.ForEach(changed, shard =>
            {
                var files = _known[shard.Key].Where(f => there.Contains(f.Key)).ToDictionary(StringComparer.Ordinal);
                foreach (var file in shard) files[file.Facts.Path] = file;
                ShardAt(shard.Key).Write(files.Values);
            });
            CacheFolder.Trim(Path.Combine(_options.Folder, "facts"), _options.MostBytes, keep: _folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            // The report does not depend on it.
        }
    }

    private void Keep(CachedFile file) => _new[file.Facts.Path] = file;

    private FactsShard ShardAt(int number) => new(Path.Combine(_folder, $"{number:x2}.facts"));

    /// <summary>The same in every run.</summary>
    private static int ShardOf(string path)
    {
        var sum = 17u;
        foreach (var sign in path) sum = (sum * 31) + sign;
        return (int)((sum ^ (sum >> 16)) % Shards);
    }

    /// <summary>One file of the workspace, as it is on disk now and as it was remembered.</summary>
    internal readonly struct CacheEntry(FactsCache cache, string path, FileStamp stamp, CachedFile? known, SharedState shared)
    {
        /// <summary>The file after both phases, as it was if nobody has written it since or if it reads the same, else judged and remembered for the next run.</summary>
        /// <param name="read">Reads it.</param>
        /// <param name="isReported">Whether its findings are wanted.</param>
        /// <param name="settings">What the config says.</param>
        public JudgedListing Judge(Func<SourceFile> read, bool isReported, RuleSettings settings)
        {
            if (known is not null && known.Stamp == stamp && Remembered(isReported) is { } untouched) return new(untouched, Reads, IsRead: true);
            var source = read();
            if (Recall(source.Text, isReported) is { } same) return new(same, Reads, IsRead: true);
            var reads = new DefinitionReads();
            var fresh = ListingChecker.CheckFile(source.Analyze(settings), isReported, shared.Definitions.NotedIn(reads), settings);
            Keep(source.Text, fresh, isReported, reads);
            return new(fresh, reads, source.Text is not null);
        }

        /// <summary>What it asked of the shared definitions when it was judged.</summary>
        private DefinitionReads Reads => known?.Reads ?? new DefinitionReads();

        /// <summary>What is remembered of a file that was written, if it reads as it did; it is known again then.</summary>
        private CheckedFile? Recall(SourceText? text, bool isReported)
        {
            if (known is null || text is null || known.Stamp == stamp || known.Content != Print.Of(text.Bytes) || Remembered(isReported) is not { } file) return null;
            if (Settled is not null) cache.Keep(known with { Stamp = Settled });
            return file;
        }

        private void Keep(SourceText? text, CheckedFile file, bool isReported, DefinitionReads reads)
        {
            // Somebody may be writing it.
            if (text is null || !file.Facts.Named.IsEmpty || FileStamp.Of(Path.Combine(cache._root, path)) != stamp) return;
            TextPrint? clean = isReported && file is { Findings.IsEmpty: true, HasSuppressions: false } ? shared.Print : null;
            if (known is not null && known.Stamp == stamp && known.Clean == clean) return;
            cache.Keep(new CachedFile(Settled, Print.Of(text.Bytes), file.Facts, file.HasSuppressions, clean, clean is null ? null : reads));
        }

        private CheckedFile? Remembered(bool isReported) => known!.Recall(isReported, shared);

        private FileStamp? Settled => stamp.IsSettled(cache._now) ? stamp : null;
    }
}
