using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Live;

/// <summary>
/// Settings and baseline. While somebody types in them and they are faulty, the last good ones hold; where there have been
/// none, nothing else is judged, as in a check.
/// </summary>
public sealed partial class LiveWorkspace
{
    private BaselineFile? _baseline;
    private BaselineFile? _goodBaseline;
    private ImmutableArray<ConfigFile> _configFiles = [];
    private bool _hasSettings;
    private bool _isHalted;

    /// <summary>Whether a file is of the settings or the baseline.</summary>
    private bool IsSettings(string path) =>
        State.ConfigFiles.Contains(path) || path == _baseline?.Path || (!path.Contains('/', StringComparison.Ordinal) && WorkspaceRoot.IsConfigName(path));

    private bool TryReloadSettings(IReadOnlyCollection<string> paths)
    {
        if (!paths.Any(IsSettings)) return false;
        var (before, halted, globs) = (State.Settings, _isHalted, _config.Source);
        ReadSettings();
        ReadBaseline();
        ForgetOtherSettings();
        if (_isHalted) return true;
        if (halted || !HaveSameGlobs(globs, _config.Source)) Find();
        if (before != State.Settings) Rejudge(before);
        return true;
    }

    private static bool HaveSameGlobs(Config one, Config other) =>
        one.Files.AsSpan().SequenceEqual(other.Files.AsSpan()) && one.Exclude.AsSpan().SequenceEqual(other.Exclude.AsSpan()) && (one.Packs ?? []).AsSpan().SequenceEqual((other.Packs ?? []).AsSpan());

    private void ReadSettings()
    {
        var path = _open.Keys.Where(p => !p.Contains('/', StringComparison.Ordinal) && WorkspaceRoot.IsConfigName(p)).Append(_files.ConfigPath).FirstOrDefault();
        var chain = path is not null && ReadNow(path) is { } text ? ConfigChain.Read(path, text, ReadNow, _files.NamesIn) : ConfigChain.None;
        foreach (var old in State.ConfigFiles) Side(old, null);
        foreach (var file in chain.Files) Side(file.Path, new SideFile(file.Tree, [.. chain.Findings.Where(f => f.File == file.Path)]));
        State = State with { ConfigFiles = [.. chain.Files.Select(f => f.Path)] };
        _configFiles = chain.Files;
        _isHalted = !chain.Findings.IsEmpty && !_hasSettings;
        if (!chain.Findings.IsEmpty) return;
        _hasSettings = true;
        _config = new EffectiveConfig(chain.Config);
        var settings = _config.RulesAsOf(_options.AsOf ?? chain.Config.AsOf ?? _options.Today);
        State = State with { Config = chain.Config, Settings = settings };
        Reindex();
    }

    private void ReadBaseline()
    {
        if (_isHalted) return;
        if (_baseline is not null) Side(_baseline.Path, null);
        var path = BaselineFile.PathIn(_files.Root, _config.Source);
        if (ReadNow(path) is { } text) _baseline = BaselineFile.Read(path, text);
        else _baseline = _files.Has(path) ? BaselineFile.Open(_files.Root, _config.Source) : new BaselineFile { Path = path };
        if (!_baseline.Faults.IsEmpty) Side(path, new SideFile(_baseline.Tree, _baseline.Faults));
        else _goodBaseline = _baseline;
        _isHalted = _goodBaseline is null;
        _isBaselineNew = true;
    }

    /// <summary>Judges again what other settings may mean something for.</summary>
    private void Rejudge(RuleSettings before)
    {
        var now = State.Settings;
        var packs = State.Files.Values.Any(f => f.Kind == FileKind.Rules && before.Packs.IsLoaded(f.Path) != now.Packs.IsLoaded(f.Path));
        var all = packs || before.DiffersForAll(now);
        string[] concerned = [.. State.Files.Values.Where(f => all || before.DiffersFor(f.Path, now)).Select(f => f.Path)];
        foreach (var path in concerned.Where(p => State.Files[p].Kind != FileKind.Listing)) Reanalyze(path);
        Reindex();
        Judge(concerned);
        _isEverythingNew = true;
    }

    /// <summary>Says what is found in a file beside the listings; nothing any more for null.</summary>
    private void Side(string path, SideFile? file)
    {
        if (file is null && !State.Side.ContainsKey(path)) return;
        State = State with { Side = file is null ? State.Side.Remove(path) : State.Side.SetItem(path, file) };
        _changed.Add(path);
    }
}
