using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A variant of a listing.</summary>
public sealed class Sku
{
    private readonly int _number;

    internal Sku(BoundRecord record, int number)
    {
        _number = number;
        Node = record.Node;
        Id = record.Text("id");
        Options = ReadOptions(record);
        HasOptions = record["options"].State == FieldState.Present && record.Pairs("options").Length == Options.Length
            && !(record["options"].Node is MappingSyntax options && (options.IsIncomplete || options.Entries.Any(e => e.IsDamaged || e.KeyText is null)));
        NameNode = Id.IsPresent ? Id.Node : Options.IsEmpty ? Node : record["options"].Node;
        Price = record.Number("price");
        Stock = record.Number("stock");
    }

    private static ImmutableArray<(string Name, string Value)> ReadOptions(BoundRecord record)
    {
        var options = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (entry, value) in record.Pairs("options"))
        {
            if (value.State == FieldState.Present) options.Add((entry.KeyText!, (string)value.Value!));
        }

        return options.DrainToImmutable();
    }

    /// <summary>The whole variant.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What tells it from the others, as written: name and value.</summary>
    public ImmutableArray<(string Name, string Value)> Options { get; }

    /// <summary>Whether all its options could be read.</summary>
    public bool HasOptions { get; }

    /// <summary>Its id, unique in the listing.</summary>
    public Field<string> Id { get; }

    /// <summary>Which one of the list it is: <c>#3</c>.</summary>
    public string NumberText => string.Create(CultureInfo.InvariantCulture, $"#{_number}");

    /// <summary>What people call it: its id, else its options, else its number.</summary>
    public string Name => Id.TryGet(out var id) ? id : Options.IsEmpty ? NumberText : OptionText;

    /// <summary>Where its name stands.</summary>
    public SyntaxNode NameNode { get; }

    /// <summary>Its options on one line: <c>Color: red, Size: 38</c>.</summary>
    public string OptionText => string.Join(", ", Options.Select(o => $"{o.Name}: {o.Value}"));

    /// <summary>Price of one unit, where SKUs are priced.</summary>
    public Field<decimal> Price { get; }

    /// <summary>Units in stock.</summary>
    public Field<decimal> Stock { get; }
}
