using System.Globalization;
using System.Text;
using ListingLsp.Benchmarks.Corpus.Drafting;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>Puts the description of a listing together from sentences, at about a given length.</summary>
internal static class Description
{
    private const int Shortest = 420;

    /// <summary>Characters that a detail has at least (LST5003), and some more; a Chinese one takes three bytes.</summary>
    private const int FewestCharacters = 220;

    /// <summary>Paragraphs of about so many bytes together. All numbers in them are those of the listing.</summary>
    public static ProseNode Of(ListingDraft draft, Phrases phrases, bool hasHeadings, int bytes, Dice dice)
    {
        bytes = Math.Max(bytes, Shortest);
        var sentences = Shuffled(draft, phrases, dice);
        var chinese = dice.Pick([.. phrases.ZhOpening, .. phrases.ZhGeneral, .. draft.Family.ZhSays.Select(n => draft.Industry.ZhSentences[n - 1])], dice.Between(2, 5));
        var zh = Filled(string.Concat(chinese), draft);
        bytes -= Size(zh);

        var paragraphs = new List<string>();
        var paragraph = Filled(dice.Pick(phrases.Opening), draft);
        var left = dice.Between(1, 3);
        bytes -= Size(paragraph);
        var characters = Characters(zh) + Characters(paragraph);
        foreach (var sentence in sentences)
        {
            // Half a sentence over or under does not matter.
            if (bytes < Size(sentence) / 2 && characters >= FewestCharacters) break;
            if (left-- == 0)
            {
                paragraphs.Add(paragraph);
                paragraph = hasHeadings && dice.Percent(35) ? $"**{dice.Pick(phrases.Headings)}:** {sentence}" : sentence;
                left = dice.Between(1, 4);
            }
            else
            {
                paragraph = $"{paragraph} {sentence}";
            }

            bytes -= Size(sentence) + 1;
            characters += Characters(sentence);
        }

        paragraphs.Add(paragraph);
        paragraphs.Insert(dice.Percent(15) ? 0 : paragraphs.Count, zh);
        return new ProseNode(paragraphs);
    }

    /// <summary>The industry's own sentences and the general ones, mixed; what the listing cannot say is left out.</summary>
    private static List<string> Shuffled(ListingDraft draft, Phrases phrases, Dice dice)
    {
        var fitting = draft.Family.Says.Select(n => draft.Industry.Sentences[n - 1]).ToList();
        var all = fitting.Concat(phrases.General).ToList();
        if (draft.Certificates.Count > 0) all.Add(phrases.Certified);
        var own = dice.Pick(fitting, 2);
        return [.. own.Concat(dice.Pick([.. all.Except(own, StringComparer.Ordinal)], all.Count)).Select(s => Filled(s, draft))];
    }

    private static string Filled(string sentence, ListingDraft draft)
    {
        var unit = draft.LotSize > 0 ? "lot" : draft.Family.Unit;
        return sentence
            .Replace("{noun}", draft.Family.Noun.ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("{zh}", draft.Family.Zh, StringComparison.Ordinal)
            .Replace("{units}", unit + "s", StringComparison.Ordinal)
            .Replace("{unit}", unit, StringComparison.Ordinal)
            .Replace("{moq}", draft.Moq.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{logo}", draft.Customization[0].Moq.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{lead}", draft.Lead.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{material}", draft.Materials[0], StringComparison.Ordinal)
            .Replace("{cert}", draft.Certificates.Count > 0 ? draft.Certificates[0].Name : "", StringComparison.Ordinal);
    }

    private static int Characters(string text) => text.Count(c => !char.IsWhiteSpace(c));

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
