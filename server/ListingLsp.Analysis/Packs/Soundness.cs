using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Packs;

/// <summary>Whether an entry of a pack says what its author meant. Of a condition that could not be read nothing but a wider one is left, so the entry does not hold.</summary>
/// <param name="faults">Where something is wrong.</param>
internal sealed class Soundness(IReadOnlyCollection<TextSpan> faults)
{
    /// <summary>Nothing in a group, or in what it repeats by aliases, is wrong or lost.</summary>
    public bool Of(BoundRecord record) => !faults.Any(record.Node.Span.Contains) && AreAll(record.Values);

    private bool AreAll(ReadOnlySpan<BoundValue> values)
    {
        foreach (ref readonly var value in values)
        {
            if (!Of(value)) return false;
        }

        return true;
    }

    /// <summary>The same of a field.</summary>
    public bool Of(BoundValue value) => value.State is FieldState.Present or FieldState.Missing && value.Value switch
    {
        BoundRecord record => Of(record),
        BoundItems list => !list.Node.IsIncomplete && list.Items.All(Of),
        _ => true,
    };
}
