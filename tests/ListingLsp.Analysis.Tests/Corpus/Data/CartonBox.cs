namespace ListingLsp.Analysis.Tests.Corpus.Data;

/// <summary>A shared carton spec, as its file has it.</summary>
internal sealed class CartonBox
{
    private const decimal MostKg = 30;

    public string Id { get; init; } = "";

    public decimal Length { get; init; }

    public decimal Width { get; init; }

    public decimal Height { get; init; }

    public decimal EmptyWeight { get; init; }

    public int MaxUnits { get; init; }

    /// <summary>How many packed units stand in it side by side, as a packer would put them; no more than one person can lift.</summary>
    public int Takes(IReadOnlyList<decimal> box, decimal kg)
    {
        int[][] turns = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
        var most = turns.Max(t => (int)(Length / box[t[0]]) * (int)(Width / box[t[1]]) * (int)(Height / box[t[2]]));
        return Math.Min(Math.Min(most, MaxUnits), (int)((MostKg - EmptyWeight) / kg));
    }

    /// <summary>Which part of it so many units fill.</summary>
    public decimal Filled(IReadOnlyList<decimal> box, int units) => units * box[0] * box[1] * box[2] / (Length * Width * Height);
}
