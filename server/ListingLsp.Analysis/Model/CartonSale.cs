using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Sale by carton (按箱卖).</summary>
public sealed class CartonSale
{
    internal CartonSale(BoundRecord record)
    {
        Node = record.Node;
        Spec = record.Text("spec");
        Units = record.Number("units");
        var tiers = record.List("tiers", r => new Tier(r));
        Ladder = new Field<Ladder>(tiers.State, tiers.IsPresent ? new Ladder(tiers.Value) : null!, tiers.Node);
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Id of the carton spec.</summary>
    public Field<string> Spec { get; }

    /// <summary>Units really packed in one carton.</summary>
    public Field<decimal> Units { get; }

    /// <summary>Ladder price by cartons; a price is that of one unit inside the carton.</summary>
    public Field<Ladder> Ladder { get; }
}
