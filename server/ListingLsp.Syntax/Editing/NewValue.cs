using System.Collections.Immutable;

namespace ListingLsp.Syntax.Editing;

/// <summary>
/// A value that is to be written. It says what is meant; <see cref="SyntaxEditor"/> chooses block style, brackets, quotes
/// and indentation by the place where it comes.
/// </summary>
public abstract record NewValue
{
    private protected NewValue()
    {
    }

    /// <summary>A text, in quotes where it would be read as something else: <c>NO</c>, <c>5</c>, <c>a: b</c>.</summary>
    public static NewValue Text(string text) => new NewScalar(text, ScalarMeaning.Text);

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>: a word that stands without quotes.</summary>
    public static NewValue Word(string word) => new NewScalar(word, ScalarMeaning.Word);

    /// <summary>One line that is written as given, such as a placeholder.</summary>
    public static NewValue Written(string source) => new NewScalar(source, ScalarMeaning.Written);

    /// <summary>A list.</summary>
    public static NewValue List(params ImmutableArray<NewValue> items) => new NewList(items);

    /// <summary>A mapping; its keys in this order.</summary>
    public static NewValue Mapping(params ImmutableArray<(string Key, NewValue Value)> entries) => new NewMapping(entries);
}

internal enum ScalarMeaning
{
    Text,
    Word,
    Written,
}

internal sealed record NewScalar(string Source, ScalarMeaning Meaning) : NewValue;

internal sealed record NewList(ImmutableArray<NewValue> Items) : NewValue;

internal sealed record NewMapping(ImmutableArray<(string Key, NewValue Value)> Entries) : NewValue;
