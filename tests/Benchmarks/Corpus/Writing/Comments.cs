namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>The comments that an author leaves, some more and some fewer.</summary>
internal sealed class Comments(Phrases phrases, int percent, Dice dice)
{
    /// <summary>Behind a tier, or null.</summary>
    public string? Tier() => dice.Percent(percent) ? dice.Pick(phrases.TierComments) : null;

    /// <summary>Behind any other value, or null.</summary>
    public string? Line() => dice.Percent(percent / 3) ? dice.Pick(phrases.LineComments) : null;

    /// <summary>Above a listing, or null.</summary>
    public string? Header(string name) => dice.Percent(20 + (2 * percent)) ? $"{name}: {dice.Pick(phrases.HeaderComments)}" : null;
}
