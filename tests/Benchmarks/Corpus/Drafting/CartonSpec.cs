using System.Collections.Immutable;
using System.Globalization;

namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>A shared carton spec.</summary>
internal sealed record CartonSpec(string Id, string Name, int Length, int Width, int Height, int MaxUnits)
{
    /// <summary>All there are; a corpus holds those that its listings use.</summary>
    public static readonly ImmutableArray<CartonSpec> All = [.. MakeAll()];

    /// <summary>Outer volume in cubic centimetres.</summary>
    public int Volume => Length * Width * Height;

    /// <summary>Weight of the empty box: about 13 g a litre.</summary>
    public decimal EmptyWeight => Math.Round(Volume / 1000m * 0.013m, 2);

    private static IEnumerable<CartonSpec> MakeAll()
    {
        (int Length, int Width, int Height)[] sizes = [(35, 26, 20), (43, 21, 27), (40, 30, 30), (50, 40, 30), (60, 40, 30), (60, 40, 40), (62, 46, 38), (60, 50, 50), (65, 47, 50), (80, 60, 40)];
        int[] counts = [10, 12, 20, 24, 48, 60, 100];
        for (var size = 0; size < sizes.Length; size++)
        {
            for (var count = size % 2; count < counts.Length; count += 2)
            {
                var (length, width, height) = sizes[size];
                var id = (430000 + (size * 1500) + (counts[count] * 7)).ToString(CultureInfo.InvariantCulture);
                yield return new CartonSpec(id, $"{size + 1}号{(size < 4 ? 3 : 5)}层{counts[count]}装", length, width, height, counts[count]);
            }
        }
    }
}
