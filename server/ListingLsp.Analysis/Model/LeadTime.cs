using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Days until dispatch (发货期) for orders up to a quantity.</summary>
public sealed class LeadTimeEntry
{
    internal LeadTimeEntry(BoundRecord record)
    {
        Node = record.Node;
        UpTo = record.Number("upTo");
        Days = record.Number("days");
        Negotiable = record.Flag("negotiable");
    }

    /// <summary>The whole entry.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Largest quantity it holds for; the last entry may leave it out.</summary>
    public Field<decimal> UpTo { get; }

    /// <summary>Days until dispatch.</summary>
    public Field<decimal> Days { get; }

    /// <summary>To be agreed with the buyer.</summary>
    public Field<bool> Negotiable { get; }

    /// <summary>Nothing is left to be agreed.</summary>
    public bool IsFixed => Negotiable.IsMissing || (Negotiable.IsPresent && !Negotiable.Value);
}

/// <summary>The lead times of a listing: one number of days for all orders, or days by order size.</summary>
public sealed class LeadTime
{
    internal LeadTime(SyntaxNode node, decimal? days, BoundList<LeadTimeEntry>? entries) => (Node, Days, Entries) = (node, days, entries);

    /// <summary>The value in the file.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Days where one number holds for all orders, else null.</summary>
    public decimal? Days { get; }

    /// <summary>Days by order size, else null.</summary>
    public BoundList<LeadTimeEntry>? Entries { get; }

    /// <summary>The entry that an order falls into. Null where none does, or where that is not certain: the quantities do not ascend, or one of them could not be read.</summary>
    /// <param name="quantity">Units, or lots where the listing is sold by lot.</param>
    public LeadTimeEntry? At(decimal quantity)
    {
        if (Entries is not { IsComplete: true, Items: var entries }) return null;
        for (var i = 0; i < entries.Length; i++)
        {
            var upTo = entries[i].UpTo;
            var isLast = i == entries.Length - 1;
            if (!upTo.IsPresent && !(upTo.IsMissing && isLast)) return null;
            if (i > 0 && upTo.Or(decimal.MaxValue) <= entries[i - 1].UpTo.Value) return null;
        }

        return entries.FirstOrDefault(e => e.UpTo.Or(decimal.MaxValue) >= quantity);
    }
}
