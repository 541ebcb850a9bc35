using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Shipping of a listing.</summary>
public sealed class Logistics
{
    internal Logistics(BoundRecord record)
    {
        Node = record.Node;
        Warehouse = record.Text("warehouse");
        Package = record.Record("package", r => new Package(r));
        LeadTime = ReadLeadTime(record);
        Stock = record.Number("stock");
        Template = record.Text("template");
        var freight = ImmutableArray.CreateBuilder<FreightOverride>();
        foreach (var (entry, value) in record.Pairs("freight"))
        {
            if (value is { State: FieldState.Present, Value: BoundRecord market }) freight.Add(new FreightOverride(entry, market));
        }

        Freight = new Field<ImmutableArray<FreightOverride>>(StateOf(record), freight.DrainToImmutable(), record["freight"].Node);
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary><c>local</c> or <c>overseas</c>.</summary>
    public Field<string> Warehouse { get; }

    /// <summary>One sales unit, packed.</summary>
    public Field<Package> Package { get; }

    /// <summary>Lead time.</summary>
    public Field<LeadTime> LeadTime { get; }

    /// <summary>Units in stock, where there are no SKUs.</summary>
    public Field<decimal> Stock { get; }

    /// <summary>Id of the freight template.</summary>
    public Field<string> Template { get; }

    /// <summary>Freight by market, in place of the template. Unknown where one of them could not be read.</summary>
    public Field<ImmutableArray<FreightOverride>> Freight { get; }

    private static Field<LeadTime> ReadLeadTime(BoundRecord record)
    {
        var value = record["leadTime"];
        if (value is { State: FieldState.Present, Value: decimal days }) return new(FieldState.Present, new LeadTime(value.Node, days, entries: null), value.Node);
        var entries = record.List("leadTime", r => new LeadTimeEntry(r));
        return new(entries.State, entries.IsPresent ? new LeadTime(value.Node, days: null, entries.Value) : null!, value.Node);
    }

    /// <summary>A market without a value says nothing. One that was lost or malformed may have said anything.</summary>
    private static FieldState StateOf(BoundRecord record)
    {
        var (field, pairs) = (record["freight"], record.Pairs("freight"));
        if (field.State != FieldState.Present) return field.State;
        var isRead = pairs.All(p => p.Value.State is FieldState.Present or FieldState.Missing);
        var isWhole = field.Node is not MappingSyntax written || (!written.IsIncomplete && written.Entries.All(e => e.Colon >= 0 && (IsFree(e.KeyText) || pairs.Any(p => p.Entry == e))));
        return isRead && isWhole ? FieldState.Present : FieldState.Unknown;
    }

    /// <summary>The user's own fields, and merges.</summary>
    private static bool IsFree(string? key) => key == "<<" || key?.StartsWith("x-", StringComparison.Ordinal) == true;
}
