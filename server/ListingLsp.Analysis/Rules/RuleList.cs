using System.Collections.Immutable;
using ListingLsp.Analysis.Rules.Campaign;
using ListingLsp.Analysis.Rules.Carton;
using ListingLsp.Analysis.Rules.Destination;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Rules.Pricing;
using ListingLsp.Analysis.Rules.Quality;
using ListingLsp.Analysis.Rules.Shipping;
using ListingLsp.Analysis.Rules.Store;

namespace ListingLsp.Analysis.Rules;

/// <summary>The rules that are built: one explicit line each, so that trimming keeps them. A test catches a forgotten one.</summary>
internal static class RuleList
{
    /// <summary>Rules that judge a listing, in the order of their ids.</summary>
    public static readonly ImmutableArray<ListingRule> OfListings =
    [
        new UnresolvedReference(),
        new MoqDiffersFromFirstTier(),
        new TierQuantityNotAscending(),
        new TierPriceRises(),
        new TierPriceFlat(),
        new TooManyTiers(),
        new PriceMissing(),
        new PriceModeConflict(),
        new PriceOutOfRange(),
        new QuantityOutOfRange(),
        new LotSizeMissing(),
        new TierPriceCliff(),
        new TierUnreachable(),
        new MoqAboveStock(),
        new MoqContradictedInText(),
        new PriceContradictedInText(),
        new PriceFarFromMarket(),
        new FreightExceedsGoods(),
        new SkuDuplicate(),
        new SkuStockMissing(),
        new SkuPriceOutlier(),
        new RangePriceOnCustomization(),
        new RangePriceTooWide(),
        new RangePriceInverted(),
        new TierDiscountTrivial(),
        new RangePriceOnReadyToShip(),
        new CartonNotReadyToShip(),
        new CartonIndustryClosed(),
        new CartonSpecMissing(),
        new CartonUnitsMissing(),
        new CartonUnitsConflict(),
        new CartonTooManyTiers(),
        new CartonTierQuantityNotAscending(),
        new CartonTierPriceRises(),
        new CartonPriceAbovePiecePrice(),
        new CartonPriceEqualsPiecePrice(),
        new CartonPricePerBox(),
        new CartonPriceInvertedInsideTier(),
        new CartonBelowMoq(),
        new CartonFirstTierNotOne(),
        new CartonOverfull(),
        new CartonNotBulky(),
        new CartonSaleSuggested(),
        new CartonOutsideActivityPool(),
        new CoreMarketFreightMissing(),
        new CoreMarketGuaranteeMissing(),
        new ExtendedMarketFreightMissing(),
        new FreightTemplateMissing(),
        new LeadTimeOver15Days(),
        new LeadTimeMissing(),
        new LeadTimeDecreases(),
        new FreightZero(),
        new PackageMissing(),
        new PackageImplausible(),
        new MarketWithoutFreight(),
        new CartonFreightMissing(),
        new OnlineOrderOff(),
        new EasyReturnNotReadyToShip(),
        new EasyReturnOrderOverLimit(),
        new EasyReturnDestinationMissing(),
        new LeadTimeOutOfRange(),
        new ItemBannedInMarket(),
        new ItemPossiblyBanned(),
        new ExemptionClaimed(),
        new PlasticMarkingMissing(),
        new OrderNotAllowedInMarket(),
        new DisplayOnlyInMarket(),
        new BannedSubstance(),
        new PossiblyBannedSubstance(),
        new CasNumberInvalid(),
        new CordTooLong(),
        new CordLoopTooLong(),
        new CordsOnTwoSides(),
        new CordLengthUnknown(),
        new CordOtherSafety(),
        new BiocidalClaimInText(),
        new NoDestinationMarket(),
        new BanTakesEffectSoon(),
        new EuDirectiveNote(),
        new AttributesIncomplete(),
        new KeywordStuffing(),
        new DetailWeak(),
        new CustomizationServiceMissing(),
        new SampleServiceMissing(),
        new TitleTooLong(),
        new CertificateClaimUnbacked(),
        new LocalAfterSaleUndeclared(),
        new SpecificationsIncomplete(),
    ];

    /// <summary>Rules that judge a carton spec.</summary>
    public static readonly ImmutableArray<CartonSpecRule> OfCartonSpecs =
    [
        new CartonDimensionInvalid(),
        new CartonTareImplausible(),
        new CartonNameDuplicate(),
    ];

    /// <summary>Those of them that judge a freight template as well.</summary>
    public static readonly ImmutableArray<FreightRule> OfFreightTemplates = [.. OfListings.OfType<FreightRule>()];

    /// <summary>Rules that judge what the platform shows of a listing.</summary>
    public static readonly ImmutableArray<FiguresRule> OfFigures =
    [
        new QualityScoreBelowCertain(),
        new QualityScoreBelowStrong(),
        new ShowcaseQualityLow(),
        new PremiumNotInShowcase(),
    ];

    /// <summary>Rules that judge the figures of a store by themselves.</summary>
    public static readonly ImmutableArray<StoreRule> OfStores =
    [
        new HealthGatePoints(),
        new HealthGateInfringement(),
        new HealthGateAbnormalFulfilment(),
        new HealthGateOnTime(),
        new LiableOrdersRepeated(),
        new StarTableStale(),
        new StarTableSuperseded(),
        new ShowcaseNotFull(),
        new EngineeringCasesLow(),
        new EngineeringCasesGated(),
    ];

    /// <summary>Rules that judge a store by all its listings.</summary>
    public static readonly ImmutableArray<StoreListingsRule> OfStoresWithListings =
    [
        new CartonPoolPenalty(),
        new ReadyToShipCountLow(),
    ];

    /// <summary>Rules that judge a campaign by itself.</summary>
    public static readonly ImmutableArray<CampaignRule> OfCampaigns =
    [
        new CampaignPriceAbove90DayLow(),
        new CampaignTimePairInconsistent(),
    ];

    /// <summary>Rules that judge an offer by its listing.</summary>
    public static readonly ImmutableArray<OfferRule> OfOffers =
    [
        new DiscountArithmeticWrong(),
        new NewCustomerOfferWithMarketPrice(),
        new NewCustomerOfferNotReadyToShip(),
        new CampaignStockInconsistent(),
    ];

    /// <summary>Rules that judge an order by its listing.</summary>
    public static readonly ImmutableArray<OrderRule> OfOrders =
    [
        new FreightChargedAboveListed(),
    ];

    /// <summary>Every rule with a class of its own.</summary>
    public static IEnumerable<Rule> All => [.. OfListings, .. OfCartonSpecs, .. OfFigures, .. OfStores, .. OfStoresWithListings, .. OfCampaigns, .. OfOffers, .. OfOrders];

    /// <summary>Rules that the parser, the binder, the definition index, the suppressions or the run itself reports.</summary>
    public static readonly ImmutableArray<string> Produced =
    [
        "LST0001", "LST0002", "LST0003", "LST0004", "LST0005", "LST0006", "LST0007", "LST0009", "LST0010", "LST0011", "LST0012", "LST0013", "LST0014", "LST0015", "LST3005", "LST3019", "LST5010", "LST5014", "LST9000", "LST9001", "LST9002", "LST9003", "LST9004", "LST9005", "LST9006",
    ];
}
