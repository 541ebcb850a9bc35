namespace ListingLsp.Analysis.Packs;

/// <summary>A set of hashes of a few signs, or of signs, small enough for the nearest cache. What it does not hold is certainly not there.</summary>
internal sealed class HashFilter
{
    private const int Hashes = 1 << 16;

    private readonly ulong[] _bits = new ulong[Hashes / 64];

    /// <summary>The hash of a sign behind others.</summary>
    public static int Hash(int before, char sign) => ((before * 31) ^ sign) & (Hashes - 1);

    /// <summary>Adds a hash.</summary>
    public void Add(int hash) => _bits[hash >> 6] |= 1UL << (hash & 63);

    /// <summary>Whether something with this hash may have been added.</summary>
    public bool MayHold(int hash) => (_bits[hash >> 6] & (1UL << (hash & 63))) != 0;
}
