using System.Globalization;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>A language that messages are written in.</summary>
public enum Locale
{
    /// <summary>English.</summary>
    English,

    /// <summary>Simplified Chinese as used in mainland China.</summary>
    Chinese,
}

/// <summary>A text in both languages; a number or an identifier is the same in both.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Simplified Chinese.</param>
public sealed record LocalizedText(string En, string Zh)
{
    /// <summary>The empty text.</summary>
    public static readonly LocalizedText None = new("", "");

    /// <summary>The text in one language.</summary>
    public string In(Locale locale) => locale == Locale.Chinese ? Zh : En;

    /// <summary>Fills <c>{name}</c> placeholders; a name that is not given stays as it is, so that a test can see it.</summary>
    public LocalizedText Fill(IReadOnlyCollection<MessageArgument> arguments) =>
        arguments.Count == 0 ? this : new(Fill(En, arguments, Locale.English), Fill(Zh, arguments, Locale.Chinese));

    /// <inheritdoc/>
    public override string ToString() => En;

    /// <summary>A text that needs no translation.</summary>
    public static implicit operator LocalizedText(string text) => new(text, text);

    /// <summary>A whole number in plain digits.</summary>
    public static implicit operator LocalizedText(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number in plain digits, without trailing zeros.</summary>
    public static implicit operator LocalizedText(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Fill(string template, IReadOnlyCollection<MessageArgument> arguments, Locale locale)
    {
        foreach (var (name, value) in arguments) template = template.Replace($"{{{name}}}", value.In(locale), StringComparison.Ordinal);
        return template;
    }
}

/// <summary>What a placeholder of a message stands for.</summary>
/// <param name="Name">The placeholder, without braces.</param>
/// <param name="Value">What fills it.</param>
public readonly record struct MessageArgument(string Name, LocalizedText Value)
{
    /// <summary>Lets rules write <c>("moq", moq)</c>.</summary>
    public static implicit operator MessageArgument((string Name, LocalizedText Value) pair) => new(pair.Name, pair.Value);
}
