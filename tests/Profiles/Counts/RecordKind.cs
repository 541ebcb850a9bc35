namespace ListingLsp.Profiles.Counts;

/// <summary>The kinds of records in a profile that are used here, by the numbers that the runtime and the compilers give them.</summary>
internal static class RecordKind
{
    /// <summary>The bits that say what the values are.</summary>
    public const int ValueMask = 0xF;

    /// <summary>How often a call was counted whose receivers follow.</summary>
    public const int Receivers = 0xB1;

    /// <summary>Types of receivers, a sample.</summary>
    public const int ReceiverTypes = 0xC3;

    /// <summary>How often control went from one offset to another.</summary>
    public const int Edge = 0x181;

    /// <summary>The likely type of a receiver. The number beside it: how likely in percent, and how many types there were, times 256.</summary>
    public const int LikelyType = 0x1C3;
}
