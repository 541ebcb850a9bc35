using System.Globalization;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Cli.Reporting;

/// <summary>The settings that hold, written as settings: YAML with a comment that says where each comes from.</summary>
/// <param name="chain">The settings of the workspace.</param>
/// <param name="locale">Language of the comments.</param>
internal sealed class ConfigText(ConfigChain chain, Locale locale)
{
    private readonly SettingOrigins _origins = new(chain);

    /// <summary>Writes what holds for a file, or for all.</summary>
    /// <param name="root">Absolute path of the workspace root.</param>
    /// <param name="file">The file, relative to the root; null for all.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(string root, string? file, TextWriter output)
    {
        var config = chain.Config;
        output.WriteLine($"# {Say("workspace", "工作区")}{Colon}{Steering.Visible(root)}");
        output.WriteLine($"# {Say("settings", "设置文件")}{Colon}{(chain.Files.IsEmpty ? Say("none", "无") : string.Join(Say(", extends ", "，沿用"), chain.Files.Select(f => Steering.Visible(f.Path))))}");
        if (file is not null) output.WriteLine($"# {Say("file", "文件")}{Colon}{Steering.Visible(file)}{Say(" is ", "：")}{KindOf(file)}");
        output.WriteLine();
        Row("asOf", config.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "today", output);
        Row("profile", config.Profile.ToString().ToLowerInvariant(), output);
        Row("locale", config.Locale == Locale.Chinese ? "zh-CN" : "en", output);
        Row("horizon", config.Horizon.ToString(CultureInfo.InvariantCulture), output);
        Row("baseline", config.Baseline is { } baseline ? Quote(baseline) : "null", output);
        Row("exclude", List(config.Exclude), output);
        Row("packs", config.Packs is { } packs ? List(packs) : "null", output);
        Row("notSuppressible", List(config.NotSuppressible), output);
        foreach (var (name, isOn) in config.PackEntries.OrderBy(e => e.Key, StringComparer.Ordinal)) output.WriteLine($"packEntries: {{ {Steering.Visible(name)}: {(isOn ? "on" : "off")} }}");
        WriteRules(file, output);
    }

    private void WriteRules(string? file, TextWriter output)
    {
        var rules = _origins.Rules(file);
        output.WriteLine(rules.IsEmpty ? $"rules: {{}}   # {Say("as the catalogue has them", "与规则目录相同")}" : $"rules:   # {Say("the others are as the catalogue has them", "其余与规则目录相同")}");
        foreach (var rule in rules)
        {
            var values = rule.Options.Select(o => $"{o.Name}: {Value(o.Value)}").Prepend($"severity: {RuleWords.Of(rule.Severity)}");
            var from = rule.Options.Select(o => (o.Name, From: (SettingOrigin?)o.From)).Prepend(("severity", rule.SeverityFrom));
            output.WriteLine($"  {rule.Rule.Id}: {{ {string.Join(", ", values)} }}   # {string.Join(Say("; ", "；"), from.Select(f => $"{f.Item1}{Colon}{Origin(f.Item2)}"))}");
        }
    }

    private string Origin(SettingOrigin? from) => from is null
        ? Say("catalogue", "规则目录")
        : Steering.Visible(from.Globs.IsEmpty ? from.File : $"{from.File}{Say(" for ", "，适用于")}{string.Join(Say(", ", "、"), from.Globs)}");

    private void Row(string name, string value, TextWriter output) => output.WriteLine($"{name}: {value}   # {Steering.Visible(_origins.Of(name) ?? Say("default", "默认"))}");

    private string KindOf(string file)
    {
        var config = new EffectiveConfig(chain.Config);
        return config.IsExcluded(file) ? Say("excluded", "已排除") : config.KindOf(file)?.ToString().ToLowerInvariant() ?? Say("not checked", "不检查");
    }

    private static string Value(OptionValue value) => value switch
    {
        NumberOption { Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
        FlagOption flag => flag.Value ? "true" : "false",
        TextsOption texts => List(texts.Value),
        _ => "null",
    };

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    private static string Quote(string text) => $"\"{Steering.Visible(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private string Colon => Say(": ", "：");

    private string Say(string en, string zh) => locale == Locale.Chinese ? zh : en;
}
