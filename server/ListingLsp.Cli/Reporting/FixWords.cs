using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words about fixes that were applied.</summary>
internal static class FixWords
{
    public static readonly LocalizedText Fixed = new("{fixes} applied in {files}", "已在{files}中应用{fixes}修正");
    public static readonly LocalizedText WouldFix = new("--fix would apply {fixes} in {files}", "--fix会在{files}中应用{fixes}修正");
    public static readonly LocalizedText Nothing = new("nothing to fix", "没有可应用的修正");
    public static readonly LocalizedText Unsafe = new("{n} of the problems left could be fixed with --unsafe-fixes; look at these changes, they touch prices, quantities or meaning", "剩下的问题中有{n}个可用--unsafe-fixes修正；这类修正会改变价格、数量或含义，请核对");
    public static readonly LocalizedText Endless = new("{path}: its fixes undo each other; the rest was left as it is", "{path}：修正之间互相抵消，其余部分未改动");

    /// <summary>Why a file was left as it is.</summary>
    public static LocalizedText Of(ReplacementFault fault) => fault switch
    {
        ReplacementFault.Changed => new("{path} has changed meanwhile and was left as it is; run again", "{path}在检查期间被修改过，未写入，请重新运行"),
        ReplacementFault.Outside => new("{path} is a link that leads out of the workspace ({detail}) and was left as it is", "{path}是指向工作区之外（{detail}）的链接，未写入"),
        ReplacementFault.Owner => new("{path} belongs to somebody else and could not be kept so; it was left as it is", "{path}属于其他用户，写入后无法保持原属主，因此未写入"),
        _ => new("cannot write {path}: {detail}", "无法写入{path}：{detail}"),
    };
}
