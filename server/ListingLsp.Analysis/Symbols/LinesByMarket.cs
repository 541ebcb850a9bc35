using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Symbols;

/// <summary>The lines of a freight template by the markets that they cover on a day, worked out once for all listings.</summary>
public sealed class LinesByMarket
{
    private readonly Dictionary<string, List<FreightLine>> _lines = new(StringComparer.Ordinal);

    /// <summary>The same by the numbers of countries.</summary>
    private readonly IReadOnlyList<FreightLine>?[] _byNumber = new IReadOnlyList<FreightLine>?[CountryNumber.Count];

    /// <summary>Of a template on a day.</summary>
    public LinesByMarket(FreightTemplate template, DateOnly day)
    {
        if (!template.Lines.TryGet(out var lines)) return;
        foreach (var line in lines.Items)
        {
            if (!line.Markets.TryGet(out var markets)) continue;
            foreach (var market in markets.Items.SelectMany(m => Markets.CountriesOf(m.Text, day)).Distinct(StringComparer.Ordinal))
            {
                if (!_lines.TryGetValue(market, out var covering)) _lines[market] = covering = [];
                covering.Add(line);
            }
        }

        ShareEqual();
        foreach (var (market, covering) in _lines)
        {
            if (CountryNumber.Of(market) is >= 0 and var number) _byNumber[number] = covering;
        }
    }

    /// <summary>The lines to a market, in the order of the file; of two markets with the same lines the same object.</summary>
    public IReadOnlyList<FreightLine> To(string market) =>
        CountryNumber.Of(market) is >= 0 and var number ? _byNumber[number] ?? [] : _lines.TryGetValue(market, out var lines) ? lines : [];

    private void ShareEqual()
    {
        var shared = new List<List<FreightLine>>();
        foreach (var (market, lines) in _lines)
        {
            if (shared.Find(lines.SequenceEqual) is { } same) _lines[market] = same;
            else shared.Add(lines);
        }
    }
}
