using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of the workspace's settings (<c>listinglsp.yaml</c>).</summary>
public static class ConfigShape
{
    private static readonly ValueType AnyScalar = new TextType(AnyScalar: true);

    /// <summary>Rules by id: a severity, or a group with <c>severity</c> and the rule's options.</summary>
    private static readonly ValueType Rules = new MapType(new AnyType());

    /// <summary>Settings for some files.</summary>
    public static readonly Shape Override = new(
        List("files", AnyScalar, "Globs of the files", "文件匹配模式") with { IsRequired = true },
        new FieldDefinition("rules", Rules, new("Severity and options by rule", "规则的级别和选项")));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        Number("version", "Version of the settings, 1", "设置版本，1"),
        Text("extends", "Another settings file of the workspace, which holds where this one says nothing", "工作区中的另一个设置文件，本文件未写的内容以它为准"),
        Text("asOf", "Day that decides which dated rules are in force, or today (UTC)", "判定规则生效的日期，或today（UTC）"),
        AnyText("requires", "Versions of the tool that may check this workspace", "允许检查本工作区的工具版本"),
        Choice("profile", "default, strict or adopt", "默认、严格或导入", "default", "strict", "adopt"),
        Choice("locale", "Language of the messages", "消息语言", "en", "zh-CN"),
        Number("horizon", "Days ahead that LST4017 looks", "LST4017预告的天数", "days"),
        Map("files", new ListType(AnyScalar), "Globs of files by kind, beside those told by their names", "按种类指定的文件"),
        List("exclude", AnyScalar, "Globs of files that are not checked", "不检查的文件"),
        List("packs", AnyScalar, "Globs of rule packs beside the built-in ones", "除内置外的规则包"),
        Map("packEntries", new ChoiceType(["on", "off"]), "Entries of rule packs that are switched on or off, by pack/entry", "启用或停用的规则包条目，写作“规则包/条目”"),
        new FieldDefinition("rules", Rules, new("Severity and options by rule", "规则的级别和选项")),
        List("overrides", Override, "Settings for some files", "按文件覆盖设置"),
        List("notSuppressible", AnyScalar, "Rules that no comment may suppress", "不允许抑制的规则"),
        Text("baseline", "Path of the baseline file", "基线文件路径"));
}
