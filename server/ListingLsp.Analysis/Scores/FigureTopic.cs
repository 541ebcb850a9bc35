using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Scores;

/// <summary>Figures that come from one place.</summary>
/// <param name="Id">Its name for programs.</param>
/// <param name="Title">What the figures are.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="At">Where they stand there; null where the whole source is about them.</param>
/// <param name="Lines">The figures, in words.</param>
public sealed record FigureSection(string Id, LocalizedText Title, RuleSource Source, string? At, ImmutableArray<LocalizedText> Lines)
{
    /// <summary>The source with the place in it.</summary>
    public LocalizedText Origin => At is null ? Source.Title : new($"{Source.Title.En}, {At}", $"{Source.Title.Zh}，{At}");
}

/// <summary>All figures that a report holds something against, each with its source: what <c>explain star</c> and <c>explain score</c> say.</summary>
/// <param name="Id"><c>star</c> or <c>score</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Sections">The figures by their sources.</param>
public sealed record FigureTopic(string Id, LocalizedText Title, ImmutableArray<FigureSection> Sections)
{
    /// <summary>The figures behind star levels.</summary>
    public static FigureTopic Star { get; } = new("star", new("The figures behind star levels", "星等级的数据依据"), StarFigures.All);

    /// <summary>The figures behind scores, steps, pools and offers.</summary>
    public static FigureTopic Score { get; } = new("score", new("The figures behind scores, steps and pools", "质量分、成长分、步骤与圈品的数据依据"), ScoreFigures.All);

    /// <summary>All topics.</summary>
    public static ImmutableArray<FigureTopic> All => [Star, Score];

    /// <summary>A topic by its name; null for none.</summary>
    public static FigureTopic? Find(string id) => All.FirstOrDefault(t => t.Id == id);

    /// <summary>A section of any topic by its name.</summary>
    /// <exception cref="InvalidOperationException">There is none: a slip in the code, caught by a test.</exception>
    public static FigureSection Section(string id) => All.SelectMany(t => t.Sections).First(s => s.Id == id);
}
