namespace ListingLsp.LanguageServer.Protocol;

/// <summary>What a stream of frames gives next.</summary>
internal abstract record Frame;

/// <summary>The content of one frame. The memory belongs to the frame and is not used again.</summary>
internal sealed record FrameBody(ReadOnlyMemory<byte> Content) : Frame;

/// <summary>Something in the stream that is no frame, or none that is read; reading goes on behind it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Detail">What is wrong, for the log.</param>
internal sealed record FrameFault(FrameFaultKind Kind, string Detail) : Frame;

/// <summary>What is wrong with a frame.</summary>
internal enum FrameFaultKind
{
    /// <summary>The header is malformed; what follows is passed over up to the next plausible header.</summary>
    Header,

    /// <summary>The content is larger than the limit; it is passed over up to the next plausible header, since its length may be wrong.</summary>
    TooLarge,
}
