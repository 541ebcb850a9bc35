
namespace ListingLsp.Analysis.Catalogue;

/// <summary>Words that several messages share (what a field takes, what a definition is called), from <c>words.yaml</c>.</summary>
internal static class Vocabulary
{
    private static readonly Lazy<IReadOnlyDictionary<string, LocalizedText>> Words = new(() => DataFile
        .Read("catalogue/words.yaml", "words")
        .ToDictionary(m => m.Required("key"), m => m.Localized(), StringComparer.Ordinal));

    /// <summary>The words behind a key.</summary>
    public static LocalizedText Get(string key) => Words.Value[key];

    /// <summary>A piece of the user's text in each language's quotation marks.</summary>
    public static LocalizedText Quoted(string text) => new($"'{text}'", $"“{text}”");
}
