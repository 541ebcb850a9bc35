using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Scores;

/// <summary>The items of the product information quality test for one listing. Source: briefing of August 2022, l.1150-1402.</summary>
/// <param name="listing">The listing.</param>
/// <param name="findings">What the deciding rules found in it.</param>
/// <param name="definitions">The shared definitions of the workspace.</param>
/// <param name="verdicts">What several readers ask of it.</param>
internal sealed class QualityTest(Listing listing, ImmutableArray<Finding> findings, DefinitionIndex definitions, ListingVerdicts verdicts)
{
    /// <summary>The listing.</summary>
    public Listing Listing => listing;

    /// <summary>The items of a ready-to-ship listing.</summary>
    public ImmutableArray<QualityItem> OfReadyToShip() =>
    [
        .. InBoth(),
        new(QualityBlock.Trade, Earlier("trade")),
        new(QualityBlock.Logistics, Freight("core-freight", ScoreWords.Freight) with { IsCertainty = true }),
        new(QualityBlock.Logistics, Guarantee() with { IsCertainty = true }),
        new(QualityBlock.Service, Customization() with { IsCertainty = true }),
    ];

    /// <summary>The items of a customization listing.</summary>
    public ImmutableArray<QualityItem> OfCustomization() =>
    [
        .. InBoth(),
        new(QualityBlock.Trade, Price() with { IsCertainty = true }),
        new(QualityBlock.Logistics, Earlier("logistics")),
        new(QualityBlock.Service, Sample() with { IsCertainty = true }),
        new(QualityBlock.Service, Customization() with { IsCertainty = true }),
    ];

    /// <summary>Freight to the core 10.</summary>
    public ScoreItem Freight(string id, LocalizedText name)
    {
        if (Failed(id, name, ScoreWords.SetFreight, "LST3004") is { } none) return none;
        if (MayBeAbroad) return new(id, name, ScoreState.Unknown, ScoreWords.Abroad);
        var quotes = verdicts.CoreFreight;
        if (quotes.Any(q => q.State == FreightState.NoWeight) && Failed(id, name, ScoreWords.AddPackage, "LST3010") is { } unweighed) return unweighed;
        if (Failed(id, name, ScoreWords.SetFreight, "LST3001") is { } failed) return failed;
        if (quotes.All(q => q.IsComputed)) return Passed(id, name);
        if (quotes.Any(q => q.State == FreightState.Unknown)) return Unread(id, name);
        // Of a package that another market needs weighed, the rule says nothing of the core markets.
        return new(id, name, ScoreState.Failed, ScoreWords.NoFreight.Fill([("list", Markets.Names(quotes.Where(q => q.IsMissing).Select(q => q.Market)))])) { ToDo = ScoreWords.SetFreight };
    }

    /// <summary>Customization service.</summary>
    public ScoreItem Customization() => Service("customization", ScoreWords.Customization, ScoreWords.AddCustomization, "LST5004", s => s.Customization.State);

    /// <summary>Sample service.</summary>
    public ScoreItem Sample()
    {
        var item = Service("sample", ScoreWords.Sample, ScoreWords.AddSample, "LST5005", s => s.Sample);
        var isRefused = item.State == ScoreState.Passed && (listing.Services.Value.Node as MappingSyntax)?.Find("sample")?.Value is ScalarSyntax;
        return isRefused ? item with { State = ScoreState.Failed, Why = ScoreWords.NoSamples, ToDo = ScoreWords.AddSample } : item;
    }

    /// <summary>Whether buyers can order directly.</summary>
    public ScoreItem OnlineOrders()
    {
        const string Id = "online-orders";
        if (Failed(Id, ScoreWords.Orders, ScoreWords.TurnOnOrders, "LST3014") is { } failed) return failed;
        if (listing.Services.IsMissing) return Passed(Id, ScoreWords.Orders);
        if (!listing.Services.TryGet(out var services) || !(services.OnlineOrder.IsPresent || services.OnlineOrder.IsMissing)) return Unread(Id, ScoreWords.Orders);
        return services.OnlineOrder.Or(true) ? Passed(Id, ScoreWords.Orders) : new(Id, ScoreWords.Orders, ScoreState.Failed, ScoreWords.DisplayOnly);
    }

