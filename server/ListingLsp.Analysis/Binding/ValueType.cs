using System.Collections.Immutable;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Binding;

/// <summary>What a field takes.</summary>
public abstract record ValueType
{
    /// <summary>Key of its name in <c>words.yaml</c>.</summary>
    public abstract string Words { get; }
}

/// <summary>Text. In most fields a bare number or true/false is a slip; some take any scalar as it is written.</summary>
/// <param name="AnyScalar">Ids, names, attribute values: <c>spec: 438004</c> is as good as <c>spec: "438004"</c>.</param>
/// <param name="IsId">The id of a listing: letters, digits and <c>. _ -</c>, at most 64 of them.</param>
/// <param name="IsDay">A day: <c>2026-11-22</c>.</param>
/// <param name="IsMoment">A day and a time: <c>2026-11-22 23:59:59</c>.</param>
public sealed record TextType(bool AnyScalar = false, bool IsId = false, bool IsDay = false, bool IsMoment = false) : ValueType
{
    /// <inheritdoc/>
    public override string Words => "a-text";
}

/// <summary>A code of a closed list that is kept as data: a unit, a currency, a market.</summary>
/// <param name="Lists">Gives the list, which is not read before it is needed.</param>
/// <param name="Rule">The rule that reports what is not in it.</param>
public sealed record CodeType(Func<CodeList> Lists, string Rule) : ValueType
{
    /// <summary>Destination markets and groups of them.</summary>
    public static readonly CodeType Market = new(static () => Markets.WithGroups, "LST3005");

    /// <summary>A single country.</summary>
    public static readonly CodeType Country = new(static () => Markets.Single, "LST3005");

    /// <summary>A currency.</summary>
    public static readonly CodeType Currency = new(static () => Currencies.Codes, "LST0006");

    /// <summary>The list.</summary>
    public CodeList List => Lists();

    /// <summary>A unit of measure.</summary>
    public static readonly CodeType Unit = new(static () => Units.Codes, "LST0006");

    /// <inheritdoc/>
    public override string Words => "a-text";
}

/// <summary>A plain decimal number.</summary>
/// <param name="Unit">Its unit: <c>cm</c>, <c>kg</c>, <c>days</c>; null for prices and bare counts.</param>
/// <param name="Bounds">What a number must be beyond that; a rule of its own may say more.</param>
public sealed record NumberType(string? Unit = null, Bounds? Bounds = null) : ValueType
{
    /// <summary>What holds of a number of which nothing is said: so that no product of a few of them is out of reach.</summary>
    public static readonly Bounds Any = new(-1_000_000_000_000, 1_000_000_000_000);

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
/// <param name="Key">What each key takes; null where any will do.</param>
public sealed record MapType(ValueType Value, CodeType? Key = null) : ValueType
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
