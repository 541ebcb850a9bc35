using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Scores;

/// <summary>Names of pools, showcase and offers, of what they ask, and why nobody can say.</summary>
internal static class PoolWords
{
    public static readonly LocalizedText CartonPool = new("carton activity pool (until 2023-10-09)", "按箱卖活动圈品（至2023-10-09）");
    public static readonly LocalizedText CartonSale = new("sold by carton", "已设置按箱卖");
    public static readonly LocalizedText AddCarton = new("set trade.carton, if you can pack to a carton", "如可按箱包装，设置trade.carton");
    public static readonly LocalizedText CartonRecord = new("on-time shipping and dispute rate as demanded", "按时发货率与纠纷率达标");
    public static readonly LocalizedText LimitsNotPublished = new("the limits are not published", "标准未公布");
    public static readonly LocalizedText NoPenalty = new("store not under a penalty", "店铺不在处罚期");
    public static readonly LocalizedText UnderPenalty = new("under a penalty", "处于处罚期");
    public static readonly LocalizedText WaitOut = new("wait until the penalty ends", "待处罚期结束");
    public static readonly LocalizedText NoStoreFigure = new("{field} is not in *.store.yaml", "*.store.yaml中没有{field}");
    public static readonly LocalizedText Growth = new("growth score of 60 or more", "成长分达到60分");
    public static readonly LocalizedText RaiseGrowth = new("see the steps to strong and excellent", "见成为强优商品的步骤");
    public static readonly LocalizedText ScoresEnded = new("growth scores ended on 2023-10-10", "2023-10-10起不再使用成长分");

    public static readonly LocalizedText ReviewPool = new("well-reviewed products (from 2022-09-01)", "好评圈品（2022-09-01起）");
    public static readonly LocalizedText Reviews = new("at least 1 review in 90 days", "近90天评价至少1条");
    public static readonly LocalizedText AskForReviews = new("ask buyers for a review within 5 days of receipt", "买家收货5天内邀请评价");
    public static readonly LocalizedText Rating = new("product quality rated 4 or more", "商品质量评分达到4分");
    public static readonly LocalizedText RaiseRating = new("mend what buyers complain of", "改进买家反馈的质量问题");
    public static readonly LocalizedText NotYet = new("the pool starts on 2022-09-01", "2022-09-01起");

    public static readonly LocalizedText Showcase = new("showcase", "橱窗");
    public static readonly LocalizedText ShowcaseQuality = new("quality score of 4.0 or more in the showcase", "橱窗商品质量分达到4.0分");
    public static readonly LocalizedText NotInShowcase = new("it stands in none", "未绑定橱窗");
    public static readonly LocalizedText PremiumShown = new("premium product stands in the showcase", "优品已绑定橱窗");
    public static readonly LocalizedText NotPremium = new("not a premium product", "不是优品");
    public static readonly LocalizedText AddToShowcase = new("put it into the showcase", "将优品绑定橱窗");

    public static readonly LocalizedText NewCustomers = new("offer to new customers, {id}", "店铺新客折扣 {id}");
    public static readonly LocalizedText Festival = new("festival, {id}", "大促 {id}");
    public static readonly LocalizedText ReadyToShip = new("Ready to Ship", "RTS品");
    public static readonly LocalizedText NotReadyToShip = new("it is a Customization listing", "该商品为Customization");
    public static readonly LocalizedText TakeOut = new("take the listing out of the offer", "将该商品移出活动");
    public static readonly LocalizedText NoMarketPrices = new("no prices for single countries", "未设国家定价");
    public static readonly LocalizedText MarketPrices = new("trade.marketPrices sets some", "trade.marketPrices中有国家定价");
    public static readonly LocalizedText PriceFits = new("price after the discount fits the discount", "折后价与折扣相符");
    public static readonly LocalizedText PriceDiffers = new("{fold} of {p} is {x}, not {y}", "{p}打{fold}应为{x}，不是{y}");
    public static readonly LocalizedText PriceIs = new("{y} is {fold} of a price of the listing", "{y}为商品价格的{fold}");
    public static readonly LocalizedText MendPrice = new("set priceAfter to {x}", "将priceAfter改为{x}");
    public static readonly LocalizedText PriceUnknown = new("discount, price after it, or the price of the listing is not known", "折扣、折后价或商品价格未知");
    public static readonly LocalizedText StockFits = new("stock within that of the listing, and enough for the MOQ", "活动库存不超过商品库存且不低于起订量");
    public static readonly LocalizedText StockAbove = new("{a} units, the listing has {b}", "活动库存{a}，商品库存{b}");
    public static readonly LocalizedText StockBelow = new("{a} units, the MOQ is {m}", "活动库存{a}，起订量{m}");
    public static readonly LocalizedText MendStock = new("mend stock", "修改stock");
    public static readonly LocalizedText StockUnknown = new("stock of the offer or of the listing, or the MOQ, is not known", "活动库存、商品库存或起订量未知");
    public static readonly LocalizedText Lowest = new("no dearer than in the 90 days before", "不高于近90天最低价");
    public static readonly LocalizedText WasCheaper = new("{p}; it cost {m} on {date}", "活动价{p}，{date}为{m}");
    public static readonly LocalizedText LowestSince = new("{p}; lowest before {m} ({date})", "活动价{p}，此前最低{m}（{date}）");
    public static readonly LocalizedText LowerPrice = new("lower priceAfter to {m} or less", "将priceAfter降至{m}或以下");
    public static readonly LocalizedText NoHistory = new("first day, price or price history of those days is not in the offer", "活动中没有开始日期、折后价或该期间的历史价格");
    public static readonly LocalizedText Quality = new("quality score of 4.2 or more", "质量分达到4.2分");
    public static readonly LocalizedText RaiseQuality = new("look at the failed and unknown items of the quality test", "查看质量检测中未通过和未知的项");
    public static readonly LocalizedText Guarantee = new("delivery guarantee (to 17 countries, which are not published)", "到货保障（17国，名单未公布）");
    public static readonly LocalizedText GuaranteedTo = new("of the core 10: {list}", "核心10国中已有：{list}");
    public static readonly LocalizedText NoGuarantee = new("to none of the core 10", "核心10国均无");
}
