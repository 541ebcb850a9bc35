using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of a rule pack (<c>*.rules.yaml</c>): dated, sourced rules about destinations.</summary>
public static class PackShape
{
    private static readonly ValueType AnyScalar = new TextType(AnyScalar: true);

    /// <summary>A text in both languages.</summary>
    public static readonly Shape Localized = new(
        AnyText("en", "English", "英文") with { IsRequired = true },
        AnyText("zh", "Chinese; the English text where absent", "中文，未填写时用英文"));

    /// <summary>Evidence that a listing declares; all that are given must hold.</summary>
    public static readonly Shape Match = new(
        List("itemType", AnyScalar, "Item types, one of which the listing declares", "物品类型，商品须声明其一"),
        List("category", AnyScalar, "Category paths, in one of which the listing is", "类目路径，商品须属于其一"),
        List("substance", AnyScalar, "CAS numbers or names, one of which the listing declares", "物质的CAS号或名称，商品须声明其一"),
        List("biocideType", AnyScalar, "Product types of EU 528/2012, Annex V: PT1 to PT22", "欧盟528/2012附件V的产品类型：PT1至PT22"),
        Flag("plastic", "A material is a plastic, or none is", "含塑料或不含塑料"),
        Flag("singleUse", "Made to be used once, or not", "一次性或可重复使用"),
        Flag("expandedPolystyrene", "A material is expanded polystyrene, or none is", "含发泡聚苯乙烯或不含"),
        Flag("oxoDegradable", "A material is an oxo-degradable plastic, or none is", "含氧化式可分解塑料或不含"),
        Flag("biodegradable", "All materials are biodegradable, or one is not", "全部可生物降解或并非全部"),
        Number("microbeadsBelow", "Added plastic microbeads are smaller than this", "添加的塑料微球小于此粒径", "mm", Bounds.Positive),
        Flag("orderable", "Buyers can order it online, or not", "买家可直接下单或不可"),
        AnyText("exemption", "The listing claims this exemption", "商品声明了此豁免"));

    /// <summary>Phrases in title, description and attributes: weak evidence.</summary>
    public static readonly Shape Words = new(
        List("en", AnyScalar, "English phrases; whole words, plurals included", "英文短语，按整词匹配，含复数"),
        List("zh", AnyScalar, "Chinese phrases", "中文短语"));

    /// <summary>Limits of cords on window coverings; a longer cord is over the limit, an equal one is not.</summary>
    public static readonly Shape Cords = new(
        Number("pull", "Longest accessible pull cord on a side", "每侧可触及拉绳的最大长度", "cm", Bounds.LengthFromZero) with { IsRequired = true },
        Number("loop", "Largest perimeter of a loop on a side", "每侧环路拉绳的最大周长", "cm", Bounds.LengthFromZero) with { IsRequired = true },
        Number("pullOnTwoSides", "Longest accessible pull cord where two sides have cords", "两侧均有拉绳时每侧的最大长度", "cm", Bounds.LengthFromZero) with { IsRequired = true });

    /// <summary>Where an entry comes from.</summary>
    public static readonly Shape Source = new(
        Either("title", "Name of the source", "来源名称", new RecordType(Localized), AnyScalar) with { IsRequired = true },
        AnyText("url", "Its address", "来源网址"),
        Choice("tier", "How near it is to the platform", "与平台的关系", "official", "mirror", "secondary", "law", "tool"),
        Day("retrieved", "Day on which it was read, YYYY-MM-DD", "查阅日期，YYYY-MM-DD"));

    /// <summary>One rule of a pack.</summary>
    public static readonly Shape Entry = new(
        AnyText("id", "Id of the entry, unique in the pack", "条目编号，规则包内唯一") with { IsRequired = true, Placeholder = "new-entry" },
        Either("title", "What the entry is about", "条目名称", new RecordType(Localized), AnyScalar) with { IsRequired = true },
        Choice("verdict", "What holds for a listing that matches", "匹配商品的结论", "banned", "marking-required", "display-only", "advisory") with { IsRequired = true },
        Choice("default", "off: holds only where the settings turn it on", "off表示默认不启用", "on", "off"),
        List("markets", CodeType.Market, "Destinations it is about: codes and groups", "适用的国家代码或组") with { IsRequired = true },
        List("notMarkets", CodeType.Market, "Markets taken out of the groups again", "从组中排除的国家"),
        Day("from", "First day in force, YYYY-MM-DD", "生效日期，YYYY-MM-DD"),
        Day("until", "Last day in force, YYYY-MM-DD", "截止日期，YYYY-MM-DD"),
        Record("match", Match, "Evidence that the listing declares; all must hold", "商品声明的证据，须全部成立"),
        Record("words", Words, "Phrases in its texts: weak evidence", "文案中的短语，弱证据"),
        Record("notWords", Words, "Longer phrases that mean something else: plastic straw hat", "含义不同的更长短语，如“塑料吸管帽”"),
        Record("cords", Cords, "Limits of cords, for window coverings", "窗饰拉绳限值"),
        AnyText("marking", "Marking that the listing must declare, for marking-required", "须声明的标识，用于marking-required"),
        List("except", AnyScalar, "Exemptions that take a listing out", "豁免"),
        List("covers", AnyScalar, "Entries that this one repeats; both are reported once", "与之重复的条目，只报告一次"),
        Record("source", Source, "Where it comes from; that of the pack where absent", "来源，未填写时用规则包的来源"),
        AnyText("note", "What is to be known about it", "备注"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        AnyText("pack", "Id of the pack, unique in the workspace", "规则包编号，工作区内唯一") with { IsRequired = true, Placeholder = "new-pack" },
        AnyText("version", "Version of its data", "数据版本"),
        Either("title", "What the pack is about", "规则包名称", new RecordType(Localized), AnyScalar),
        Record("source", Source, "Where its entries come from", "来源"),
        List("entries", Entry, "The rules", "规则条目") with { IsRequired = true });
}
