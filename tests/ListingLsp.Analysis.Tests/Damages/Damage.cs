using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>One mistake of typing, made at one place of a file.</summary>
/// <param name="Kind">What a person did, as the kinds are called in <see cref="YamlDamages"/> and <see cref="JsonDamages"/>.</param>
/// <param name="File">In which file.</param>
/// <param name="Before">Its text before.</param>
/// <param name="Edits">How the text was damaged.</param>
/// <param name="Owner">JSON pointer of the mapping or list whose member was damaged: what it lacks is not known any more.</param>
internal sealed record Damage(string Kind, string File, SourceText Before, ImmutableArray<TextEdit> Edits, string Owner)
{
    private SourceText? _after;

    /// <summary>The text after.</summary>
    public SourceText After => _after ??= Before.WithEdits(Edits);

    /// <summary>Offsets of the old text between which findings may be lost; empty where nothing may.</summary>
    public TextSpan Own { get; init; }

    /// <summary>Where a person would mend it, in offsets of the old text.</summary>
    public TextSpan Mend { get; init; }

    /// <summary>The line of the new text where a person would mend it, for a line that was not there before.</summary>
    public int? NewLine { get; init; }

    /// <summary>Zero-based first and last line of the new text where a person would mend it.</summary>
    public (int First, int Last) MendLines => NewLine is { } line ? (line, line) : (Line(Mend.Start), Line(Mend.End));

    /// <summary>Where an offset of the old text stands in the new one; a place that was removed is its beginning.</summary>
    public int Moved(int offset)
    {
        var shift = 0;
        foreach (var edit in Edits.OrderBy(e => e.Span.Start))
        {
            // What is inserted right before a place moves it.
            if (edit.Span.Start > offset || (edit.Span.Start == offset && edit.Span.Length > 0)) break;
            shift += edit.Span.End <= offset
                ? System.Text.Encoding.UTF8.GetByteCount(edit.NewText) - edit.Span.Length
                : edit.Span.Start - offset;
        }

        return offset + shift;
    }

    /// <summary>Zero-based line in the new text of an offset in the old one.</summary>
    public int Line(int offset) => After.LineAt(Math.Min(Moved(offset), After.Length));
}
