using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Workspace.Live;

/// <summary>A file on disk that is to be judged.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Version">Which of its texts is meant.</param>
/// <param name="IsReported">Whether its findings are wanted.</param>
internal readonly record struct JudgeTask(string Path, FileKind Kind, int Version, bool IsReported);

/// <summary>A file that was judged.</summary>
/// <param name="Task">What was asked.</param>
/// <param name="Listing">What came out.</param>
internal sealed record JudgedFile(JudgeTask Task, JudgedListing Listing);

/// <summary>What earlier runs have learned.</summary>
/// <param name="Cache">Where it stands; read when it is first asked.</param>
/// <param name="Shared">What listings share.</param>
internal sealed record Memory(Lazy<FactsCache> Cache, SharedState Shared);

/// <summary>Files on disk that are to be judged against one state of the shared definitions; on any thread.</summary>
public sealed class JudgeBatch
{
    private readonly ImmutableArray<JudgeTask> _tasks;
    private readonly DefinitionIndex _definitions;
    private readonly RuleSettings _settings;
    private readonly Func<string, SourceText?> _read;
    private readonly Memory? _memory;

    internal JudgeBatch(ImmutableArray<JudgeTask> tasks, DefinitionIndex definitions, RuleSettings settings, Func<string, SourceText?> read, int moment, Memory? memory)
    {
        (_tasks, _definitions, _settings, _read, Moment, _memory) = (tasks, definitions, settings, read, moment, memory);
    }

    /// <summary>Number of files.</summary>
    public int Count => _tasks.Length;

    /// <summary>The files.</summary>
    internal IEnumerable<string> Paths => _tasks.Select(t => t.Path);

    /// <summary>The settings that they are judged by.</summary>
    internal RuleSettings Settings => _settings;

    /// <summary>When the definitions were these.</summary>
    internal int Moment { get; }

    /// <summary>What came out, once <see cref="Run"/> has ended.</summary>
    internal ImmutableArray<JudgedFile> Results { get; private set; } = [];

    /// <summary>Judges the files, on several cores where they are many.</summary>
    /// <param name="cancel">Stops between two files; there are no results then.</param>
    public void Run(CancellationToken cancel = default)
    {
        var results = ImmutableArray.CreateBuilder<JudgedFile>(_tasks.Length);
        InOrder.Each(_tasks, Judge, results.Add, cancel);
        Results = results.MoveToImmutable();
    }

    private JudgedFile Judge(JudgeTask task)
    {
        if (_memory?.Cache.Value.At(task.Path, _memory.Shared) is { } entry) return new JudgedFile(task, entry.Judge(() => Read(task), task.IsReported, _settings));
        var source = Read(task);
        var reads = new DefinitionReads();
        var judged = ListingChecker.CheckFile(source.Analyze(_settings), task.IsReported, _definitions.NotedIn(reads), _settings);
        return new JudgedFile(task, new JudgedListing(judged, reads, source.Text is not null));
    }

    private SourceFile Read(JudgeTask task) => new(task.Path, task.Kind, _read(task.Path));
}
