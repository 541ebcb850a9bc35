using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>Names of items and conditions, why nobody can say, and what to do.</summary>
internal static class ScoreWords
{
    public static readonly LocalizedText Category = new("product category", "产品类目");
    public static readonly LocalizedText CategoryUnknown = new("one is given; whether it fits, only the platform can tell", "已填写；是否合适只有平台能判断");
    public static readonly LocalizedText NoCategory = new("there is none", "未填写");
    public static readonly LocalizedText AddCategory = new("name the category", "填写类目");

    public static readonly LocalizedText Attributes = new("attributes complete", "产品属性填写完整");
    public static readonly LocalizedText AttributesUnknown = new("no *.categories.yaml says which attributes the category asks for", "没有*.categories.yaml说明该类目要求哪些属性");
    public static readonly LocalizedText AddAttributes = new("add the attributes", "补全属性");

    public static readonly LocalizedText Words = new("no word repeated again and again", "关键词无重复堆砌");
    public static readonly LocalizedText DropWords = new("say each word once or twice", "删去重复的词");

    public static readonly LocalizedText Detail = new("description and images", "产品详情描述与图片");
    public static readonly LocalizedText OwnNumbers = new("by the tool's own numbers; the platform gives none", "按本工具的默认值判断，平台未公布标准");
    public static readonly LocalizedText AddDetail = new("describe the product and add images", "完善详情描述，补充图片");

    public static readonly LocalizedText Price = new("ladder or SKU price in place of an FOB range (by industry)", "FOB区间价改为阶梯价或SKU价（按行业）");
    public static readonly LocalizedText NoPrice = new("there is no price", "未设置价格");
    public static readonly LocalizedText SetPrice = new("set tiers, or a price on each SKU", "设置阶梯价或规格价");

    public static readonly LocalizedText Freight = new("freight can be computed for all core 10 markets", "核心10国运费都可计算");
    public static readonly LocalizedText SetFreight = new("add the markets to a line of the freight template, or to logistics.freight", "在运费模板的线路或logistics.freight中补上这些国家");
    public static readonly LocalizedText NoFreight = new("not for {list}", "无法计算：{list}");
    public static readonly LocalizedText AddPackage = new("state the gross weight of the package (logistics.package)", "填写包装毛重（logistics.package）");
    public static readonly LocalizedText Abroad = new("the goods lie in a warehouse abroad; how the test counts that is not published", "商品在海外仓，检测如何计算未公布");

    public static readonly LocalizedText Guarantee = new("delivery guarantee for all core 10 markets (by industry)", "核心10国全部配置到货保障（按行业）");
    public static readonly LocalizedText SetGuarantee = new("set deliveryGuarantee for these markets", "为这些国家配置到货保障（deliveryGuarantee）");
    public static readonly LocalizedText NoRoute = new("none for {list}: freight is missing there", "{list}尚无运费，因而没有到货保障");

    public static readonly LocalizedText Customization = new("customization service", "支持定制服务");
    public static readonly LocalizedText AddCustomization = new("add services.customization", "添加services.customization");
    public static readonly LocalizedText Sample = new("sample service (by industry)", "支持样品服务（按行业）");
    public static readonly LocalizedText AddSample = new("add services.sample, if you can give samples", "如可提供样品，添加services.sample");
    public static readonly LocalizedText NoSamples = new("the listing says that there are none", "商品注明不提供样品");

    public static readonly LocalizedText Earlier = new("what the test asked before August 2022", "2022年8月前已有的检测项");
    public static readonly LocalizedText NotPublished = new("not published", "未公布");
    public static readonly LocalizedText Unread = new("a part of the listing could not be read", "商品有内容无法识别");
    public static readonly LocalizedText Waived = new("the category is left out, or waives it in *.categories.yaml", "该类目不适用，或在*.categories.yaml中免除");

    public static readonly LocalizedText NoFigure = new("{field} is not in *.metrics.yaml", "*.metrics.yaml中没有{field}");

    public static readonly LocalizedText Information = new("information", "信息质量");
    public static readonly LocalizedText Effect = new("effect", "效果");
    public static readonly LocalizedText Service = new("service", "服务");

