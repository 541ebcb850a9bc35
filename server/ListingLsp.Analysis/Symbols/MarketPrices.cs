using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>The benchmark prices of a workspace by category.</summary>
public sealed class MarketPrices
{
    private readonly Dictionary<string, List<DefinedBenchmark>> _byCategory = new(StringComparer.OrdinalIgnoreCase);

    internal MarketPrices(IEnumerable<DefinedBenchmark> benchmarks)
    {
        foreach (var benchmark in benchmarks)
        {
            if (benchmark.Benchmark.Category is not { Levels.IsEmpty: false } category) continue;
            if (!_byCategory.TryGetValue(category.ToString(), out var same)) _byCategory.Add(category.ToString(), same = []);
            same.Add(benchmark);
        }
    }

    /// <summary>
    /// The benchmark of a category, or of the nearest one above it, for a unit and a currency: of several the last that was surveyed
    /// by a day. Null where there is none, or a row that may be it could not be read.
    /// </summary>
    public DefinedBenchmark? Find(CategoryPath category, string unit, string currency, DateOnly day)
    {
        for (var depth = _byCategory.Count == 0 ? 0 : category.Levels.Length; depth > 0; depth--)
        {
            if (!_byCategory.TryGetValue(new CategoryPath(category.Levels[..depth]).ToString(), out var rows)) continue;
            var fitting = rows.Where(r => MayBe(r.Benchmark.Unit, unit) && (r.Benchmark.Currency.IsMissing ? currency == "USD" : MayBe(r.Benchmark.Currency, currency))).ToList();
            if (fitting.Exists(r => !IsKnown(r.Benchmark))) return null;
            if (fitting.Where(r => r.Benchmark.Day is not { } surveyed || surveyed <= day).MaxBy(r => r.Benchmark.Day ?? DateOnly.MinValue) is { } found) return found;
        }

        return null;
    }

    private static bool MayBe(Field<string> field, string value) => !field.TryGet(out var text) || text == value;

    private static bool IsKnown(Benchmark row) => row.Unit.IsPresent && !IsUnread(row.Currency) && row.Price.IsPresent && !IsUnread(row.AsOf);

    private static bool IsUnread(Field<string> field) => !field.IsPresent && !field.IsMissing;
}
