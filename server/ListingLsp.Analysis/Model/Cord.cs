using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A cord of a window covering.</summary>
public sealed class Cord
{
    internal Cord(BoundRecord record)
    {
        Node = record.Node;
        Side = record.Text("side");
        Pull = record.Number("pull");
        LoopPerimeter = record.Number("loopPerimeter");
        Accessible = record.Flag("accessible");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Side of the window covering.</summary>
    public Field<string> Side { get; }

    /// <summary>Length of the pull cord, in centimetres.</summary>
    public Field<decimal> Pull { get; }

    /// <summary>Perimeter of the loop, in centimetres.</summary>
    public Field<decimal> LoopPerimeter { get; }

    /// <summary>Within reach; true where absent.</summary>
    public Field<bool> Accessible { get; }
}
