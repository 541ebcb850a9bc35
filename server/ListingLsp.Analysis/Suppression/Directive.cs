using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Suppression;

/// <summary>A rule that a suppression names.</summary>
/// <param name="Text">As it is written: an id or a slug.</param>
/// <param name="Span">Where.</param>
/// <param name="Rule">The rule, or null where there is none of that name.</param>
/// <param name="Removal">Takes it out, or the whole suppression where it names no other; null where that is no small edit.</param>
/// <param name="CanRename">Whether its place holds exactly its text.</param>
internal sealed record DirectiveName(string Text, TextSpan Span, RuleInfo? Rule, TextEdit? Removal, bool CanRename);

/// <summary>What a suppression hides.</summary>
/// <param name="Breadth">The narrower one of several goes first.</param>
/// <param name="Holds">Whether a finding at a place is hidden.</param>
internal sealed record Reach(int Breadth, Predicate<TextSpan> Holds)
{
    /// <summary>The line of which it speaks, where it is of one line and what goes on from there; else null.</summary>
    public int? Line { get; private init; }

    /// <summary>A whole file.</summary>
    public static readonly Reach File = new(int.MaxValue, _ => true);

    /// <summary>What begins on a line, and what stands in a text that begins there and goes on over more lines.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The line.</param>
    /// <param name="last">The last line of such a text, else the line itself.</param>
    public static Reach OfLine(SourceText text, int line, int last) => new(0, place => text.LineAt(place.Start) is var begin && begin >= line && begin <= last) { Line = line };

    /// <summary>Everything within an object.</summary>
    public static Reach OfObject(TextSpan span) => new(span.Length, span.Contains);
}

/// <summary>One suppression, in a comment or in a field.</summary>
internal sealed record Directive
{
    /// <summary>Its words.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it hides.</summary>
    public required Reach Reach { get; init; }

    /// <summary>What it was probably meant for, where that is more than what it hides.</summary>
    public TextSpan? Owner { get; init; }

    /// <summary>The rules that it names.</summary>
    public ImmutableArray<DirectiveName> Names { get; init; } = [];

    /// <summary>Why, as it is written; empty where it does not say.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Puts dashes before a reason that has none; null where that is not what is missing.</summary>
    public TextEdit? Dashes { get; init; }

    /// <summary>Adds a place for a reason; null where that is no small edit.</summary>
    public TextEdit? ReasonPlace { get; init; }

    /// <summary>The wording of LST9002 for one that can hide nothing at all, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>The word or field that makes it one.</summary>
    public required string Word { get; init; }
}
