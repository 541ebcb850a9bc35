namespace ListingLsp.Analysis.Tests.Corpus.Writing;

/// <summary>How an author writes listings.</summary>
internal enum Style
{
    /// <summary>YAML in block style; short groups in braces, the description as a literal block.</summary>
    Block,

    /// <summary>YAML in block style throughout, texts in single quotes, the description folded.</summary>
    Tall,

    /// <summary>YAML in braces, as it is pasted from tables.</summary>
    Flow,

    /// <summary>JSON.</summary>
    Json,
}
