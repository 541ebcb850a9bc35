using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A shared freight template (运费模板).</summary>
public sealed class FreightTemplate
{
    internal FreightTemplate(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Currency = record.Text("currency");
        Lines = record.List("lines", r => new FreightLine(r));
    }

    /// <summary>The whole template.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary>ISO 4217 code of all costs; USD where absent.</summary>
    public Field<string> Currency { get; }

    /// <summary>Its lines.</summary>
    public Field<BoundList<FreightLine>> Lines { get; }

    /// <summary>One of them is a small-parcel line.</summary>
    public bool HasSmallParcel => Lines.TryGet(out var lines) && lines.Items.Any(l => l.SmallParcel.Or(false));
}

/// <summary>A line: what shipping to its markets costs.</summary>
public sealed class FreightLine
{
    internal FreightLine(BoundRecord record)
    {
        Node = record.Node;
        Markets = record.Words("markets");
        DeliveryGuarantee = record.Flag("deliveryGuarantee");
        SmallParcel = record.Flag("smallParcel");
        First = record.Record("first", r => new WeightStep(r));
        Additional = record.Record("additional", r => new WeightStep(r));
        Flat = record.Number("flat");
        Free = record.Flag("free");
        MaxWeight = record.Number("maxWeight");
        PerCarton = record.Number("perCarton");
    }

    /// <summary>The whole line.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Codes and groups of its markets.</summary>
    public Field<BoundList<Word>> Markets { get; }

    /// <summary>Delivery guarantee (到货保障) on this line.</summary>
    public Field<bool> DeliveryGuarantee { get; }

    /// <summary>It is a small-parcel line (小包线路).</summary>
    public Field<bool> SmallParcel { get; }

    /// <summary>First weight (首重).</summary>
    public Field<WeightStep> First { get; }

    /// <summary>Each additional weight (续重).</summary>
    public Field<WeightStep> Additional { get; }

    /// <summary>Flat rate an order.</summary>
    public Field<decimal> Flat { get; }

    /// <summary>Free shipping (包邮).</summary>
    public Field<bool> Free { get; }

    /// <summary>Heaviest order that the line takes, in kilograms.</summary>
    public Field<decimal> MaxWeight { get; }

    /// <summary>Cost of one carton, for sale by carton.</summary>
    public Field<decimal> PerCarton { get; }
}

/// <summary>A weight with its cost.</summary>
public sealed class WeightStep
{
    internal WeightStep(BoundRecord record)
    {
        Node = record.Node;
        Kg = record.Number("kg");
        Cost = record.Number("cost");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>In kilograms.</summary>
    public Field<decimal> Kg { get; }

    /// <summary>In the template's currency.</summary>
    public Field<decimal> Cost { get; }
}
