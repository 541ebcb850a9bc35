using System.Globalization;
using System.Text;

namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>Makes up listings of one product family. Whatever it writes keeps every rule of the catalogue.</summary>
internal sealed class ListingDrafter(Industry industry, Family family)
{
    private const int MaxTitleBytes = 128;

    /// <summary>Makes up one listing.</summary>
    /// <param name="index">Its place in the corpus; ids are made from it.</param>
    /// <param name="dice">Its own dice.</param>
    public ListingDraft Draft(int index, Dice dice)
    {
        var number = (index + 1001).ToString(CultureInfo.InvariantCulture);
        var draft = new ListingDraft
        {
            Index = index,
            Industry = industry,
            Family = family,
            Id = $"{Slug(family.Noun)}-{number}",
            IsReadyToShip = !dice.Percent(industry.Custom ? 80 : 12),
        };
        DraftWords(draft, number, dice);
        PriceDrafter.Draft(draft, dice);
        ShippingDrafter.Draft(draft, dice);
        CartonDrafter.Draft(draft, dice);
        DraftServices(draft, dice);
        return draft;
    }

    private void DraftWords(ListingDraft draft, string number, Dice dice)
    {
        draft.Title = Title(dice);
        var noun = family.Noun.ToLowerInvariant();
        draft.Keywords = dice.PickInOrder([noun, $"{dice.Pick(family.Leads).ToLowerInvariant()} {noun}", family.Path.Split(" > ")[^1].ToLowerInvariant(), $"{noun} wholesale"], dice.Between(2, 4));
        draft.Attributes =
        [
            .. dice.PickInOrder(family.Has, dice.Between(2, 5)).Select(a => (a, dice.Pick(industry.Attributes[a]))),
            ("Model number", $"{char.ToUpperInvariant(industry.Key[0])}{char.ToUpperInvariant(noun[0])}-{number}"),
            .. dice.PickInOrder(family.ZhHas, dice.Between(1, 4)).Select(a => (a, dice.Pick(industry.ZhAttributes[a]))),
        ];
        draft.Images = dice.Between(3, 6);
        draft.HasVideo = dice.Percent(20);
        draft.Materials = dice.Pick(family.Materials, dice.Between(1, 2));
        draft.Certificates = [.. dice.Pick(industry.Certificates, dice.Between(0, 2)).Select(c => (c, $"{dice.Pick<string>(["GZ", "NB", "SH", "TST"])}{dice.Between(22, 26)}{dice.Between(100000, 999999)}"))];
    }

    /// <summary>The title, with as many features as the platform's limit leaves room for.</summary>
    private string Title(Dice dice)
    {
        var title = $"{dice.Pick(family.Leads)} {family.Noun}";
        var use = " " + dice.Pick(family.Uses);
        foreach (var feature in dice.Pick(family.Features, dice.Between(1, 3)))
        {
            if (Encoding.UTF8.GetByteCount($"{title}, {feature}{use}") <= MaxTitleBytes) title = $"{title}, {feature}";
        }

        return Encoding.UTF8.GetByteCount(title + use) <= MaxTitleBytes ? title + use : title;
    }

    private static void DraftServices(ListingDraft draft, Dice dice)
    {
        var first = draft.Tiers[0].Price;
        draft.SamplePrice = dice.Percent(80) ? Math.Ceiling(first * 1.5m) : null;
        draft.Customization = [("logo", Math.Max(draft.Moq, draft.Moq * dice.Between(3, 10)))];
        if (dice.Percent(60)) draft.Customization.Add((dice.Pick<string>(["packaging", "colour", "graphic", "size"]), draft.Moq * dice.Between(5, 20)));
        var insured = draft.Markets.Exists(m => m is "core10" or "worldwide" or "US" or "GB" or "DE" or "AU" or "CA" or "NL" or "IT");
        draft.EasyReturn = draft.IsReadyToShip && insured && draft.Moq * first <= 1000 && dice.Percent(60);
    }

    private static string Slug(string noun)
    {
        var words = noun.ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal).Split([' ', '-']);
        return string.Join('-', words.TakeLast(3));
    }
}
