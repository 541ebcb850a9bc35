using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Suppression;

/// <summary>From words to a suppression with places and edits, alike for comments and for fields.</summary>
internal static class DirectiveText
{
    /// <summary>Behind the dashes, until somebody writes a reason.</summary>
    private const string Placeholder = "…";

    /// <summary>Reads a suppression.</summary>
    /// <param name="word">The word or field that makes it one.</param>
    /// <param name="text">What stands behind it.</param>
    /// <param name="start">Offset of that text in the file; -1 where the file writes it otherwise, so that no part of it has a place of its own.</param>
    /// <param name="span">The whole.</param>
    /// <param name="reach">What it hides.</param>
    /// <param name="removal">Takes the whole away.</param>
    public static Directive Read(string word, string text, int start, TextSpan span, Reach reach, TextEdit removal)
    {
        var words = SuppressionWords.Read(text);
        var names = words.Names;
        return new Directive
        {
            Word = word,
            Span = span,
            Reach = reach,
            Names = [.. names.Select((n, i) => new DirectiveName(n.Text, start < 0 ? span : SpanOf(n.Start, n.End), RuleCatalogue.FindByName(n.Text), RemovalOf(i), start >= 0))],
            Reason = words.Reason,
            Dashes = start >= 0 && words.Dashes is var (at, insert) ? new TextEdit(SpanOf(at, at), insert) : null,
            ReasonPlace = start >= 0 ? new TextEdit(SpanOf(text.TrimEnd().Length, text.TrimEnd().Length), words.HasDashes ? " " + Placeholder : " -- " + Placeholder) : null,
            Fault = names.IsEmpty ? "no-rule" : null,
        };

        TextEdit? RemovalOf(int index)
        {
            if (names.Length == 1) return removal;
            if (start < 0) return null;
            return new TextEdit(index + 1 < names.Length ? SpanOf(names[index].Start, names[index + 1].Start) : SpanOf(names[index - 1].End, names[index].End), "");
        }

        TextSpan SpanOf(int from, int to) => new(start + Encoding.UTF8.GetByteCount(text.AsSpan(0, from)), start + Encoding.UTF8.GetByteCount(text.AsSpan(0, to)));
    }
}
