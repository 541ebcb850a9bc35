using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>What a parser hands over: rows, comments, marks and errors. Both parsers write into one of these.</summary>
internal sealed class TreeBuilder(SourceText text, SyntaxFormat format, int expectedRows)
{
    /// <summary>More bytes than a message shows, whatever the text: a line may be as long as the file.</summary>
    private const int LongestExcerpt = 400;

    private readonly List<SyntaxError> _errors = [];
    private readonly List<(int Error, TextEdit Edit)> _moreRepairs = [];

    public SourceText Text { get; } = text;

    public NodeWriter Nodes { get; } = new(expectedRows);

    public List<CommentSyntax> Comments { get; } = [];

    public List<MarkSyntax> Marks { get; } = [];

    public IReadOnlyList<SyntaxError> Errors => _errors;

    /// <summary>An alias was read, so that aliases must be looked up.</summary>
    public bool HasAliases { get; set; }

    /// <summary>A bracket is not closed; also where another error of its line is the one that is told.</summary>
    public bool LacksBracket { get; private set; }

    /// <summary>Nested too deeply: what follows is not read.</summary>
    public bool GaveUp { get; private set; }

    /// <summary>Records an error and gives its index, or -1 where it is only the consequence of another one.</summary>
    public int Report(SyntaxErrorKind kind, TextSpan span, string found = "", string expected = "", TextSpan? opening = null, params ImmutableArray<TextEdit> repair)
    {
        // One break, one finding: what follows on the same line, or behind the place of giving up, is its consequence.
        if (GaveUp) return -1;
        LacksBracket |= kind == SyntaxErrorKind.UnclosedBracket;
        if (_errors.Count > 0 && Text.LineAt(_errors[^1].Span.Start) == Text.LineAt(span.Start)) return -1;
        _errors.Add(new SyntaxError(kind, span, found, expected) { Opening = opening, Repair = repair });
        return _errors.Count - 1;
    }

    /// <summary>
    /// Records a full-width sign that is read as the ASCII one. The signs of one line are one error, and are mended together.
    /// </summary>
    /// <param name="sign">The sign.</param>
    /// <param name="ascii">What is meant, for the message.</param>
    /// <param name="replacement">What is to be written; more than the sign where a blank belongs to it.</param>
    public void ReportFullWidth(TextSpan sign, string ascii, string? replacement = null)
    {
        if (GaveUp) return;
        var edit = new TextEdit(sign, replacement ?? ascii);
        var goesOn = _errors.Count > 0 && _errors[^1].Kind == SyntaxErrorKind.FullWidthSign && Text.LineAt(_errors[^1].Span.Start) == Text.LineAt(sign.Start);
        if (goesOn) AlsoRepair(_errors.Count - 1, edit);
        else Report(SyntaxErrorKind.FullWidthSign, sign, Text.GetText(sign), ascii, repair: edit);
    }

    /// <summary>Lengthens the repair of an error that goes on over several lines.</summary>
    public void AlsoRepair(int error, TextEdit edit)
    {
        if (error >= 0) _moreRepairs.Add((error, edit));
    }

    /// <summary>Gives up a document at a place, so that neither stack nor time is at risk; the rest of the text becomes one error node.</summary>
    public int GiveUp(int at)
    {
        Report(SyntaxErrorKind.TooDeep, new TextSpan(at, Math.Min(at + 1, Text.Length)));
        GaveUp = true;
        return Nodes.Add(NodeKind.Error, new TextSpan(at, Text.Length), NodeFlags.Damaged);
    }

    /// <summary>How much was read, nodes excepted.</summary>
    public Mark Position => new(Comments.Count, Marks.Count, _errors.Count, _moreRepairs.Count);

    /// <summary>Takes back what was read since.</summary>
    public void GoBack(in Mark to)
    {
        Cut(Comments, to.Comments);
        Cut(Marks, to.Marks);
        Cut(_errors, to.Errors);
        Cut(_moreRepairs, to.Repairs);
    }

    /// <summary>A short piece of the text for a message.</summary>
    public string Excerpt(TextSpan span) => Shorten(Text.GetText(span.Length > LongestExcerpt ? span with { End = span.Start + LongestExcerpt } : span).Trim());

    /// <summary>A text as long as a message can bear.</summary>
    public static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");

    /// <summary>The tree, and nothing can be added any more.</summary>
    public SyntaxTree Finish() => new(Text, format, Nodes.Finish(), Comments.ToImmutableArray(), Marks.ToImmutableArray(), FinishErrors(), HasAliases) { LacksBracket = LacksBracket };

    /// <summary>The tree of a file with a bracket missing, by the columns of its lines where that leaves no more errors.</summary>
    public static SyntaxTree Better(TreeBuilder usual, TreeBuilder byColumns)
    {
        var better = byColumns._errors.Count <= usual._errors.Count ? byColumns : usual;
        better.LacksBracket = true;
        return better.Finish();
    }

    private static void Cut<T>(List<T> list, int count)
    {
        if (list.Count > count) list.RemoveRange(count, list.Count - count);
    }

    /// <summary>The errors in the order of the text, with all of their repairs.</summary>
    public ImmutableArray<SyntaxError> FinishErrors()
    {
        foreach (var more in _moreRepairs.GroupBy(m => m.Error, m => m.Edit))
        {
            _errors[more.Key] = _errors[more.Key] with { Repair = [.. _errors[more.Key].Repair, .. more] };
        }

        return _errors.Count == 0 ? [] : [.. _errors.OrderBy(e => e.Span.Start)];
    }

    internal readonly record struct Mark(int Comments, int Marks, int Errors, int Repairs);
}
