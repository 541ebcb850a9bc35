using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What freight is charged for: the smallest order of a listing.</summary>
/// <param name="Weight">Its gross weight in kilograms; null where that is not known.</param>
/// <param name="IsUnweighed">The listing certainly does not say what a package weighs.</param>
/// <param name="Cartons">The smallest number of cartons that can be ordered: 0 where it is not sold by carton, null where that is not known.</param>
internal readonly record struct Shipment(decimal? Weight, bool IsUnweighed, decimal? Cartons);

/// <summary>What an override or a line of a freight template charges for an order.</summary>
/// <param name="State">Whether it can be computed, and why not.</param>
/// <param name="Cost">The charge, where it can be computed.</param>
/// <param name="IsByCarton">It is the charge of the smallest order by carton.</param>
public readonly record struct FreightCharge(FreightState State, decimal Cost = 0, bool IsByCarton = false)
{
    private static readonly FreightCharge Unknown = new(FreightState.Unknown);

    /// <summary>Free, flat, by weight, by carton: the first of these rates that a line has counts.</summary>
    internal static FreightCharge Of(FreightLine line, Shipment shipment)
    {
        if (!IsRead(line.MaxWeight) || !IsRead(line.Free)) return Unknown;
        var isFree = line.Free.Or(false);
        if (!isFree && !IsRead(line.Flat)) return Unknown;
        var isFlat = !isFree && line.Flat.IsPresent;
        if (!isFree && !isFlat && !IsRead(line.First)) return Unknown;
        var isByWeight = !isFree && !isFlat && line.First.IsPresent;
        if (isByWeight || line.MaxWeight.IsPresent)
        {
            if (shipment.Weight is not { } weight) return shipment.IsUnweighed ? new FreightCharge(FreightState.NoWeight) : Unknown;
            if (line.MaxWeight.TryGet(out var most) && weight > most) return new FreightCharge(FreightState.TooHeavy);
            if (isByWeight) return ByWeight(line.First.Value, line.Additional, weight);
        }

        if (isFree) return new FreightCharge(FreightState.Computed);
        return isFlat ? new FreightCharge(FreightState.Computed, line.Flat.Value) : ByCarton(line, shipment);
    }

    /// <summary>Free, or a cost; null where the override leaves the freight to the template.</summary>
    internal static FreightCharge? Of(FreightOverride own)
    {
        if (own.Free.Or(false)) return new FreightCharge(FreightState.Computed);
        if (!IsRead(own.Free)) return Unknown;
        if (own.Cost.TryGet(out var cost)) return new FreightCharge(FreightState.Computed, cost);
        return own.Cost.IsMissing ? null : Unknown;
    }

    /// <summary>First weight and as many whole steps as the rest needs; without steps only up to the first weight.</summary>
    private static FreightCharge ByWeight(WeightStep first, Field<WeightStep> additional, decimal weight)
    {
        if (!first.Kg.TryGet(out var kg) || !first.Cost.TryGet(out var cost)) return Unknown;
        if (weight <= kg) return new FreightCharge(FreightState.Computed, cost);
        if (additional.IsMissing) return new FreightCharge(FreightState.TooHeavy);
        if (!additional.TryGet(out var step) || !step.Kg.TryGet(out var stepKg) || stepKg <= 0 || !step.Cost.TryGet(out var stepCost)) return Unknown;
        var steps = Math.Ceiling(Bounded.Divide(weight - kg, stepKg));
        return new FreightCharge(FreightState.Computed, Bounded.Add(cost, Bounded.Multiply(steps, stepCost)));
    }

    private static FreightCharge ByCarton(FreightLine line, Shipment shipment)
    {
        if (!IsRead(line.PerCarton)) return Unknown;
        if (line.PerCarton.IsMissing || shipment.Cartons == 0) return new FreightCharge(FreightState.NoRate);
        return shipment.Cartons is { } cartons ? new FreightCharge(FreightState.Computed, Bounded.Multiply(line.PerCarton.Value, cartons), IsByCarton: true) : Unknown;
    }

    private static bool IsRead<T>(Field<T> field) => field.State is FieldState.Present or FieldState.Missing;
}