    /// <summary>The lead time at the MOQ.</summary>
    public ScoreItem LeadTime()
    {
        const string Id = "lead-time";
        if (Failed(Id, ScoreWords.LeadTime, ScoreWords.ShortenLeadTime, "LST3006") is { } late) return late;
        var days = listing.Logistics.TryGet(out var logistics) && logistics.LeadTime.TryGet(out var leadTime) ? LeadTimeAtMoq.Of(leadTime, listing)?.Days : null;
        if (days >= 1 && days <= LeadTimeAtMoq.MostOfStrong) return new(Id, ScoreWords.LeadTime, ScoreState.Passed, ScoreWords.Days.Fill([("n", days.Value)]));
        if (listing.Logistics.IsMissing) return new(Id, ScoreWords.LeadTime, ScoreState.Failed, ScoreWords.NoLeadTime) { ToDo = ScoreWords.AddLeadTime };
        return Failed(Id, ScoreWords.LeadTime, ScoreWords.AddLeadTime, "LST3007") ?? new(Id, ScoreWords.LeadTime, ScoreState.Unknown, ScoreWords.LeadTimeOpen);
    }

    /// <summary>Specifications with prices, where the category asks for them.</summary>
    public ScoreItem Specifications()
    {
        const string Id = "specifications";
        var name = ScoreWords.Specifications;
        if (Failed(Id, name, ScoreWords.SetPrice, "LST5013") is { } failed) return failed;
        if (listing.CategoryPath is not { } category) return Unread(Id, name);
        if (definitions.Categories.Find(category, c => c.Specifications.State != FieldState.Missing) is not { } policy) return new(Id, name, ScoreState.Unknown, ScoreWords.SpecificationsUnknown);
        if (!policy.Specifications.TryGet(out var isAsked)) return Unread(Id, name);
        if (!isAsked) return new(Id, name, ScoreState.NotAsked, ScoreWords.NoSpecifications);
        return PriceModes.Of(listing) switch
        {
            { IsCertain: false } => Unread(Id, name),
            { AreAbsent: true } => new(Id, name, ScoreState.Failed, ScoreWords.NoPrice) { ToDo = ScoreWords.SetPrice },
            _ => new(Id, name, ScoreState.Unknown, ScoreWords.SpecificationsPriced),
        };
    }

    /// <summary>What the first of some rules says, as a failed item; null where none of them says anything.</summary>
    public ScoreItem? Failed(string id, LocalizedText name, LocalizedText toDo, params ReadOnlySpan<string> rules)
    {
        foreach (var rule in rules)
        {
            if (findings.FirstOrDefault(f => f.Rule.Id == rule) is { } finding) return new(id, name, ScoreState.Failed, finding.Message) { ToDo = toDo, Place = new(rule, finding.File, finding.Span) };
        }

        return null;
    }

    /// <summary>An item that is as asked.</summary>
    public static ScoreItem Passed(string id, LocalizedText name) => new(id, name, ScoreState.Passed, LocalizedText.None);

    /// <summary>An item of which something could not be read.</summary>
    public static ScoreItem Unread(string id, LocalizedText name) => new(id, name, ScoreState.Unknown, ScoreWords.Unread);

    private bool MayBeAbroad => listing.Logistics.TryGet(out var logistics) && !logistics.Warehouse.IsMissing && logistics.Warehouse.Or("overseas") == "overseas";

    private IEnumerable<QualityItem> InBoth() =>
    [
        new(QualityBlock.Category, Category()),
        new(QualityBlock.Basic, Attributes()),
        new(QualityBlock.Basic, Words()),
        new(QualityBlock.Detail, Detail()),
    ];

    private ScoreItem Category() => listing.Category.State switch
    {
        FieldState.Present => new("category", ScoreWords.Category, ScoreState.Unknown, ScoreWords.CategoryUnknown),
        FieldState.Missing => new("category", ScoreWords.Category, ScoreState.Failed, ScoreWords.NoCategory) { ToDo = ScoreWords.AddCategory },
        _ => Unread("category", ScoreWords.Category),
    };

    private ScoreItem Attributes()
    {
        const string Id = "attributes";
        if (Failed(Id, ScoreWords.Attributes, ScoreWords.AddAttributes, "LST5001") is { } failed) return failed;
        if (!listing.AreAttributeNamesKnown || listing.CategoryPath is not { } category) return Unread(Id, ScoreWords.Attributes);
        var isAsked = definitions.Categories.Find(category, c => c.AttributesState != FieldState.Missing) is { AttributesState: FieldState.Present };
        return isAsked ? Passed(Id, ScoreWords.Attributes) : new(Id, ScoreWords.Attributes, ScoreState.Unknown, ScoreWords.AttributesUnknown);
    }

