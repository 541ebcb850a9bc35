using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>Where the carton price is overtaken by the piece price, held against a walk from carton to carton.</summary>
public sealed class CartonPricingTests
{
    /// <summary>More cartons than any piece tier of the generated ladders needs.</summary>
    private const int FarEnough = 400;

    private static readonly Gen<ImmutableArray<Step>> Pieces = Ladder(mostSteps: 5, mostQuantity: 300, mostPrice: 40);

    private static readonly Gen<ImmutableArray<Step>> Cartons = Ladder(mostSteps: 4, mostQuantity: 60, mostPrice: 25);

    private static readonly Gen<Case> Cases =
        from units in Gen.Choose(1, 40)
        from pieces in Pieces
        from cartons in Cartons
        select new Case(units, pieces, cartons);

    [Property(MaxTest = 3000, Replay = "(7,11)")]
    public Property The_first_carton_at_which_pieces_are_cheaper_is_found() => Prop.ForAll(Cases.ToArbitrary(), c => Assert.Equal(Walk(c), Found(c)));

    [Fact]
    public void Generated_ladders_are_overtaken_often_enough()
    {
        var found = Cases.Sample(3000, new Rnd(7, 11), 50).Select(Found).ToList();
        Assert.InRange(found.Count(f => f.Count > 0), 100, 1900);
        Assert.Contains(found, f => f.Count > 1);
    }

    /// <summary>Every carton of every tier in turn.</summary>
    private static List<(int From, int Cartons, decimal PiecePrice)> Walk(Case c)
    {
        var found = new List<(int, int, decimal)>();
        foreach (var tier in c.Cartons)
        {
            var atFirst = PieceAt(c, tier.From * c.Units);
            var isPerBox = c.Units >= 3 && tier.Price * 2 >= c.Units * atFirst;
            if (tier.Price >= atFirst || isPerBox) continue;
            var next = c.Cartons.Where(t => t.From > tier.From).Select(t => t.From).DefaultIfEmpty(FarEnough).Min();
            var first = Enumerable.Range(tier.From + 1, Math.Max(0, next - tier.From - 1)).FirstOrDefault(n => PieceAt(c, n * c.Units) < tier.Price);
            if (first > 0) found.Add((tier.From, first, PieceAt(c, first * c.Units)));
        }

        return found;
    }

    private static decimal PieceAt(Case c, int quantity) => (c.Pieces.LastOrDefault(t => t.From <= quantity) ?? c.Pieces[0]).Price;

    private static List<(int From, int Cartons, decimal PiecePrice)> Found(Case c)
    {
        var settings = RuleSettings.Default(FixtureWorkspace.Today);
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(c.ToString()), settings);
        return [.. CartonPricing.Inversions(Assert.Single(file.Listings), ListingChecker.Index([file], settings)).Select(i => ((int)i.Tier.From.Value, (int)i.Cartons, i.PiecePrice))];
    }

    /// <summary>A ladder in order, whose prices need not fall; they are in quarters.</summary>
    private static Gen<ImmutableArray<Step>> Ladder(int mostSteps, int mostQuantity, int mostPrice) =>
        from count in Gen.Choose(1, mostSteps)
        from quantities in Gen.ArrayOf(Gen.Choose(1, mostQuantity), count)
        from quarters in Gen.ArrayOf(Gen.Choose(1, mostPrice), count)
        select quantities.Distinct().Order().Zip(quarters, (quantity, price) => new Step(quantity, price / 4m)).ToImmutableArray();

    private sealed record Step(int From, decimal Price)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{{ from: {From}, price: {Price} }}");
    }

    private sealed record Case(int Units, ImmutableArray<Step> Pieces, ImmutableArray<Step> Cartons)
    {
        public override string ToString() => $$"""
            id: a
            title: A
            type: ready-to-ship
            category: Apparel
            trade:
              unit: piece
              tiers: [{{string.Join(", ", Pieces)}}]
              carton: { spec: "1", units: {{Units}}, tiers: [{{string.Join(", ", Cartons)}}] }
            """;
    }
}
