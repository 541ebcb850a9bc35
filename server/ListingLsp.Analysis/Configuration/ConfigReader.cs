using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Configuration;

/// <summary>From the bound fields of <c>listinglsp.yaml</c> to settings.</summary>
internal sealed class ConfigReader(FindingSink sink, AliasMap aliases)
{
    private static readonly ImmutableArray<string> Kinds =
        [.. Enum.GetNames<FileKind>().Where(k => k != nameof(FileKind.Config)).Select(k => k.ToLowerInvariant())];

    /// <summary>Whether the settings are for this version of the tool at all. If not, that is all there is to say of them.</summary>
    /// <param name="root">The bound fields.</param>
    /// <param name="tool">The version of the tool.</param>
    public bool IsForThisTool(BoundRecord root, Version tool)
    {
        var version = root.Number("version");
        if (version.IsPresent && version.Value != 1)
        {
            ConfigFaults.Report(sink, version.Node, "bad-version", ("value", version.Value));
            return false;
        }

        if (!root.Text("requires").TryGet(out var requires)) return true;
        var range = VersionRange.Parse(requires);
        if (range is not null && range.Allows(tool)) return true;
        ConfigFaults.Report(sink, root["requires"].Node, range is null ? "bad-range" : "other-version", ("value", requires), ("tool", tool.ToString(3)));
        return range is null;
    }

    /// <summary>All settings; what is wrong is reported and left out.</summary>
    public Config Read(BoundRecord root)
    {
        var rules = new RuleSettingReader(sink, aliases);
        var profile = root.Text("profile").Or("default");
        return new()
        {
            Extends = root.Text("extends") is { IsPresent: true, Value: var extends } ? extends : null,
            Given = [.. ConfigShape.Root.Fields.Select(f => f.Name).Where(n => root[n].State == FieldState.Present)],
            AsOf = ReadDay(root.Text("asOf")),
            Profile = profile switch { "strict" => Profile.Strict, "adopt" => Profile.Adopt, _ => Profile.Default },
            Locale = root.Text("locale") is { IsPresent: true, Value: var locale } ? (locale == "zh-CN" ? Locale.Chinese : Locale.English) : null,
            Horizon = ReadHorizon(root.Number("horizon")),
            Files = [.. root.Pairs("files").SelectMany(p => ReadFiles(p.Entry, p.Value))],
            Exclude = root.Texts("exclude"),
            Packs = root["packs"].State == FieldState.Present ? root.Texts("packs") : null,
            Rules = rules.Read(root),
            Overrides = root.List("overrides", r => new ConfigOverride(r.Texts("files"), rules.Read(r))) is { IsPresent: true, Value: var list } ? list.Items : [],
            NotSuppressible = ReadNotSuppressible(root["notSuppressible"]),
            Baseline = ReadBaseline(root.Text("baseline")),
            PackEntries = ReadPackEntries(root),
        };
    }

    private DateOnly? ReadDay(Field<string> field)
    {
        if (!field.TryGet(out var text) || text == "today") return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        ConfigFaults.Report(sink, field.Node, "bad-day", ("value", text));
        return null;
    }

    /// <summary>It is written, too, and settings may come from anybody.</summary>
    private string? ReadBaseline(Field<string> field)
    {
        if (!field.TryGet(out var path)) return null;
        if (ConfigChain.PathFrom("", path) is not null) return path;
        ConfigFaults.Report(sink, field.Node, "baseline-outside", ("value", path));
        return null;
    }

    private int ReadHorizon(Field<decimal> field)
    {
        if (!field.TryGet(out var days)) return Config.Default.Horizon;
        if (days is >= 0 and <= Config.MaxHorizon && days == decimal.Truncate(days)) return (int)days;
        ConfigFaults.Report(sink, field.Node, "bad-horizon", ("value", days), ("most", Config.MaxHorizon));
        return Config.Default.Horizon;
    }

    private IEnumerable<(FileKind Kind, string Glob)> ReadFiles(EntrySyntax entry, BoundValue value)
    {
        if (Kinds.Contains(entry.KeyText!) && Enum.TryParse<FileKind>(entry.KeyText, ignoreCase: true, out var kind)) return value.Texts().Select(glob => (kind, glob));
        ConfigFaults.ReportUnknown(sink, entry.Key, "unknown-kind", entry.KeyText!, Kinds.Order(StringComparer.Ordinal));
        return [];
    }

    /// <summary>Entries of a built-in pack must be there; the packs of the workspace are not known yet.</summary>
    private ImmutableDictionary<string, bool> ReadPackEntries(BoundRecord root)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        foreach (var (entry, value) in root.Pairs("packEntries"))
        {
            var name = entry.KeyText!;
            var slash = name.IndexOf('/', StringComparison.Ordinal);
            var known = BuiltInPacks.All.SelectMany(p => p.Entries).Select(e => $"{e.Pack}/{e.Id}");
            if (slash <= 0 || (BuiltInPacks.All.Any(p => p.Id == name[..slash]) && !known.Contains(name, StringComparer.Ordinal))) ConfigFaults.ReportUnknown(sink, entry.Key, "unknown-entry", name, known);
            else if (value.State == FieldState.Present) entries[name] = (string)value.Value! == "on";
        }

        return entries.ToImmutable();
    }

    private ImmutableArray<string> ReadNotSuppressible(BoundValue field)
    {
        if (field.State != FieldState.Present || field.Value is not BoundItems list) return Config.Default.NotSuppressible;
        return
        [
            .. list.Items
                .Where(i => i.State == FieldState.Present)
                .Select(i => ConfigFaults.FindRule(sink, i.Node, (string)i.Value!)?.Id)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
