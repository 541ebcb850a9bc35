using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of a baseline file.</summary>
public static class BaselineShape
{
    /// <summary>A problem that is known.</summary>
    public static readonly Shape Entry = new(
        Text("rule", "Id of the rule", "规则编号") with { IsRequired = true },
        Text("file", "File it was found in", "所在文件") with { IsRequired = true },
        Text("fingerprint", "What it is known by", "指纹") with { IsRequired = true },
        Number("count", "How often it was found there", "出现次数", bounds: Bounds.Count) with { IsRequired = true },
        Text("hint", "What it is about, for people", "说明"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        Number("version", "Version of the file, 1", "文件版本，1") with { IsRequired = true },
        List("entries", Entry, "The known problems", "已知问题") with { IsRequired = true });
}
