using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>What the platform shows of the store: the <c>store</c> of a <c>*.store.yaml</c>. Figures are of 30 or 90 days, as their names say.</summary>
public sealed class StoreFigures
{
    internal StoreFigures(EntrySyntax? entry, BoundRecord record)
    {
        (Entry, Node) = (entry, record.Node);
        AsOf = record.Text("asOf");
        Region = record.Text("region");
        Star = record.Number("star");
        ActiveBuyers30d = record.Number("activeBuyers30d");
        Conversion30d = record.Number("conversion30d");
        AdSpend30d = record.Record("adSpend30d", r => new AmountOfMoney(r));
        RfqUsed30d = record.Number("rfqUsed30d");
        RfqServiceScore = record.Number("rfqServiceScore");
        Showcase = record.Record("showcase", r => new ShowcaseSlots(r));
        AssuranceUpgrade = record.Flag("assuranceUpgrade");
        ReplyHours30d = record.Number("replyHours30d");
        OnlineTrade90d = record.Number("onlineTrade90d");
        ValidOrders90d = record.Number("validOrders90d");
        PenaltyPoints = record.Number("penaltyPoints");
        SeriousInfringements = record.Number("seriousInfringements");
        Abnormal = record.Record("abnormal", r => new AbnormalFulfilment(r));
        DueOrders90d = record.Number("dueOrders90d");
        OnTimeRate90d = record.Number("onTimeRate90d");
        LiableOrders = record.Number("liableOrders");
        ConfirmedFalsehoods = record.Number("confirmedFalsehoods");
        UnderPenalty = record.Flag("underPenalty");
        Industry = record.Text("industry");
        Customization = record.Record("customization", r => new CustomizationFigures(r));
    }

    /// <summary>The entry <c>store</c>; null where an alias or a merge brings it.</summary>
    public EntrySyntax? Entry { get; }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Day of the figures, as written.</summary>
    public Field<string> AsOf { get; }

    /// <summary>Day of the figures; null where it is absent or no day.</summary>
    public DateOnly? Day => Model.Day.Of(AsOf);

    /// <summary>Where the store is: <c>TW</c>, <c>HK</c> or <c>CN</c>.</summary>
    public Field<string> Region { get; }

    /// <summary>The rated star level.</summary>
    public Field<decimal> Star { get; }

    /// <summary>Active buyers.</summary>
    public Field<decimal> ActiveBuyers30d { get; }

    /// <summary>Visitors who became business-opportunity buyers, as a part of all.</summary>
    public Field<decimal> Conversion30d { get; }

    /// <summary>Spent on P4P and the like.</summary>
    public Field<AmountOfMoney> AdSpend30d { get; }

    /// <summary>RFQ quotations used.</summary>
    public Field<decimal> RfqUsed30d { get; }

    /// <summary>RFQ service score of last month, as rated.</summary>
    public Field<decimal> RfqServiceScore { get; }

    /// <summary>Showcase slots.</summary>
    public Field<ShowcaseSlots> Showcase { get; }

    /// <summary>Trade Assurance Plus (保障升级服务).</summary>
    public Field<bool> AssuranceUpgrade { get; }

    /// <summary>Average time to reply, in hours.</summary>
    public Field<decimal> ReplyHours30d { get; }

    /// <summary>Online trade in USD.</summary>
    public Field<decimal> OnlineTrade90d { get; }

    /// <summary>Valid online orders.</summary>
    public Field<decimal> ValidOrders90d { get; }

    /// <summary>Penalty points.</summary>
    public Field<decimal> PenaltyPoints { get; }

    /// <summary>Serious infringements.</summary>
    public Field<decimal> SeriousInfringements { get; }

    /// <summary>Abnormal fulfilment.</summary>
    public Field<AbnormalFulfilment> Abnormal { get; }

    /// <summary>Orders that were due.</summary>
    public Field<decimal> DueOrders90d { get; }

    /// <summary>Part of them that was shipped in time.</summary>
    public Field<decimal> OnTimeRate90d { get; }

    /// <summary>Orders for whose breach the merchant is liable.</summary>
    public Field<decimal> LiableOrders { get; }

    /// <summary>Confirmed falsehoods.</summary>
    public Field<decimal> ConfirmedFalsehoods { get; }

    /// <summary>The store is under a penalty now.</summary>
    public Field<bool> UnderPenalty { get; }

    /// <summary>Main industry: the first level of categories.</summary>
    public Field<string> Industry { get; }

    /// <summary>Figures of the customization track.</summary>
    public Field<CustomizationFigures> Customization { get; }
}

/// <summary>Money with its currency.</summary>
public sealed class AmountOfMoney
{
    internal AmountOfMoney(BoundRecord record) => (Amount, Currency) = (record.Number("amount"), record.Text("currency"));

    /// <summary>How much.</summary>
    public Field<decimal> Amount { get; }

    /// <summary>ISO 4217 code.</summary>
    public Field<string> Currency { get; }
}

/// <summary>Showcase slots (橱窗).</summary>
public sealed class ShowcaseSlots
{
    internal ShowcaseSlots(BoundRecord record) => (Filled, Total, Node) = (record.Number("filled"), record.Number("total"), record.Node);

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Slots in use.</summary>
    public Field<decimal> Filled { get; }

    /// <summary>All slots.</summary>
    public Field<decimal> Total { get; }
}

/// <summary>Abnormal fulfilment (异常履约).</summary>
public sealed class AbnormalFulfilment
{
    internal AbnormalFulfilment(BoundRecord record) => (Amount, Rate) = (record.Number("amount"), record.Number("rate"));

    /// <summary>Amount in USD.</summary>
    public Field<decimal> Amount { get; }

    /// <summary>Rate, from 0 to 1.</summary>
    public Field<decimal> Rate { get; }
}

/// <summary>Figures of the customization track.</summary>
public sealed class CustomizationFigures
{
    internal CustomizationFigures(BoundRecord record)
    {
        AverageGrowth = record.Number("averageGrowth");
        TradeStar = record.Number("tradeStar");
        EngineeringVerified = record.Flag("engineeringVerified");
        EngineeringCases = record.Number("engineeringCases");
        AfterSaleTrade90d = record.Number("afterSaleTrade90d");
    }

    /// <summary>Average growth score of the store's Customization listings.</summary>
    public Field<decimal> AverageGrowth { get; }

    /// <summary>Star level of trade.</summary>
    public Field<decimal> TradeStar { get; }

    /// <summary>Engineering capability (工程能力) is verified.</summary>
    public Field<bool> EngineeringVerified { get; }

    /// <summary>Engineering cases.</summary>
    public Field<decimal> EngineeringCases { get; }

    /// <summary>Online trade of listings with local after-sale service, in USD.</summary>
    public Field<decimal> AfterSaleTrade90d { get; }
}
