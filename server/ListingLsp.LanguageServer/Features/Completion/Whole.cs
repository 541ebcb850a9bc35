using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Which fields of a group are written at once when somebody asks for the whole.</summary>
/// <param name="Shape">The table of the group.</param>
/// <param name="Name">What the whole is called.</param>
/// <param name="Fields">The fields.</param>
internal sealed record Whole(Shape Shape, LocalizedText Name, params ImmutableArray<string> Fields)
{
    /// <summary>One line for each group that has a whole.</summary>
    private static readonly ImmutableArray<Whole> All =
    [
        new(ListingShape.Root, new("whole listing", "完整商品"), "id", "title", "type", "category", "markets", "trade", "logistics"),
        new(ListingShape.Trade, new("whole trade group", "完整交易信息"), "unit", "tiers"),
        new(ListingShape.Tier, new("whole tier", "完整的一档"), "from", "price"),
        new(ListingShape.CartonTier, new("whole carton tier", "完整的按箱一档"), "from", "price"),
        new(ListingShape.Range, new("whole price range", "完整区间价"), "min", "max"),
        new(ListingShape.MarketPrice, new("whole country price", "完整国家定价"), "tiers"),
        new(ListingShape.Carton, new("whole sale by carton", "完整按箱卖"), "spec", "units", "tiers"),
        new(ListingShape.Sku, new("whole SKU", "完整SKU"), "id", "options", "stock"),
        new(ListingShape.Logistics, new("whole logistics group", "完整物流信息"), "package", "leadTime", "template"),
        new(ListingShape.Package, new("whole package", "完整包装"), "length", "width", "height", "grossWeight"),
        new(ListingShape.LeadTime, new("whole lead time", "完整发货期"), "upTo", "days"),
        new(ListingShape.FreightOverride, new("whole freight of a market", "完整国家运费"), "cost"),
        new(ListingShape.Sample, new("whole sample service", "完整拿样服务"), "price", "max"),
        new(ListingShape.Customization, new("whole customization service", "完整定制服务"), "option", "moq"),
        new(ListingShape.Material, new("whole material", "完整材料"), "name"),
        new(ListingShape.Substance, new("whole substance", "完整物质"), "name", "cas", "content"),
        new(ListingShape.Cord, new("whole cord", "完整拉绳"), "side", "pull"),
        new(ListingShape.Certificate, new("whole certificate", "完整证书"), "name", "number"),
        new(CartonsShape.Root, new("whole file of carton specs", "完整箱规文件"), "cartons"),
        new(CartonsShape.Spec, new("whole carton spec", "完整箱规"), "id", "name", "length", "width", "height", "emptyWeight", "maxUnits"),
        new(FreightShape.Root, new("whole file of freight templates", "完整运费模板文件"), "templates"),
        new(FreightShape.Template, new("whole freight template", "完整运费模板"), "id", "origin", "currency", "lines"),
        new(FreightShape.Line, new("whole freight line", "完整线路"), "markets", "first", "additional"),
        new(FreightShape.Step, new("whole weight step", "完整重量档"), "kg", "cost"),
        new(MarketShape.Root, new("whole file of benchmark prices", "完整市场价文件"), "benchmarks"),
        new(MarketShape.Benchmark, new("whole benchmark price", "完整市场价"), "category", "unit", "currency", "price", "asOf"),
        new(CategoriesShape.Root, new("whole file of categories", "完整类目文件"), "categories"),
        new(CategoriesShape.Category, new("whole category", "完整类目"), "path", "attributes"),
        new(MetricsShape.Figures, new("whole figures of a listing", "完整商品数据"), "qualityScore", "growthScore", "showcase", "payingBuyers", "inquiries"),
        new(StoreShape.Amount, new("whole amount", "完整金额"), "amount", "currency"),
        new(StoreShape.Showcase, new("whole showcases", "完整橱窗"), "filled", "total"),
        new(StoreShape.Abnormal, new("whole abnormal fulfilment", "完整异常履约"), "amount", "rate"),
        new(CampaignShape.Root, new("whole file of campaigns", "完整活动文件"), "campaigns"),
        new(CampaignShape.Campaign, new("whole campaign", "完整活动"), "id", "kind", "start", "end", "offers"),
        new(CampaignShape.Offer, new("whole offer", "完整报名商品"), "listing", "discount", "priceAfter", "stock"),
        new(CampaignShape.PastPrice, new("whole past price", "完整历史价格"), "date", "price"),
        new(CampaignShape.Deadline, new("whole deadline", "完整截止时间"), "usWest", "beijing"),
        new(OrdersShape.Root, new("whole file of orders", "完整订单文件"), "orders"),
        new(OrdersShape.Order, new("whole order", "完整订单"), "id", "listing", "market", "quantity", "freightCharged", "received", "date"),
        new(PackShape.Root, new("whole rule pack", "完整规则包"), "pack", "version", "title", "entries"),
        new(PackShape.Entry, new("whole entry", "完整条目"), "id", "title", "verdict", "markets", "from", "match", "source"),
        new(PackShape.Localized, new("text in both languages", "双语文本"), "en", "zh"),
        new(PackShape.Words, new("phrases in both languages", "双语短语"), "en", "zh"),
        new(PackShape.Cords, new("whole limits of cords", "完整拉绳限值"), "pull", "loop", "pullOnTwoSides"),
        new(PackShape.Source, new("whole source", "完整来源"), "title", "url", "tier", "retrieved"),
    ];

    /// <summary>The whole of a group, or null.</summary>
    public static Whole? Of(Shape shape) => All.FirstOrDefault(w => w.Shape == shape);

    /// <summary>Its fields, to be filled in.</summary>
    public ImmutableArray<(string Key, NewValue Value)> Entries(SyntaxFormat format) => [.. Fields.Select(f => (f, ValueOf(Shape.Fields[Shape.OrdinalOf(f)].Type, format)))];

    /// <summary>A value to be filled in.</summary>
    public static NewValue ValueOf(ValueType type, SyntaxFormat format)
    {
        var json = format == SyntaxFormat.Json;
        return type switch
        {
            RecordType { Shape: var shape } => Of(shape) is { } whole ? NewValue.Mapping(whole.Entries(format)) : NewValue.Written($"{{{Fillable.Place()}}}"),
            MapType => NewValue.Written($"{{{Fillable.Place()}}}"),
            ListType { Item: RecordType item } => NewValue.List(ValueOf(item, format)),
            ListType => NewValue.Written($"[{Fillable.Place()}]"),
            EitherType either => ValueOf(either.Options[0], format),
            FlagType => NewValue.Written(Fillable.Place("true", "false")),
            NumberType => NewValue.Written(json ? Fillable.Place("0") : Fillable.Place()),
            ChoiceType choice => NewValue.Written(json ? $"\"{Fillable.Place(choice.Values)}\"" : Fillable.Place(choice.Values)),
            AnyType => NewValue.Written(json ? Fillable.Place("null") : Fillable.Place()),
            _ => NewValue.Written(json ? $"\"{Fillable.Place()}\"" : Fillable.Place()),
        };
    }
}
