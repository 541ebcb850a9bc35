namespace ListingLsp.Analysis.Model;

/// <summary>
/// Arithmetic on amounts of 0 or more that somebody typed. What is beyond <see cref="decimal"/> is its largest value, so that an
/// absurd number is compared like any other.
/// </summary>
internal static class Bounded
{
    /// <summary>The sum.</summary>
    public static decimal Add(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    /// <summary>The product.</summary>
    public static decimal Multiply(decimal a, decimal b)
    {
        try
        {
            return a * b;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }

    /// <summary>The quotient; the divisor is above 0.</summary>
    public static decimal Divide(decimal a, decimal b)
    {
        try
        {
            return a / b;
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }
}
