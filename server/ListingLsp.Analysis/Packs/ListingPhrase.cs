namespace ListingLsp.Analysis.Packs;

/// <summary>What a phrase in the texts of a listing says.</summary>
internal abstract record ListingPhrase;

/// <summary>It names what an entry of a rule pack is about.</summary>
/// <param name="Entry">The entry.</param>
internal sealed record PackPhrase(PackEntry Entry) : ListingPhrase;

/// <summary>How much a name says.</summary>
internal enum SubstanceNameKind
{
    /// <summary>It means the pesticide wherever it stands.</summary>
    Sure,

    /// <summary>It is an ordinary word outside agrochemical listings.</summary>
    Everyday,

    /// <summary>It means other things even there.</summary>
    Ambiguous,
}

/// <summary>It names a banned pesticide.</summary>
/// <param name="Substance">The pesticide.</param>
/// <param name="Name">The name as the table has it.</param>
/// <param name="Kind">How much it says.</param>
internal sealed record SubstancePhrase(BannedSubstance Substance, string Name, SubstanceNameKind Kind) : ListingPhrase;

/// <summary>It is a claim of some kind: see <c>claims.yaml</c>.</summary>
/// <param name="Topic">The kind: <c>biocide</c>, <c>certificate</c>, <c>local-after-sale</c>, <c>moq</c>.</param>
/// <param name="Subject">What is claimed, where the kind says: the name of a certificate.</param>
/// <param name="Written">The phrase as <c>claims.yaml</c> has it, whatever the letter case in the text.</param>
internal sealed record ClaimPhrase(string Topic, string Subject, string Written) : ListingPhrase;
