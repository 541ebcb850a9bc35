namespace ListingLsp.Analysis.Model;

/// <summary>What a text is known by: 128 bits. Not <see cref="UInt128"/>, whose methods cannot be compiled ahead of time.</summary>
/// <param name="High">Half of them.</param>
/// <param name="Low">The other half.</param>
public readonly record struct TextPrint(ulong High, ulong Low)
{
    /// <summary>Of several texts, whatever their order.</summary>
    public static TextPrint operator +(TextPrint one, TextPrint other) => unchecked(new(one.High + other.High, one.Low + other.Low));

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)Low);
}
