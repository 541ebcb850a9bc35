using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>An MOQ that a text names.</summary>
/// <param name="Word">The text with its node.</param>
/// <param name="Number">The number in it.</param>
internal readonly record struct MoqMention(Word Word, WrittenNumber Number);

/// <summary>
/// The MOQs that title and description name: a number beside an MOQ word, alone or with the unit of the listing. A number of
/// something else (cartons, kilograms, a sample, goods made to order, each colour) is none.
/// </summary>
internal sealed class MoqMentions
{
    /// <summary>Words and signs between an MOQ word and its number.</summary>
    private const int MostBetween = 8;

    /// <summary>Of a text that names an MOQ again and again no more is read.</summary>
    private const int MostMentions = 50;

    private readonly ListingTexts _texts;
    private readonly bool _isReadyToShip;
    private readonly MoqWords _words;

    private MoqMentions(ListingTexts texts, bool isReadyToShip, string unit)
    {
        _texts = texts;
        _isReadyToShip = isReadyToShip;
        _words = MoqWords.Of(unit);
    }

    /// <summary>Those that name another number.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="moq">Its MOQ.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="texts">What its texts say.</param>
    public static List<MoqMention> Other(Listing listing, decimal moq, string unit, ListingTexts texts)
    {
        MoqMentions? mentions = null;
        var (others, read) = (new List<MoqMention>(), 0);
        foreach (var found in texts.Found)
        {
            if (found.Phrase is not ClaimPhrase { Topic: "moq" } || found.Place == TextPlace.Attribute) continue;
            if (++read > MostMentions) break;
            mentions ??= new MoqMentions(texts, listing.IsReadyToShip != false, unit);
            if (mentions.Read(found, moq) is { } mention && !others.Contains(mention)) others.Add(mention);
        }

        return others;
    }

    private MoqMention? Read(FoundPhrase found, decimal moq)
    {
        var text = found.Word.Text;
        if ((After(text, found.Start + found.Length) ?? Before(text, found.Start)) is not { } number || number.Value == moq) return null;
        var (start, end) = (Math.Min(found.Start, number.Start), Math.Max(found.Start + found.Length, number.End));
        var clause = Sentences.ClauseAround(text, start, end);
        if (IsNear("moq-of-sample", found, clause) || IsNear("moq-of-part", found, clause)) return null;
        return _isReadyToShip && IsNear("moq-of-customization", found, Sentences.Around(text, start, end)) ? null : new MoqMention(found.Word, number);
    }

    private bool IsNear(string topic, FoundPhrase found, (int Start, int End) part)
    {
        foreach (var (other, _) in _texts.Claims(topic))
        {
            if (other.Word.Node == found.Word.Node && other.Start >= part.Start && other.Start < part.End) return true;
        }

        return false;
    }

    /// <summary>MOQ: 50 pcs.</summary>
    private WrittenNumber? After(string text, int at)
    {
        for (var i = 0; i < MostBetween && at < text.Length && !WrittenNumber.IsDigit(text[at]); i++)
        {
            var next = IsSignBetween(text, at) ? at + 1 : NumberWords.EndAt(_words.Between, text, at);
            if (next is null) return null;
            at = next.Value;
        }

        return at < text.Length && WrittenNumber.At(text, at) is { } number && IsOfTheUnit(text, number.End) ? number : null;
    }

    /// <summary>50 pcs MOQ, 一件起订.</summary>
    private WrittenNumber? Before(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '*' or '_') at--;
        if (NumberWords.BeginOf(_words.Units, text, at) is not { } unit) return null;
        while (unit > 0 && text[unit - 1] == ' ') unit--;
        return WrittenNumber.EndingAt(text, unit) ?? WrittenNumber.ChineseEndingAt(text, unit);
    }

    /// <summary>Behind the number stands the unit, or nothing that could be one.</summary>
    private bool IsOfTheUnit(string text, int at)
    {
        var blank = SkipBlanks(text, at);
        if (NumberWords.EndAt(_words.Units, text, blank) is { } unit) return NumberWords.EndAt(NumberWords.Of("not-behind-moq"), text, SkipBlanks(text, unit)) is null;
        if (blank == text.Length || NumberWords.EndAt(NumberWords.Of("not-behind-moq"), text, blank) is not null) return blank == text.Length;
        if (blank > at && NumberWords.EndAt(NumberWords.Of("behind-moq"), text, blank) is not null) return true;
        if (NumberWords.EndAt(NumberWords.Of("behind-moq"), text, blank) is not null && !Signs.IsWord(text[blank])) return true;
        return IsEnd(text, blank);
    }

    /// <summary>A sign that ends what is said. A range, a size or a part of 100 is no MOQ.</summary>
    private static bool IsEnd(string text, int at)
    {
        var behind = SkipBlanks(text, at + 1);
        return text[at] switch
        {
            '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '|' or '\n' or '\r' or '，' or '。' or '；' or '：' or '！' or '？' or '）' or '】' or '、' or '+' => true,
            '*' or '_' or '-' or '–' or '—' => behind >= text.Length || !WrittenNumber.IsDigit(text[behind]),
            _ => false,
        };
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    /// <summary>A blank, a sign or a single line break.</summary>
    private static bool IsSignBetween(string text, int at) => text[at] switch
    {
        ' ' or '\t' or ':' or '：' or '*' or '_' or '=' or '|' or '(' or ')' or '（' or '）' or '~' or '≥' or '>' or '-' or '–' => true,
        '\n' => at + 1 < text.Length && text[at + 1] is not ('\n' or '-' or '*' or '#'),
        _ => false,
    };
}