    public static readonly LocalizedText Score = new("quality score of 4.5 or more", "质量分达到4.5分");
    public static readonly LocalizedText RaiseScore = new("look at the failed and unknown items above", "查看以上未通过和未知的检测项");
    public static readonly LocalizedText Orders = new("buyers can order directly", "支持买家直接下单");
    public static readonly LocalizedText DisplayOnly = new("these goods may only be shown in some market, so orders are off", "该商品在部分市场仅可展示，已关闭在线下单");
    public static readonly LocalizedText TurnOnOrders = new("set services.onlineOrder to true", "将services.onlineOrder设为true");
    public static readonly LocalizedText ClearFreight = new("clear freight (which freight is reasonable is not published)", "运费清晰（何为合理未公布）");
    public static readonly LocalizedText LeadTime = new("lead time at the MOQ of 15 days or less", "最小起订量发货期≤15天");
    public static readonly LocalizedText ShortenLeadTime = new("shorten the lead time at the MOQ", "缩短最小起订量的发货期");
    public static readonly LocalizedText AddLeadTime = new("state the lead time", "填写发货期");
    public static readonly LocalizedText NoLeadTime = new("none is stated", "未填写");
    public static readonly LocalizedText LeadTimeOpen = new("to be agreed, or not certain", "需协商或无法确定");
    public static readonly LocalizedText Days = new("{n} days", "{n}天");
    public static readonly LocalizedText Specifications = new("complete specifications and a fixed price (categories with specifications)", "规格完整且价格确定（有规格的类目）");
    public static readonly LocalizedText SpecificationsUnknown = new("no *.categories.yaml says whether the category asks for specifications", "没有*.categories.yaml说明该类目是否要求规格");
    public static readonly LocalizedText SpecificationsPriced = new("priced; whether the specifications are complete, only the platform can tell", "已有确定价格；规格是否完整只有平台能判断");
    public static readonly LocalizedText NoSpecifications = new("the category asks for none", "该类目不要求规格");
    public static readonly LocalizedText FeaturesUnknown = new("which categories and which features is not published", "适用类目及特征未公布");
    public static readonly LocalizedText Features = new("industry features (some leaf categories)", "行业特征（部分叶子类目）");

    public static readonly LocalizedText PayingBuyers = new("at least 1 paying buyer", "至少1个支付买家");
    public static readonly LocalizedText Inquiries = new("at least 1 inquiry", "至少1个询盘");
    public static readonly LocalizedText Promote = new("promote the product: ads, showcase, activities, detail page", "通过广告、橱窗、活动、详情页等推广商品");
    public static readonly LocalizedText BuyerConversion = new("buyer conversion at the platform's standard", "买家转化率达到平台标准");
    public static readonly LocalizedText InquiryConversion = new("inquiry conversion at the platform's standard", "询盘转化率达到平台标准");
    public static readonly LocalizedText StandardNotPublished = new("the standard is not published", "标准未公布");
    public static readonly LocalizedText NoNegativeReviews = new("no negative review in {n} days", "近{n}天无差评");
    public static readonly LocalizedText WaitForReviews = new("serve buyers well until the review is {n} days old", "做好服务，待差评满{n}天");
    public static readonly LocalizedText OnTime = new("shipped on time for 180 days", "近180天按时发货");
    public static readonly LocalizedText ShipOnTime = new("ship on time until the last late shipment is 180 days old", "按时发货，待最近一次延迟满180天");
    public static readonly LocalizedText Count = new("{n}", "{n}");
    public static readonly LocalizedText NegativeReviews = new("negative reviews: {n}", "差评{n}条");
    public static readonly LocalizedText LateShipments = new("late shipments: {n}", "延迟发货{n}次");

    private static readonly LocalizedText BelowShowcase = new("below 4.0: a showcase warns of it; below 4.2: not a certain product; below 4.5: cannot become a strong product", "低于4.0：橱窗提示质量分低；低于4.2：非确定性商品；低于4.5：不能成为强优商品");
    private static readonly LocalizedText BelowCertain = new("below 4.2: not a certain product, search order suffers; below 4.5: cannot become a strong product", "低于4.2：非确定性商品，影响搜索排序；低于4.5：不能成为强优商品");
    private static readonly LocalizedText BelowStrong = new("4.2 or more: a certain product (green); below 4.5: cannot become a strong product", "达到4.2：确定性商品（绿色）；低于4.5：不能成为强优商品");
    private static readonly LocalizedText StrongEnough = new("4.2 or more: a certain product (green); 4.5 or more: enough for a strong product", "达到4.2：确定性商品（绿色）；达到4.5：满足强优商品要求");

    private static readonly LocalizedText Low = new("below 60: low-scoring product; potential from 60", "低于60分：低分商品；60分起为潜力品");
    private static readonly LocalizedText Potential = new("60 or more: potential product; premium from 80", "达到60分：潜力品；80分起为优品&爆品");
    private static readonly LocalizedText Premium = new("80 or more: premium or hot product", "达到80分：优品&爆品");
    private static readonly LocalizedText Pools = new("since 2023-10-10 pools decide what is premium, whose conditions are not published: unknown", "2023-10-10起由品池认定优品，入池条件未公布：未知");

    /// <summary>What a quality score means.</summary>
    public static LocalizedText MeaningOf(decimal score) =>
        score < QualityBands.Showcase ? BelowShowcase : score < QualityBands.Certain ? BelowCertain : score < QualityBands.Strong ? BelowStrong : StrongEnough;

    /// <summary>The stratum by a growth score, for programs and in words.</summary>
    public static (string? Stratum, LocalizedText Meaning) StratumOf(decimal score, DateOnly day)
    {
        if (day >= GrowthStrata.Ended) return (null, Pools);
        if (score < GrowthStrata.Potential) return ("low", Low);
        return score < GrowthStrata.Premium ? ("potential", Potential) : ("premium", Premium);
    }
}
