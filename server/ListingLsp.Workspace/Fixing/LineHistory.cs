using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Fixing;

/// <summary>Which lines of a text, after some edits, are lines of the text before them all. Lines that are new have no origin.</summary>
public sealed class LineHistory
{
    private const int New = -1;

    private readonly ImmutableArray<int> _origins;

    private LineHistory(ImmutableArray<int> origins) => _origins = origins;

    /// <summary>Of a text that nobody has changed.</summary>
    public static LineHistory Of(SourceText text) => new([.. Enumerable.Range(0, text.LineCount)]);

    /// <summary>The line that a line was before the edits, from 0; null where it is new.</summary>
    public int? Origin(int line) => _origins[line] == New ? null : _origins[line];

    /// <summary>After some more edits.</summary>
    /// <param name="before">The text so far.</param>
    /// <param name="edits">Edits in it, which do not overlap.</param>
    /// <param name="after">The text with them.</param>
    public LineHistory With(SourceText before, IEnumerable<TextEdit> edits, SourceText after)
    {
        var origins = ImmutableArray.CreateBuilder<int>(after.LineCount);
        var (line, shift) = (0, 0);
        foreach (var region in Regions(before, edits))
        {
            for (; line < region.First; line++) origins.Add(_origins[line]);
            var lines = after.LineAt(region.End + region.Shift) - (region.First + shift) + 1;
            AddRegion(before, region, after, region.First + shift, lines, origins);
            shift += lines - (region.Last - region.First + 1);
            line = region.Last + 1;
        }

        for (; line < before.LineCount; line++) origins.Add(_origins[line]);
        return new LineHistory(origins.ToImmutable());
    }

    /// <summary>Lines at the ends of a region that read as before are the same ones.</summary>
    private void AddRegion(SourceText before, Region region, SourceText after, int first, int count, ImmutableArray<int>.Builder origins)
    {
        var old = region.Last - region.First + 1;
        var (head, tail) = (0, 0);
        while (head < Math.Min(old, count) && AreEqual(before, region.First + head, after, first + head)) head++;
        while (tail < Math.Min(old, count) - head && AreEqual(before, region.Last - tail, after, first + count - 1 - tail)) tail++;
        for (var i = 0; i < count; i++) origins.Add(i < head ? _origins[region.First + i] : i >= count - tail ? _origins[region.Last - (count - 1 - i)] : New);
    }

    private static bool AreEqual(SourceText a, int lineOfA, SourceText b, int lineOfB) => Bytes(a, lineOfA).SequenceEqual(Bytes(b, lineOfB));

    /// <summary>A line with its line break.</summary>
    private static ReadOnlySpan<byte> Bytes(SourceText text, int line) =>
        text.Bytes[text.Line(line).Start..(line + 1 < text.LineCount ? text.Line(line + 1).Start : text.Length)];

    /// <summary>The lines that edits touch, in order; edits on neighbouring lines are of one region.</summary>
    private static List<Region> Regions(SourceText text, IEnumerable<TextEdit> edits)
    {
        var regions = new List<Region>();
        var shift = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            shift += System.Text.Encoding.UTF8.GetByteCount(edit.NewText) - edit.Span.Length;
            var (first, last) = (text.LineAt(edit.Span.Start), text.LineAt(edit.Span.End));
            if (regions is [.., var before] && first <= before.Last + 1) regions[^1] = new Region(before.First, last, edit.Span.End, shift);
            else regions.Add(new Region(first, last, edit.Span.End, shift));
        }

        return regions;
    }

    /// <param name="First">First line.</param>
    /// <param name="Last">Last line.</param>
    /// <param name="End">End of the last edit.</param>
    /// <param name="Shift">By how much all that follows moves.</param>
    private readonly record struct Region(int First, int Last, int End, int Shift);
}
