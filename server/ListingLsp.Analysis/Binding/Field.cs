using System.Diagnostics.CodeAnalysis;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>What is known of a field.</summary>
public enum FieldState
{
    /// <summary>A syntax error or a misspelt name may have taken it: nothing may be concluded from its absence.</summary>
    Unknown,

    /// <summary>It is there and well formed.</summary>
    Present,

    /// <summary>It is not there, or null.</summary>
    Missing,

    /// <summary>It is there with a value of the wrong kind, which has its finding already.</summary>
    Malformed,
}

/// <summary>A field of the model. Rules read only what is present, so that one mistake gives one finding.</summary>
/// <typeparam name="T">What a present field holds.</typeparam>
/// <param name="State">What is known of it.</param>
/// <param name="Value">Its value where it is present.</param>
/// <param name="Node">The value's node; of an absent field, the mapping that lacks it.</param>
public readonly record struct Field<T>(FieldState State, T Value, SyntaxNode Node)
{
    /// <summary>Whether the field is there and well formed.</summary>
    public bool IsPresent => State == FieldState.Present;

    /// <summary>Whether the field is certainly not there.</summary>
    public bool IsMissing => State == FieldState.Missing;

    /// <summary>The value of a present field.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = Value;
        return IsPresent;
    }

    /// <summary>The value of a present field, else another.</summary>
    public T Or(T other) => IsPresent ? Value : other;
}