    private ScoreItem Words()
    {
        const string Id = "keywords";
        if (Failed(Id, ScoreWords.Words, ScoreWords.DropWords, "LST5002") is { } failed) return failed;
        return listing.Title.IsPresent && listing.AreAttributesKnown ? Passed(Id, ScoreWords.Words) with { Why = ScoreWords.OwnNumbers } : Unread(Id, ScoreWords.Words);
    }

    private ScoreItem Detail()
    {
        const string Id = "detail";
        if (Failed(Id, ScoreWords.Detail, ScoreWords.AddDetail, "LST5003") is { } failed) return failed;
        var isRead = listing.Description.IsPresent && listing.Images.TryGet(out var images) && images.IsComplete;
        return isRead ? Passed(Id, ScoreWords.Detail) with { Why = ScoreWords.OwnNumbers } : Unread(Id, ScoreWords.Detail);
    }

    private ScoreItem Price()
    {
        const string Id = "price";
        if (Failed(Id, ScoreWords.Price, ScoreWords.SetPrice, "LST5013", "LST1022") is { } failed) return failed;
        var modes = PriceModes.Of(listing);
        if (!modes.IsCertain) return Unread(Id, ScoreWords.Price);
        if (modes.AreAbsent) return new(Id, ScoreWords.Price, ScoreState.Failed, ScoreWords.NoPrice) { ToDo = ScoreWords.SetPrice };
        return modes.IsRangeAlone ? OfWaived(Id, ScoreWords.Price, "ladderPrice") : Passed(Id, ScoreWords.Price);
    }

    private ScoreItem Guarantee()
    {
        const string Id = "core-guarantee";
        if (Failed(Id, ScoreWords.Guarantee, ScoreWords.SetGuarantee, "LST3002") is { } failed) return failed;
        if (MayBeAbroad) return new(Id, ScoreWords.Guarantee, ScoreState.Unknown, ScoreWords.Abroad);
        if (CategoryWaivers.OfGuarantee(listing, definitions) != false) return OfSpared(Id, ScoreWords.Guarantee, CategoryWaivers.OfGuarantee(listing, definitions));
        var quotes = verdicts.CoreFreight;
        if (quotes.All(q => q is { IsComputed: true, IsGuaranteed: true })) return Passed(Id, ScoreWords.Guarantee);
        if (quotes.Any(q => q.State == FreightState.Unknown || q is { IsComputed: true, IsGuaranteed: null })) return Unread(Id, ScoreWords.Guarantee);
        var list = Markets.Names(quotes.Where(q => q is not { IsComputed: true, IsGuaranteed: true }).Select(q => q.Market));
        return new(Id, ScoreWords.Guarantee, ScoreState.Failed, ScoreWords.NoRoute.Fill([("list", list)])) { ToDo = ScoreWords.SetGuarantee };
    }

    private ScoreItem Service(string id, LocalizedText name, LocalizedText toDo, string rule, Func<Services, FieldState> stateOf)
    {
        if (Failed(id, name, toDo, rule) is { } failed) return failed;
        if (!listing.Services.IsMissing && !listing.Services.IsPresent) return Unread(id, name);
        var state = listing.Services.TryGet(out var services) ? stateOf(services) : FieldState.Missing;
        return state == FieldState.Present ? Passed(id, name) : state == FieldState.Missing ? OfWaived(id, name, id) : Unread(id, name);
    }

    /// <summary>An item that a rule would report if the category did not waive it.</summary>
    private ScoreItem OfWaived(string id, LocalizedText name, string what) => OfSpared(id, name, CategoryWaivers.Of(listing, definitions, what));

    private static ScoreItem OfSpared(string id, LocalizedText name, bool? isSpared) => isSpared == true ? new(id, name, ScoreState.NotAsked, ScoreWords.Waived) : Unread(id, name);

    private static ScoreItem Earlier(string block) => new($"{block}-earlier", ScoreWords.Earlier, ScoreState.Unknown, ScoreWords.NotPublished);
}
