using System.Collections.Immutable;

namespace ListingLsp.Analysis.Binding;

/// <summary>What a field takes.</summary>
public abstract record ValueType
{
    /// <summary>Key of its name in <c>words.yaml</c>.</summary>
    public abstract string Words { get; }
}

/// <summary>Text. In most fields a bare number or true/false is a slip; some take any scalar as it is written.</summary>
/// <param name="AnyScalar">Ids, names, attribute values: <c>spec: 438004</c> is as good as <c>spec: "438004"</c>.</param>
/// <param name="IsCode">Market codes and the like, in which no comma, quote or full-width letter can be meant.</param>
public sealed record TextType(bool AnyScalar = false, bool IsCode = false) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-text";
}

/// <summary>A plain decimal number.</summary>
/// <param name="Unit">Its unit: <c>cm</c>, <c>kg</c>, <c>days</c>; null for prices and bare counts.</param>
public sealed record NumberType(string? Unit = null) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-number";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record FlagType : ValueType
{
    /// <inheritdoc/>
    public override string Words => "true-or-false";
}

/// <summary>One of a closed set of words.</summary>
/// <param name="Values">The words.</param>
public sealed record ChoiceType(ImmutableArray<string> Values) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-text";
}

/// <summary>The id of a definition elsewhere in the workspace.</summary>
/// <param name="Kind">What it names.</param>
public sealed record ReferenceType(DefinitionKind Kind) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-text";
}

/// <summary>A list of values of one type.</summary>
/// <param name="Item">What each item takes.</param>
public sealed record ListType(ValueType Item) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-list";
}

/// <summary>A group of fields from a table.</summary>
/// <param name="Shape">The table.</param>
public sealed record RecordType(Shape Shape) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "fields";
}

/// <summary>Free keys (attribute names, markets, listing ids) with values of one type.</summary>
/// <param name="Value">What each value takes.</param>
public sealed record MapType(ValueType Value) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "fields";
}

/// <summary>One of several types, told apart by how the value is written.</summary>
/// <param name="Options">The types, the usual one first.</param>
public sealed record EitherType(ImmutableArray<ValueType> Options) : ValueType
{
    /// <inheritdoc/>
    public override string Words => Options[0].Words;
}

/// <summary>Anything: read by the one who owns it.</summary>
public sealed record AnyType : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-value";
}
