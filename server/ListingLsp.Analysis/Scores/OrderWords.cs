using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Scores;

/// <summary>What offers ask of orders, in words.</summary>
internal static class OrderWords
{
    public static readonly LocalizedText Offer = new("{offer} (orders of {from} to {until}, US-West)", "{offer}（美西时间{from}至{until}的订单）");
    public static readonly LocalizedText Receipts = new("receipts of {n} USD or more", "累计实收达到{n}美元");
    public static readonly LocalizedText Sum = new("{s} USD", "{s}美元");
    public static readonly LocalizedText SumShort = new("{s} USD by the orders given, {gap} missing", "按所填订单为{s}美元，还差{gap}美元");
    public static readonly LocalizedText SumAtLeast = new("at least {s} USD; some orders do not say their day or what was received", "至少{s}美元；部分订单未填日期或实收金额");
    public static readonly LocalizedText SmallOrders = new("Ready to Ship orders of up to {n} USD to {list}", "{n}美元及以下、发往{list}的RTS订单");
    public static readonly LocalizedText OrdersThatFit = new("{n} of {all} orders", "{all}单中有{n}单");
    public static readonly LocalizedText FewBefore = new("fewer than {n} express orders a month on average, {from} to {until}", "{from}至{until}空快订单月均少于{n}单");
    public static readonly LocalizedText OrdersBefore = new("{n} orders of any kind in that time", "该期间各类订单共{n}单");
    public static readonly LocalizedText Shipped = new("{n} express orders or more shipped in these days", "期间快递/多式联运实际发货{n}单及以上");
    public static readonly LocalizedText OrdersOf = new("{n} orders of any kind; how they went, orders files do not say", "各类订单共{n}单；订单文件未填运输方式");
    public static readonly LocalizedText NotInFile = new("not in *.orders.yaml", "*.orders.yaml中没有");

    /// <summary>A number for people: thousands apart.</summary>
    public static string Number(decimal value) => IndicatorWords.Number(value);
}
