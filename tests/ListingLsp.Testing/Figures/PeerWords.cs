using System.Collections.Frozen;

namespace ListingLsp.Testing.Figures;

/// <summary>What the keys of figures are called, in English and Chinese.</summary>
public static class PeerWords
{
    private static readonly FrozenDictionary<string, (string En, string Zh)> Words = new Dictionary<string, (string En, string Zh)>(StringComparer.Ordinal)
    {
        ["listinglsp"] = ("**listinglsp check**: shape and all rules", "**listinglsp check**：格式和全部规则"),
        ["listinglsp, all cores"] = ("the same on all cores, by the clock", "同上，用全部核心，实际用时"),
        ["listinglsp, ReadyToRun"] = ("the same program compiled with ReadyToRun", "同一程序，用ReadyToRun编译"),
        ["ajv-cli"] = ("ajv-cli: shape alone", "ajv-cli：仅检查格式"),
        ["spectral-cli"] = ("spectral-cli: shape and 4 rules", "spectral-cli：格式和4条规则"),
        ["pyyaml-jsonschema"] = ("PyYAML (C) + jsonschema: shape alone", "PyYAML（C）+ jsonschema：仅检查格式"),
        ["yamllint"] = ("yamllint: grammar and style", "yamllint：语法和书写风格"),
        ["libyaml"] = ("libyaml in C: events, nothing checked", "libyaml（C）：仅产生事件，不检查"),
        ["bytes"] = ("C: bytes read, nothing more", "C：仅读取字节"),

        ["start"] = ("start, until `initialize` is answered", "启动，至`initialize`得到应答"),
        ["first"] = ("start, until the first findings are there", "启动，至首批问题显示"),
        ["key-3KB-processor"] = ("keystroke, 3 KB: processor time", "敲一个键，3 KB：处理器时间"),
        ["key-3KB"] = ("keystroke, 3 KB: until its findings are there", "敲一个键，3 KB：至问题显示"),
        ["key-2000-processor"] = ("keystroke, 2,000 lines: processor time", "敲一个键，2000行：处理器时间"),
        ["key-2000"] = ("keystroke, 2,000 lines: until its findings are there", "敲一个键，2000行：至问题显示"),
        ["completion-3KB"] = ("completion, 3 KB", "补全，3 KB"),
        ["completion-2000"] = ("completion, 2,000 lines", "补全，2000行"),
        ["hover-3KB"] = ("hover, 3 KB", "悬停，3 KB"),
        ["hover-2000"] = ("hover, 2,000 lines", "悬停，2000行"),
        ["memory"] = ("memory afterwards, one document of 2,000 lines open", "之后的内存，打开一个2000行的文件"),
        ["memory-10000"] = ("memory, workspace of 10,000 listings read", "内存，读完一万个商品的工作区"),

        ["one"] = ("a workspace of one listing, cold, by the clock", "只有一个商品的工作区，冷启动，实际用时"),
        ["many"] = ("10,000 listings, one core: processor time", "一万个商品，单核：处理器时间"),
        ["against-libyaml"] = ("the same against libyaml's bare events: times as fast", "同上，相对libyaml仅产生事件的速度倍数"),
        ["against-spectral"] = ("the same against spectral-cli: times as fast", "同上，相对spectral-cli的速度倍数"),
        ["against-ajv"] = ("the same against ajv-cli: times as fast", "同上，相对ajv-cli的速度倍数"),
        ["many-memory"] = ("the same, memory", "同上，内存"),
        ["cores"] = ("10,000 listings, all cores against one: times as fast", "一万个商品，全部核心相对单核的速度倍数"),
        ["linear"] = ("100,000 listings: processor time of one above that of one of 10,000", "十万个商品：单个商品的处理器时间比一万个时多"),
        ["most-memory"] = ("100,000 listings, memory", "十万个商品，内存"),
        ["server-start"] = ("server: `initialize` answered", "服务器：`initialize`得到应答"),
        ["server-key"] = ("server: a keystroke at 3 KB, processor time", "服务器：3 KB时敲一个键，处理器时间"),
        ["server-key-2000"] = ("server: a keystroke at 2,000 lines, processor time", "服务器：2000行时敲一个键，处理器时间"),
        ["server-memory"] = ("server: 10,000 listings, memory", "服务器：一万个商品，内存"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a key.</summary>
    /// <exception cref="KeyNotFoundException">It has none.</exception>
    public static string Of(string key, bool zh) => zh ? Words[key].Zh : Words[key].En;
}
