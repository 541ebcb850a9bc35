using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>A workspace of which one file at a time is read again.</summary>
internal sealed class Checked
{
    private readonly RuleSettings _settings;
    private readonly ImmutableSortedDictionary<string, AnalyzedFile> _files;

    public Checked(FixtureWorkspace workspace)
    {
        Workspace = workspace;
        var effective = new EffectiveConfig(ConfigAnalyzer.Analyze("listinglsp.yaml", workspace.Files["listinglsp.yaml"]).Config);
        _settings = effective.RulesAsOf(FixtureWorkspace.Today);
        _files = workspace.Files
            .Where(f => effective.KindOf(f.Key) is not (null or FileKind.Config))
            .ToImmutableSortedDictionary(f => f.Key, f => FileAnalyzer.Analyze(f.Key, effective.KindOf(f.Key)!.Value, f.Value, _settings), StringComparer.Ordinal);
        Findings = Check(_files);
    }

    public FixtureWorkspace Workspace { get; }

    /// <summary>The files that can be damaged.</summary>
    public IEnumerable<AnalyzedFile> Files => _files.Values;

    /// <summary>What is found in all files.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What is found in all files when one of them has another text.</summary>
    public ImmutableArray<Finding> With(string file, SourceText text) =>
        Check(_files.SetItem(file, FileAnalyzer.Analyze(file, _files[file].Kind, text, _settings)));

    private ImmutableArray<Finding> Check(ImmutableSortedDictionary<string, AnalyzedFile> files)
    {
        var definitions = ListingChecker.Index(files.Values, _settings);
        return
        [
            .. files.Values.SelectMany(f => ListingChecker.Check(f, definitions, _settings))
                .Concat(new WorkspaceIndex(files.Values.Select(FileFacts.Of)).Check([.. files.Keys], _settings, path => files[path].Tree))
                .Order(Finding.Order),
        ];
    }
}
