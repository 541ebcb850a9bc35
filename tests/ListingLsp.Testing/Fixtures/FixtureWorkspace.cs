using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Testing.Fixtures;

/// <summary>A workspace in memory: files by path, and which rules are on.</summary>
/// <param name="Files">Their bytes by path.</param>
/// <param name="Rules">Ids or beginnings of ids of the rules that are on; none for all.</param>
public sealed record FixtureWorkspace(ImmutableSortedDictionary<string, SourceText> Files, ImmutableArray<string> Rules)
{
    /// <summary>The images that there are; null for all that a listing names.</summary>
    public ImmutableArray<string>? Images { get; init; }

    /// <summary>The day on which tests judge where their settings name none.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>The input blocks of a fixture's section.</summary>
    public static FixtureWorkspace Of(FixtureSection section, ImmutableArray<string> rules) => new(
        section.Blocks.Where(b => !b.IsFixed).ToImmutableSortedDictionary(b => b.File, b => SourceText.From(Markers.Strip(b.Lines)), StringComparer.Ordinal),
        rules)
    {
        Images = section.Images,
    };

    /// <summary>All files of a folder of samples, settings included.</summary>
    public static FixtureWorkspace Of(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".yaml" or ".json")
            .ToImmutableSortedDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), f => SourceText.From(File.ReadAllBytes(f)), StringComparer.Ordinal),
        []);

    /// <summary>It as an editor has it: everything read and judged, nothing open.</summary>
    public LiveWorkspace Live()
    {
        var live = new LiveWorkspace(new MemoryFiles(Files) { Images = Images }, new LiveOptions { Today = Today });
        live.Start();
        live.Finish();
        return live;
    }

    /// <summary>Writes its files to disk.</summary>
    /// <param name="folder">Made where it is not there.</param>
    public void WriteTo(string folder)
    {
        foreach (var (path, text) in Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, text.Bytes.ToArray());
        }
    }

    /// <summary>What a check finds.</summary>
    public ImmutableArray<Finding> Check() => CheckAll().Findings;

    /// <summary>What a check finds, and how much of it was suppressed.</summary>
    public CheckedFindings CheckAll()
    {
        var config = Files.TryGetValue("listinglsp.yaml", out var text) ? ConfigChain.Read("listinglsp.yaml", text, Files.GetValueOrDefault).Config : Config.Default;
        var effective = new EffectiveConfig(config);
        var selected = effective.RulesAsOf(config.AsOf ?? Today).Only(IsOn);
        var files = Files
            .Select(f => (f.Key, Kind: effective.KindOf(f.Key), f.Value))
            .Where(f => f.Kind is not (null or FileKind.Config))
            .Select(f => new SourceFile(f.Key, f.Kind!.Value, f.Value));
        var nearMisses = Files.Keys.Where(f => effective.KindOf(f) is null && !effective.IsMapped(f) && !effective.IsExcluded(f)).Select(NearMiss.Of).OfType<NearMiss>();
        var found = WorkspaceSnapshot.Load(files, selected, path => Images is not { } images || images.Contains(path, StringComparer.Ordinal)).Check(_ => true);
        ImmutableArray<Finding> all = [.. found.Findings, .. nearMisses.SelectMany(m => FileNameNearMiss.Check(m.Path, m.Nearest, m.IsConfig, selected))];
        return found with { Findings = Files.TryGetValue(BaselineFile.DefaultPath, out var known) ? WithBaseline(all, known, files, selected) : all };
    }

    private static ImmutableArray<Finding> WithBaseline(ImmutableArray<Finding> findings, SourceText text, IEnumerable<SourceFile> files, RuleSettings settings)
    {
        var baseline = BaselineFile.Read(BaselineFile.DefaultPath, text);
        if (!baseline.Faults.IsEmpty) return baseline.Faults;
        var match = BaselineMatch.Of(findings, baseline, settings);
        return [.. match.New, .. new StaleEntries(match, [.. files.Select(f => new FoundFile(f.Path, f.Kind))], settings).Report(baseline)];
    }

    /// <summary>The workspace after one fix.</summary>
    public FixtureWorkspace Apply(Fix fix) => Apply(fix.Edits);

    /// <summary>The workspace after some edits that do not overlap.</summary>
    public FixtureWorkspace Apply(IEnumerable<FileEdit> edits) => this with
    {
        Files = edits.GroupBy(e => e.File).Aggregate(Files, (files, file) => files.SetItem(file.Key, files[file.Key].WithEdits(file.Select(e => e.Edit)))),
    };

    /// <summary>The workspace after the first fix of each finding; of fixes that overlap the earlier one.</summary>
    public FixtureWorkspace ApplyFirstFixes(IEnumerable<Finding> findings)
    {
        var taken = new List<FileEdit>();
        foreach (var fix in findings.Select(f => f.Fixes.FirstOrDefault()).OfType<Fix>())
        {
            if (!fix.Edits.Any(e => taken.Exists(t => t.File == e.File && e.Edit.Span.Start <= t.Edit.Span.End && t.Edit.Span.Start <= e.Edit.Span.End))) taken.AddRange(fix.Edits);
        }

        return Apply(taken);
    }

    private bool IsOn(RuleInfo rule) => Rules.IsEmpty || rule.Family == "tool" || Rules.Any(r => rule.Id.StartsWith(r, StringComparison.Ordinal));
}
