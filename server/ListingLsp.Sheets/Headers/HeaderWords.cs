using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Sheets.Fields;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Headers;

/// <summary>What words in heads and cells mean, from <c>header-words.yaml</c>.</summary>
internal static class HeaderWords
{
    private static readonly Lazy<MappingSyntax> Root = new(ReadRoot);
    private static readonly Lazy<FrozenDictionary<SheetKind, FrozenDictionary<string, MeantField>>> Fields = new(() => new Dictionary<SheetKind, FrozenDictionary<string, MeantField>>
    {
        [SheetKind.Listings] = ReadFields("listings"),
        [SheetKind.Cartons] = ReadFields("cartons"),
        [SheetKind.Freight] = ReadFields("freight"),
    }.ToFrozenDictionary());

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> ChoiceLists = new(() => ReadWords("choices"));
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> FlagLists = new(() => ReadWords("flags"));
    private static readonly Lazy<FrozenSet<string>> NothingSet = new(() => Texts(Root.Value.Find("nothing")!.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    private static readonly Lazy<FrozenSet<string>> AsideSet = new(() => Folded("asides"));
    private static readonly Lazy<FrozenSet<string>> OfWhatSet = new(() => Folded("ofWhat"));
    private static readonly Lazy<FrozenSet<string>> RemarkSet = new(() => Folded("remarks"));
    private static readonly Lazy<ImmutableArray<string>> TotalList = new(() => [.. Texts(Root.Value.Find("totals")!.Value)]);

    /// <summary>The field that a folded head stands for, or null.</summary>
    public static MeantField? Find(SheetKind kind, string folded) => Fields.Value[kind].GetValueOrDefault(folded);

    /// <summary>The one of some words that a cell means, or null.</summary>
    public static string? Choice(string cell, ImmutableArray<string> values) => Meant(cell, ChoiceLists.Value, values);

    /// <summary><c>true</c>, <c>false</c> or null.</summary>
    public static string? Flag(string cell) => Meant(cell, FlagLists.Value, ["true", "false"]);

    /// <summary>Whether a cell says that there is nothing.</summary>
    public static bool IsNothing(string cell) => NothingSet.Value.Contains(FullWidth.ToAscii(cell).Trim());

    /// <summary>Whether words in brackets behind a head change nothing.</summary>
    public static bool IsAside(string words) => AsideSet.Value.Contains(HeaderText.Fold(words));

    /// <summary>Whether a folded head may be about the product or about its carton.</summary>
    public static bool IsOfWhat(string folded) => OfWhatSet.Value.Contains(folded);

    /// <summary>Whether a cell begins words about the table: one of the list, or one with a colon behind it.</summary>
    public static bool IsRemark(string cell)
    {
        var text = FullWidth.ToAscii(cell).Trim();
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return RemarkSet.Value.Contains(HeaderText.Fold(colon > 0 ? text[..colon] : text));
    }

    /// <summary>Whether a cell begins a row of sums.</summary>
    public static bool IsTotal(string cell) => TotalList.Value.Any(t => HeaderText.Fold(cell) == t);

    private static string? Meant(string cell, FrozenDictionary<string, ImmutableArray<string>> lists, ImmutableArray<string> values)
    {
        var word = FullWidth.ToAscii(cell).Trim();
        return values.FirstOrDefault(v => string.Equals(v, word, StringComparison.OrdinalIgnoreCase))
            ?? values.FirstOrDefault(v => lists.TryGetValue(v, out var words) && words.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static FrozenDictionary<string, MeantField> ReadFields(string key)
    {
        var fields = new Dictionary<string, MeantField>(StringComparer.Ordinal);
        foreach (var row in ((SequenceSyntax)Root.Value.Find(key)!.Value).Items.Select(i => (MappingSyntax)i.Value))
        {
            var field = ((ScalarSyntax)row.Find("field")!.Value).Value;
            foreach (var word in Texts(row.Find("words")!.Value)) Add(word, isLikely: false);
            if (row.Find("likely") is not { } likely) continue;
            foreach (var word in Texts(likely.Value)) Add(word, isLikely: true);

            // Two ways to write a word may be one when it is folded; two fields for one word are a fault of the file.
            void Add(string word, bool isLikely)
            {
                if (!fields.TryAdd(HeaderText.Fold(word), new MeantField(field, isLikely)) && fields[HeaderText.Fold(word)].Field != field) throw new InvalidDataException($"header-words.yaml: '{word}' stands for two fields");
            }
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ImmutableArray<string>> ReadWords(string key) =>
        ((MappingSyntax)Root.Value.Find(key)!.Value).Entries.ToFrozenDictionary(e => e.KeyText!, e => Texts(e.Value).ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenSet<string> Folded(string key) => Texts(Root.Value.Find(key)!.Value).Select(HeaderText.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(SyntaxNode list) => ((SequenceSyntax)list).Items.Select(i => ((ScalarSyntax)i.Value).Value);

    private static MappingSyntax ReadRoot()
    {
        using var stream = typeof(HeaderWords).Assembly.GetManifestResourceStream("headers/header-words.yaml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (MappingSyntax)SyntaxTree.Parse(SourceText.From(bytes), SyntaxFormat.Yaml).Documents[0].Root;
    }
}

/// <summary>The field that a head stands for.</summary>
/// <param name="Field">Its path.</param>
/// <param name="IsLikely">Whether it is but likely: the author is told.</param>
internal sealed record MeantField(string Field, bool IsLikely);
