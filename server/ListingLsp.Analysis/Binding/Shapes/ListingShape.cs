using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of a product listing (<c>*.listing.yaml</c>).</summary>
public static class ListingShape
{
    private static readonly ValueType AnyScalar = new TextType(AnyScalar: true);

    /// <summary>A tier of a ladder price.</summary>
    public static readonly Shape Tier = new(
        Number("from", "Smallest order quantity of this tier, in units (lots where sellBy is lot)", "该档的起批量") with { IsRequired = true, Placeholder = "1" },
        Number("price", "Price of one unit from this quantity on, in the currency of the listing", "该档单价") with { IsRequired = true });

    /// <summary>A tier of the carton price.</summary>
    public static readonly Shape CartonTier = new(
        Number("from", "Smallest number of cartons of this tier", "该档的起订箱数", "cartons") with { IsRequired = true, Placeholder = "1" },
        Number("price", "Price of one unit inside the carton, not of the whole carton", "装箱里的单件价格，不是整箱价格") with { IsRequired = true });

    /// <summary>An FOB price range.</summary>
    public static readonly Shape Range = new(
        Number("min", "Lowest price", "区间价下限") with { IsRequired = true },
        Number("max", "Highest price", "区间价上限") with { IsRequired = true });

    /// <summary>Prices of one market.</summary>
    public static readonly Shape MarketPrice = new(
        List("tiers", Tier, "Ladder price for this market: at most 4 tiers", "该国家的阶梯价，最多4档"),
        Record("range", Range, "FOB price range for this market", "该国家的FOB区间价"));

    /// <summary>Sale by carton.</summary>
    public static readonly Shape Carton = new(
        IdOf("spec", DefinitionKind.CartonSpec, "Id of the carton spec; exactly one", "关联的箱规编号，只能选择一个"),
        Number("units", "Units really packed in one carton; defaults to the spec's maxUnits", "每箱实际装入数量，默认为箱规的最多可装数量", "units", Bounds.Count),
        List("tiers", CartonTier, "Ladder price by cartons: at most 4 tiers, starting at 1 carton", "按箱阶梯价，最多4档，建议1箱起"));

    /// <summary>Price, quantity and way of sale.</summary>
    public static readonly Shape Trade = new(
        OneOf("currency", CodeType.Currency, "ISO 4217 code of all prices; USD where absent", "币种（ISO 4217代码），默认USD"),
        OneOf("unit", CodeType.Unit, "Unit of measure: piece, pair, set ...", "计量单位：piece、pair、set等") with { IsRequired = true, Placeholder = "piece" },
        Choice("sellBy", "Sold by piece (the default) or by lot", "按件卖（默认）或按批卖", "piece", "lot"),
        Number("lotSize", "Units in a lot, only with sellBy lot", "每批数量，仅用于按批卖", "units"),
        Number("moq", "Minimum order quantity; defaults to the first tier", "最小起订量，默认为首档起批量", "units"),
        List("tiers", Tier, "Ladder price: at most 4 tiers; exactly one of tiers, range and SKU prices", "阶梯价，最多4档；阶梯价、区间价、规格价三选一"),
        Record("range", Range, "FOB price range", "FOB区间价"),
        ByMarket("marketPrices", MarketPrice, "Country pricing, by market", "国家定价"),
        Text("incoterm", "Trade term: FOB, CIF ...", "贸易术语：FOB、CIF等"),
        Text("port", "Port of the trade term", "港口"),
        Record("carton", Carton, "Sale by carton, ready-to-ship only", "按箱卖，仅限RTS商品"));

    /// <summary>A variant.</summary>
    public static readonly Shape Sku = new(
        AnyText("id", "Id of the variant, unique in the listing", "SKU编号，商品内唯一"),
        Map("options", AnyScalar, "What tells it from the others: colour, size ...", "规格：颜色、尺码等"),
        Number("price", "Price of one unit, where SKUs are priced", "规格价"),
        Number("stock", "Units in stock", "库存", "units", Bounds.CountFromZero));

