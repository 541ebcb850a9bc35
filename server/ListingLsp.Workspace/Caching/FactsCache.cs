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
    private readonly FactsTable[] _known = new FactsTable[Shards];
    private readonly ConcurrentDictionary<string, CachedFile> _new = new(StringComparer.Ordinal);
    private readonly long _now;

    private FactsCache(CacheOptions options, string root, string folder) => (_options, _root, _folder, _now) = (options, root, folder, options.Clock.GetUtcNow().Ticks);

    /// <summary>Reads what is there, on other threads where it is something.</summary>
    /// <param name="options">Where.</param>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="key">What it is true for.</param>
    public static Task<FactsCache> Open(CacheOptions options, string root, TextPrint key)
    {
        var cache = new FactsCache(options, root, Path.Combine(options.Folder, "facts", CacheKey.Name(Print.Of(Encoding.UTF8.GetBytes(root))), CacheKey.Name(key)));
        Array.Fill(cache._known, FactsTable.Empty);
        // The first run of all need not ask for each.
        return Directory.Exists(cache._folder) ? Task.Run(cache.Read) : Task.FromResult(cache);
    }

    /// <summary>What is known of a file on disk; null where nothing can be remembered of it.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="shared">What listings share now.</param>
    /// <param name="seen">The file as it was seen in this run; null where nobody has looked.</param>
    public CacheEntry? At(string path, SharedState shared, FileStamp? seen = null)
    {
        if ((seen ?? FileStamp.Of(Path.Combine(_root, path))) is not { } stamp) return null;
        var key = FileMarks.Of(path);
        return new CacheEntry(this, path, stamp, _known[ShardOf(key)].Find(path, key), shared);
    }

    /// <summary>Keeps what was learned for the next run. What cannot be written is learned again.</summary>
    /// <param name="paths">The files that the workspace has now; of others nothing is kept.</param>
    public void Save(IEnumerable<string> paths)
    {
        if (_new.IsEmpty) return;
        try
        {
            CacheFolder.Make(_folder);
            var changed = _new.ToLookup(f => ShardOf(FileMarks.Of(f.Key)), f => f.Value);
            var there = paths.Where(p => changed.Contains(ShardOf(FileMarks.Of(p)))).ToHashSet(StringComparer.Ordinal);
            Parallel.ForEach(changed, shard =>
            {
                var files = _known[shard.Key].All().Where(f => there.Contains(f.Facts.Path)).ToDictionary(f => f.Facts.Path, StringComparer.Ordinal);
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

    private FactsCache Read()
    {
        Parallel.For(0, Shards, i => _known[i] = ShardAt(i).Read());
        return this;
    }

    private void Keep(CachedFile file) => _new[file.Facts.Path] = file;

    private FactsShard ShardAt(int number) => new(Path.Combine(_folder, $"{number:x2}.facts"));

    private static int ShardOf(ulong key) => (int)(key % Shards);

    /// <summary>One file of the workspace, as it is on disk now and as it was remembered.</summary>
    internal readonly struct CacheEntry(FactsCache cache, string path, FileStamp stamp, RememberedFile? known, SharedState shared)
    {
        /// <summary>The file as it is remembered, where nobody has written it since and what is remembered is true; null where it must be read.</summary>
        /// <param name="isReported">Whether its findings are wanted.</param>
        public RememberedFile? Untouched(bool isReported) => known?.IsAsIn(stamp) == true && known.Holds(isReported, shared) ? known : null;

        /// <summary>The file after both phases, as it was if nobody has written it since or if it reads the same, else judged and remembered for the next run.</summary>
        /// <param name="read">Reads it.</param>
        /// <param name="isReported">Whether its findings are wanted.</param>
        /// <param name="settings">What the config says.</param>
        public JudgedListing Judge(Func<SourceFile> read, bool isReported, RuleSettings settings)
        {
            if (Untouched(isReported) is { } untouched) return Remembered(untouched.Whole);
            var source = read();
            if (Recall(source.Text, isReported) is { } same) return Remembered(same);
            var reads = new DefinitionReads();
            var fresh = ListingChecker.CheckFile(source.Analyze(settings), isReported, shared.Definitions.NotedIn(reads), settings);
            Keep(source.Text, fresh, isReported, reads);
            return new(fresh, reads, source.Text is not null);
        }

        private static JudgedListing Remembered(CachedFile file) => new(file.Checked, file.Reads ?? new DefinitionReads(), IsRead: true);

        /// <summary>What is remembered of a file that was written, if it reads as it did; it is known again then.</summary>
        private CachedFile? Recall(SourceText? text, bool isReported)
        {
            if (known is null || text is null || known.IsAsIn(stamp) || known.Content != Print.Of(text.Bytes) || !known.Holds(isReported, shared)) return null;
            var file = known.Whole;
            if (Settled is not null) cache.Keep(file with { Stamp = Settled });
            return file;
        }

        private void Keep(SourceText? text, CheckedFile file, bool isReported, DefinitionReads reads)
        {
            // Somebody may be writing it.
            if (text is null || !file.Facts.Named.IsEmpty || FileStamp.Of(Path.Combine(cache._root, path)) != stamp) return;
            TextPrint? clean = isReported && file is { Findings.IsEmpty: true, HasSuppressions: false } ? shared.Print : null;
            if (known?.IsAsIn(stamp) == true && known.Clean == clean) return;
            cache.Keep(new CachedFile(Settled, Print.Of(text.Bytes), file.Facts, file.HasSuppressions, clean, clean is null ? null : reads));
        }

        private FileStamp? Settled => stamp.IsSettled(cache._now) ? stamp : null;
    }
}
