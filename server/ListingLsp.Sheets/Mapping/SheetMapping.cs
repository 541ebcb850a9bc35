using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;

namespace ListingLsp.Sheets.Mapping;

/// <summary>How one sheet is read.</summary>
/// <param name="Sheet">Name of the sheet; empty for a CSV file.</param>
/// <param name="Kind">What its rows are.</param>
public sealed record SheetMapping(string Sheet, SheetKind Kind)
{
    /// <summary>The first row of the heads, from 1.</summary>
    public int HeaderRow { get; init; } = 1;

    /// <summary>The last row of the heads; rows of values begin below it.</summary>
    public int LastHeaderRow { get; init; } = 1;

    /// <summary>The columns that have a head or values.</summary>
    public ImmutableArray<ColumnMapping> Columns { get; init; } = [];

    /// <summary>Values of fields that no column gives.</summary>
    public ImmutableArray<(FieldPath Path, Datum Value)> Defaults { get; init; } = [];
}

/// <summary>How one column is read.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Header">Its head; where it has none or another has the same, empty.</param>
/// <param name="Target">Where its values go; null where nowhere.</param>
/// <param name="IsSkipped">Whether the author wants it left out; else one without a target was not understood.</param>
public sealed record ColumnMapping(int Column, string Header, ColumnTarget? Target, bool IsSkipped = false)
{
    /// <summary>Why it has no target although its head says something; else null.</summary>
    public LocalizedText? Doubt { get; init; }
}