    /// <summary>A sales unit, packed.</summary>
    public static readonly Shape Package = new(
        Number("length", "Length of one packed sales unit", "单件包装长", "cm", Bounds.Length),
        Number("width", "Width of one packed sales unit", "单件包装宽", "cm", Bounds.Length),
        Number("height", "Height of one packed sales unit", "单件包装高", "cm", Bounds.Length),
        Number("grossWeight", "Gross weight of one packed sales unit", "单件毛重", "kg", Bounds.Judged));

    /// <summary>Lead time of an order size.</summary>
    public static readonly Shape LeadTime = new(
        Number("upTo", "Largest quantity of this entry; the last entry may leave it out", "数量上限，最后一段可不填", "units", Bounds.Count),
        Number("days", "Days until dispatch", "发货期（天）", "days", Bounds.Judged),
        Flag("negotiable", "To be agreed with the buyer", "可协商"));

    /// <summary>Freight to one market, in place of the template.</summary>
    public static readonly Shape FreightOverride = new(
        Number("cost", "Freight of the MOQ", "最小起订量的运费", bounds: Bounds.NotNegative),
        Flag("free", "Free shipping", "包邮"),
        Flag("deliveryGuarantee", "Delivery guarantee to this market", "到货保障"));

    /// <summary>Shipping.</summary>
    public static readonly Shape Logistics = new(
        OneOf("origin", CodeType.Country, "Country the goods are sent from; CN where absent", "发货国家，默认CN"),
        Choice("warehouse", "Local or overseas warehouse", "本地仓库或海外仓", "local", "overseas"),
        Record("package", Package, "One sales unit, packed", "单件包装"),
        Either("leadTime", "Days by order size, or one number", "发货期：按数量分段，或一个天数", new ListType(new RecordType(LeadTime)), new NumberType("days", Bounds.Judged)),
        Number("stock", "Units in stock, where there are no SKUs", "库存（无SKU时填写）", "units", Bounds.CountFromZero),
        Number("capacity", "Units a month that can be made", "月产能", "units", Bounds.CountFromZero),
        IdOf("template", DefinitionKind.FreightTemplate, "Id of a freight template", "运费模板编号"),
        ByMarket("freight", FreightOverride, "Freight by market, in place of the template", "按国家单独设置的运费"));

    /// <summary>The sample service.</summary>
    public static readonly Shape Sample = new(
        Number("price", "Price of one sample; may be 0", "样品价格，可为0", bounds: Bounds.NotNegative),
        Number("max", "Most samples an order", "每单最多样品数", "units", Bounds.Count));

    /// <summary>A customization service.</summary>
    public static readonly Shape Customization = new(
        AnyText("option", "What can be customized: logo, packaging ...", "定制内容：logo、包装等"),
        Number("moq", "Minimum order quantity with this option", "该定制的最小起订量", "units", Bounds.Count));

    /// <summary>Services.</summary>
    public static readonly Shape Services = new(
        Flag("onlineOrder", "Buyers can order without asking; true by default for ready-to-ship", "买家可直接下单，RTS默认为true"),
        Either("sample", "Sample service, or none", "拿样服务，或none", new RecordType(Sample), new ChoiceType(["none"])),
        List("customization", Customization, "Customization services", "定制服务"),
        Flag("easyReturn", "Easy Return; ready-to-ship only", "无忧退，仅限RTS商品"),
        List("localAfterSale", CodeType.Market, "Markets with local after-sale service", "提供本地售后的国家"));

    /// <summary>A material of the product.</summary>
    public static readonly Shape Material = new(
        AnyText("name", "Name of the material; known polymers imply plastic", "材料名称，已知聚合物视为塑料"),
        Flag("plastic", "It is a plastic", "属于塑料"),
        Flag("expandedPolystyrene", "It is expanded polystyrene", "属于发泡聚苯乙烯"),
        Flag("oxoDegradable", "It is an oxo-degradable plastic", "属于氧化式可分解塑料"),
        Flag("biodegradable", "It is biodegradable", "可生物降解"));

