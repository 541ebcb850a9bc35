using System.Globalization;
using System.Text;

namespace ListingLsp.Testing.Figures;

/// <summary>Figures as tables in Markdown, in English or Chinese.</summary>
public static class PeerTables
{
    /// <summary>The one program that is not kept on one core, so that its processor time says little.</summary>
    public const string AllCores = "listinglsp, all cores";

    /// <summary>What was measured where.</summary>
    public static string Where(PeerFigures figures, bool zh)
    {
        var (cores, versions) = (figures.Machine.Cores, string.Join(zh ? "，" : ", ", figures.Versions.Select(v => $"{v.Key} {v.Value}")));
        var text = zh
            ? $"测于{figures.Day}，提交{figures.Commit}，{figures.Machine.Processor}，{cores}个与其他程序共用的核心，{figures.Machine.System}，{figures.Machine.Runtime}；{versions}。"
            : $"Measured on {figures.Day} at commit {figures.Commit}: {figures.Machine.Processor}, {cores} cores shared with other programs, {figures.Machine.System}, {figures.Machine.Runtime}; {versions}.";
        var left = string.Concat(figures.LeftOut.Select(l => zh ? $"\n未测：{l.Key}（{l.Value}）。" : $"\nNot measured: {l.Key} ({l.Value})."));
        return text + left + "\n";
    }

    /// <summary>Whole programs: a row each, a column for each size, how many times as long as ours the largest took, and its memory.</summary>
    public static string Programs(PeerFigures figures, bool zh)
    {
        var sizes = figures.Programs.SelectMany(p => p.Sizes).Select(s => s.Listings).Distinct().Order().ToList();
        var largest = sizes.Where(s => s <= 10_000).Max();
        var text = new StringBuilder(zh ? "| 冷启动进程限于单核，最少的处理器时间 |" : "| cold process on one core, least processor time |");
        foreach (var size in sizes) text.Append(CultureInfo.InvariantCulture, $" {size:#,0}{(zh ? "个" : "")} |");
        text.Append(zh ? $" {largest:#,0}个时相对我们 | 内存 |\n|---|" : $" at {largest:#,0}, of ours | memory |\n|---|").Insert(text.Length, "---:|", sizes.Count + 2).Append('\n');
        foreach (var program in figures.Programs)
        {
            text.Append("| ").Append(PeerWords.Of(program.Key, zh)).Append(" |");
            foreach (var size in sizes) text.Append(' ').Append(Cell(program.Sizes.FirstOrDefault(s => s.Listings == size), program.Key == AllCores, zh)).Append(" |");
            var last = program.Sizes.LastOrDefault(s => s.Listings == largest && s.Stopped is null);
            text.Append(' ').Append(Times(last?.Times)).Append(" | ").Append(last is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{last.Megabytes:0} MB")).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>Two servers side by side.</summary>
    public static string Servers(PeerFigures figures, bool zh)
    {
        var text = new StringBuilder(zh ? "| 中位数 | listinglsp server | yaml-language-server | 倍数 |\n" : "| medians | listinglsp server | yaml-language-server | times ours |\n").Append("|---|---:|---:|---:|\n");
        foreach (var figure in figures.Servers) text.Append(CultureInfo.InvariantCulture, $"| {PeerWords.Of(figure.Key, zh)} | {Number(figure.Ours, figure.Unit)} | {Number(figure.Theirs, figure.Unit)} | {Times(figure.Times)} |\n");
        return text.ToString();
    }

    /// <summary>Parsers over the same bytes.</summary>
    public static string Parsers(PeerFigures figures)
    {
        var text = new StringBuilder("| a file | best | median | MB/s | times our tree |\n|---|---:|---:|---:|---:|\n");
        foreach (var figure in figures.Parsers) text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Best:0.0} µs | {figure.Median:0.0} µs | {figure.MegabytesPerSecond:0} | {Times(figure.Times)} |\n");
        return text.ToString();
    }

    /// <summary>Where others are faster or smaller than ours, and which goals are not reached.</summary>
    public static string Losses(PeerFigures figures, bool zh)
    {
        List<string> lost =
        [
            .. figures.Programs.SelectMany(p => p.Sizes.Where(s => s.Times < 1).Select(s => (p.Key, s.Listings, s.Times))).GroupBy(p => p.Key, StringComparer.Ordinal)
                .Select(g => $"{PeerWords.Of(g.Key, zh)} ({string.Join(", ", g.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Listings:#,0}: {Times(s.Times)}")))})"),
            .. figures.Servers.Where(s => s.Times < 1).Select(s => $"yaml-language-server, {PeerWords.Of(s.Key, zh)} ({Times(s.Times)})"),
        ];
        List<string> missed = [.. figures.Goals.Where(g => g.IsMet == false).Select(g => $"{PeerWords.Of(g.Key, zh)}: {Number(g.Measured, g.Unit)} ({(zh ? "目标" : "goal")} {Number(g.Goal, g.Unit)})")];
        return string.Concat(
            Listed(zh ? "比我们快或省的：" : "Faster or smaller than ours:", lost),
            Listed(zh ? "\n没有达到的目标：" : "\nGoals that are missed:", missed));
    }

    /// <summary>Goals, reached or not.</summary>
    public static string Goals(PeerFigures figures, bool zh)
    {
        var text = new StringBuilder(zh ? "| 目标 | 要求 | 实测 | |\n" : "| | goal | measured | |\n").Append("|---|---:|---:|---|\n");
        foreach (var goal in figures.Goals)
        {
            var verdict = goal.IsMet switch { true => zh ? "达到" : "met", false => zh ? "**未达到**" : "**missed**", null => zh ? "未测" : "not measured" };
            text.Append(CultureInfo.InvariantCulture, $"| {PeerWords.Of(goal.Key, zh)} | {Number(goal.Goal, goal.Unit)} | {Number(goal.Measured, goal.Unit)} | {verdict} |\n");
        }

        return text.ToString();
    }

    private static string Listed(string head, List<string> items) => items.Count == 0 ? "" : $"{head}\n\n{string.Concat(items.Select(i => $"- {i}\n"))}";

    private static string Cell(SizeFigure? size, bool byClock, bool zh) => size switch
    {
        null => "",
        { Stopped: not null } => zh ? "已中止" : "stopped",
        _ => Time(byClock ? size.Best : size.BestProcessor),
    };

    private static string Time(double milliseconds) => milliseconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.0} ms"),
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
        < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0} s"),
    };

    private static string Times(double? times) => times is { } number ? string.Create(CultureInfo.InvariantCulture, $"{(number < 0.095 ? number.ToString("0.000", CultureInfo.InvariantCulture) : number < 9.95 ? number.ToString("0.0", CultureInfo.InvariantCulture) : number.ToString("#,0", CultureInfo.InvariantCulture))} x") : "";

    private static string Number(double? number, string unit) => number is not { } given ? "" : unit switch
    {
        // A goal that is nearly met must not look as if it were.
        "x" when given < 10 => string.Create(CultureInfo.InvariantCulture, $"{given:0.00} x"),
        "x" => Times(given),
        "ms" when Math.Abs(given) < 10 => string.Create(CultureInfo.InvariantCulture, $"{given:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{given:#,0} {unit}"),
    };
}
