namespace ListingLsp.Syntax.Text;

/// <summary>A stretch of a file: byte offsets of UTF-8, <paramref name="End"/> exclusive.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="End">Offset behind the last byte; equal to <paramref name="Start"/> for a place between two characters.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Length in bytes.</summary>
    public int Length => End - Start;

    /// <summary>A place between two characters.</summary>
    public static TextSpan At(int offset) => new(offset, offset);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