    /// <summary>A declared substance.</summary>
    public static readonly Shape Substance = new(
        AnyText("name", "Name of the substance", "物质名称"),
        AnyText("cas", "CAS number", "CAS号"),
        AnyText("content", "Content, as text", "含量"));

    /// <summary>A cord of a window covering.</summary>
    public static readonly Shape Cord = new(
        AnyText("side", "Side of the window covering", "所在侧"),
        Number("pull", "Length of the pull cord", "拉绳长度", "cm", Bounds.LengthFromZero),
        Number("loopPerimeter", "Perimeter of the loop", "环路拉绳周长", "cm", Bounds.LengthFromZero),
        Flag("accessible", "Within reach; true where absent", "可触及，默认true"));

    /// <summary>A certificate.</summary>
    public static readonly Shape Certificate = new(
        AnyText("name", "Name: CE, FCC ...", "证书名称：CE、FCC等"),
        AnyText("number", "Its number", "证书编号"));

    /// <summary>What decides about destinations.</summary>
    public static readonly Shape Compliance = new(
        List("itemTypes", AnyScalar, "Item types, as the rule packs name them", "物品类型，按规则包命名"),
        List("materials", Material, "Materials of the product, not of its packing", "商品材料（不含包装）"),
        Flag("singleUse", "Made to be used once", "一次性使用"),
        Number("microbeads", "Size of added plastic microbeads", "添加的塑料微球粒径", "mm", Bounds.Positive),
        List("exemptions", AnyScalar, "Exemptions claimed, as the rule packs name them", "声明的豁免，按规则包命名"),
        List("markings", AnyScalar, "Markings on the product or packaging", "商品或包装上的标识"),
        List("substances", Substance, "Active substances", "活性物质"),
        AnyText("biocideType", "Product type of EU 528/2012, Annex V: PT1 to PT22", "欧盟528/2012附件V的产品类型：PT1至PT22"),
        List("cords", Cord, "Cords of a window covering", "窗帘拉绳"),
        Flag("cordless", "Has no cords", "无绳"),
        List("hazards", AnyScalar, "Other known hazards", "其他已知风险"),
        List("certificates", Certificate, "Certificates linked to the product", "关联的证书"));

    /// <summary>A whole listing.</summary>
    public static readonly Shape Root = new(
        new FieldDefinition("id", new TextType(AnyScalar: true, IsId: true), new("Id of the listing: letters, digits . _ - and at most 64; unique in the workspace", "商品编号：字母、数字和 . _ -，最多64个字符，工作区内唯一")) with { IsRequired = true, Placeholder = "new-listing" },
        Text("title", "Title that buyers see, at most 128 bytes of UTF-8", "商品标题，UTF-8不超过128字节") with { IsRequired = true },
        Choice("type", "Ready to Ship or customization", "RTS商品或定制商品", "ready-to-ship", "customization") with { IsRequired = true },
        Text("category", "Category path with ' > ' between its levels; the first is the industry", "类目路径，以“ > ”分隔，首级为行业") with { IsRequired = true },
        List("markets", CodeType.Market, "Destination markets: ISO 3166-1 codes or worldwide, EU, core10", "目标市场：国家代码或worldwide、EU、core10"),
        List("notMarkets", CodeType.Market, "Markets taken out again, for worldwide and groups", "排除的市场"),
        List("keywords", AnyScalar, "Search keywords", "关键词"),
        Map("attributes", AnyScalar, "Product attributes", "产品属性"),
        Text("description", "Detail text, Markdown allowed", "商品详情，可用Markdown"),
        List("images", new TextType(), "Main pictures: paths or https addresses", "主图：路径或https地址"),
        Text("video", "Address of the main video", "主图视频地址"),
        Record("trade", Trade, "Price, quantity and way of sale", "交易信息") with { IsRequired = true },
        List("skus", Sku, "Variants", "规格（SKU）"),
        Record("logistics", Logistics, "Shipping", "物流信息"),
        Record("services", Services, "Services", "服务"),
        Record("compliance", Compliance, "What decides about destinations", "合规信息"));
}
