using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Scores;

/// <summary>What is known of something that the platform looks at.</summary>
public enum ScoreState
{
    /// <summary>It is as asked.</summary>
    Passed,

    /// <summary>It is not.</summary>
    Failed,

    /// <summary>Nobody can say: no source states it, or a file leaves out what it follows from.</summary>
    Unknown,

    /// <summary>It is not asked of this listing.</summary>
    NotAsked,
}

/// <summary>A part of the product information quality test, in its order.</summary>
public enum QualityBlock
{
    /// <summary>Product category (产品类目).</summary>
    Category,

    /// <summary>Basic information (基本信息).</summary>
    Basic,

    /// <summary>Product detail (产品详情).</summary>
    Detail,

    /// <summary>Trade information (交易信息).</summary>
    Trade,

    /// <summary>Logistics (物流信息).</summary>
    Logistics,

    /// <summary>Services and abilities (通用服务/能力).</summary>
    Service,
}

/// <summary>Where something stands in a file, and the rule that says so.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="File">Relative to the workspace root.</param>
/// <param name="Span">The place.</param>
public sealed record ScorePlace(string Rule, string File, TextSpan Span);

/// <summary>Something that the platform looks at: an item of its quality test, or a condition on the way to a strong product.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Name">What is asked.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Why">What that follows from; empty where it is plain.</param>
public sealed record ScoreItem(string Id, LocalizedText Name, ScoreState State, LocalizedText Why)
{
    /// <summary>It counts for certainty: the platform marks it with *.</summary>
    public bool IsCertainty { get; init; }

    /// <summary>What to do about a failed one; empty for the others.</summary>
    public LocalizedText ToDo { get; init; } = LocalizedText.None;

    /// <summary>Where a failed one stands; null where no rule points to a place.</summary>
    public ScorePlace? Place { get; init; }
}

/// <summary>An item of the quality test.</summary>
/// <param name="Block">The part it belongs to.</param>
/// <param name="Item">What is known of it.</param>
public sealed record QualityItem(QualityBlock Block, ScoreItem Item);

/// <summary>Conditions that go together: a step to strong and excellent products, a pool, an offer.</summary>
/// <param name="Id">Its name for programs: of a step <c>information</c>, <c>effect</c> or <c>service</c>; of an offer the id of its campaign.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Conditions">What it asks.</param>
public sealed record ScoreStep(string Id, LocalizedText Name, ImmutableArray<ScoreItem> Conditions)
{
    /// <summary>Failed where a condition is, passed where all are, else unknown.</summary>
    public ScoreState State =>
        Conditions.Any(c => c.State == ScoreState.Failed) ? ScoreState.Failed
        : Conditions.All(c => c.State is ScoreState.Passed or ScoreState.NotAsked) ? ScoreState.Passed
        : ScoreState.Unknown;
}

/// <summary>How one listing stands: what the platform looks at, and what it shows. The platform publishes no formula, so there is no score of our own.</summary>
public sealed record ScoreReport
{
    /// <summary>Its file, relative to the workspace root.</summary>
    public required string File { get; init; }

    /// <summary>The day of the check.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Its id; null where there is none.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is ready-to-ship; null where that is not known, and then nothing is said of items and steps.</summary>
    public bool? IsReadyToShip { get; init; }

    /// <summary>The items of the quality test of its type.</summary>
    public ImmutableArray<QualityItem> Items { get; init; } = [];

    /// <summary>The product information quality score that the platform shows, 0 to 5; null where that is not known.</summary>
    public decimal? QualityScore { get; init; }

    /// <summary>What that score means.</summary>
    public LocalizedText QualityMeaning { get; init; } = LocalizedText.None;

    /// <summary>The growth score that the platform shows; null where that is not known.</summary>
    public decimal? GrowthScore { get; init; }

    /// <summary>The stratum by that score: <c>low</c>, <c>potential</c> or <c>premium</c>; null where that is not known, or pools decide.</summary>
    public string? Stratum { get; init; }

    /// <summary>What the growth score means on the day.</summary>
    public LocalizedText StratumMeaning { get; init; } = LocalizedText.None;

    /// <summary>The three steps to strong and excellent.</summary>
    public ImmutableArray<ScoreStep> Steps { get; init; } = [];

    /// <summary>Pools that it may be in, and the showcase.</summary>
    public ImmutableArray<ScoreStep> Pools { get; init; } = [];

    /// <summary>Planned campaigns that offer it, with what they ask.</summary>
    public ImmutableArray<ScoreStep> Offers { get; init; } = [];
}
