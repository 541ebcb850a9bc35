using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Suppression;

/// <summary>A word of a suppression that names a rule, or was meant to.</summary>
/// <param name="Text">The word: an id or a slug.</param>
/// <param name="Start">Index of its first character.</param>
internal readonly record struct NameWord(string Text, int Start)
{
    /// <summary>Index behind its last character.</summary>
    public int End => Start + Text.Length;
}

/// <summary>
/// The words of a suppression: <c>LST1011, LST1012 -- reason</c>. Commas and colons may be full-width and the dashes long ones,
/// as a Chinese keyboard and word processors make them.
/// </summary>
/// <param name="Names">The rules.</param>
/// <param name="Reason">What is said behind the dashes; empty where that is no word.</param>
/// <param name="HasDashes">Whether there are dashes.</param>
/// <param name="Dashes">Where dashes before a reason were forgotten: what to insert, and at which index. Null elsewhere.</param>
internal sealed record SuppressionWords(ImmutableArray<NameWord> Names, string Reason, bool HasDashes, (int At, string Insert)? Dashes)
{
    private static readonly char[] Separators = [' ', '\t', ',', '，', '、', ':', '：', ';', '；'];

    /// <summary>Reads what stands behind the sign of a suppression.</summary>
    public static SuppressionWords Read(string text)
    {
        var dashes = IndexOfDashes(text);
        var words = Split(dashes < 0 ? text : text[..dashes]);
        if (dashes >= 0) return new(words, ReasonIn(text[dashes..]), HasDashes: true, Dashes: null);
        // LST1011 clearance price: what follows the names of rules is a reason without its dashes.
        var count = words.TakeWhile(w => IsName(w.Text)).Count();
        if (count == 0 || count == words.Length) return new(words, Reason: "", HasDashes: false, Dashes: null);
        var rest = words[count];
        return new(words[..count], Reason: "", HasDashes: false, rest.Text == "-" ? (rest.Start, "-") : (rest.Start, "-- "));
    }

    private static string ReasonIn(string text) => text.Any(char.IsLetterOrDigit) ? text.TrimStart('-', '—', ' ', '\t').TrimEnd() : "";

    private static int IndexOfDashes(string text)
    {
        var (two, one) = (text.IndexOf("--", StringComparison.Ordinal), text.IndexOf('—', StringComparison.Ordinal));
        return two < 0 || (one >= 0 && one < two) ? one : two;
    }

    private static ImmutableArray<NameWord> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<NameWord>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Separators.Contains(text[at])) continue;
            var end = text.IndexOfAny(Separators, at);
            if (end < 0) end = text.Length;
            words.Add(new NameWord(text[at..end], at));
            at = end;
        }

        return words.ToImmutable();
    }

    private static bool IsName(string word) =>
        word.StartsWith("LST", StringComparison.OrdinalIgnoreCase) || RuleCatalogue.FindByName(word) is not null || Nearest.Of(word, RuleCatalogue.Names) is not null;
}

