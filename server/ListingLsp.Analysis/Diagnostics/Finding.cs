using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>How sure a finding is.</summary>
public enum Confidence
{
    /// <summary>Follows from what is declared.</summary>
    Certain,

    /// <summary>Follows from words that may mean something else.</summary>
    Likely,
}

/// <summary>A second place that explains a finding.</summary>
/// <param name="File">Relative to the workspace root.</param>
/// <param name="Span">Where in that file.</param>
/// <param name="Words">What stands there.</param>
public sealed record RelatedPlace(string File, TextSpan Span, LocalizedText Words);

/// <summary>One thing that is wrong at one place, with all that a report, an editor or a baseline needs.</summary>
public sealed record Finding
{
    /// <summary>The rule that fired.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>Severity after the config was asked.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Relative to the workspace root, with <c>/</c>.</summary>
    public required string File { get; init; }

    /// <summary>Exactly what is wrong.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Zero-based index of the document in its file.</summary>
    public required int Document { get; init; }

    /// <summary>JSON Pointer into the document; of an absent field, where it would stand.</summary>
    public required string Path { get; init; }

    /// <summary>The same with definitions and SKUs known by id, tiers by quantity and values in lists by themselves: for people who look for it.</summary>
    public string Identity { get; init; } = "";

    /// <summary>The fact, with both values, and the reason.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Destination markets concerned, as codes; empty where the finding is about no market.</summary>
    public ImmutableArray<string> Markets { get; init; } = [];

    /// <summary>Where it comes from: of the rule, or of the entry of a rule pack that says so.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What the platform does; none where it is not the platform that says so.</summary>
    public required Consequence Consequence { get; init; }

    /// <summary>Places that explain it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>Ways to mend it, the preferred one first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>Names the finding for a baseline: survives moved lines, reordered entries, other quotes, and mostly a renamed file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The order of every report: file, place, rule; what is equal in these stays in the order it was found.</summary>
    public static readonly Comparer<Finding> Order = Comparer<Finding>.Create((a, b) =>
    {
        var byFile = string.CompareOrdinal(a.File, b.File);
        if (byFile != 0) return byFile;
        var byStart = a.Span.Start.CompareTo(b.Span.Start);
        if (byStart != 0) return byStart;
        return string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    });
}
