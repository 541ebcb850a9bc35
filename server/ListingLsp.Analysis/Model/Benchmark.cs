using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>What a unit of a category costs in the market, as the user's own survey says.</summary>
public sealed class Benchmark
{
    internal Benchmark(BoundRecord record)
    {
        Node = record.Node;
        Category = record.Text("category") is { IsPresent: true, Value: var path } ? CategoryPath.Of(path) : null;
        Unit = record.Text("unit");
        Currency = record.Text("currency");
        Price = record.Number("price");
        AsOf = record.Text("asOf");
        Source = record.Text("source");
    }

    /// <summary>The whole row.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The category; what is said holds for all below it too. Null where it could not be read.</summary>
    public CategoryPath? Category { get; }

    /// <summary>Unit of measure.</summary>
    public Field<string> Unit { get; }

    /// <summary>ISO 4217 code; USD where absent.</summary>
    public Field<string> Currency { get; }

    /// <summary>Price of one unit.</summary>
    public Field<decimal> Price { get; }

    /// <summary>Day of the survey, as written: <c>2026-10-01</c>.</summary>
    public Field<string> AsOf { get; }

    /// <summary>Day of the survey; null where it is absent or no day.</summary>
    public DateOnly? Day => AsOf.TryGet(out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Where the price comes from.</summary>
    public Field<string> Source { get; }
}
