namespace ListingLsp.Analysis.Model;

/// <summary>
/// A number for a text, sign by sign and the same in every run; two different texts have the same one only by a miracle, or by somebody
/// who looks for them: it keeps no secrets.
/// </summary>
internal struct TextHash
{
    private ulong _first = 0xCBF2_9CE4_8422_2325;
    private ulong _second = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The hash of nothing.</summary>
    public TextHash()
    {
    }

    /// <summary>The number of what was added so far.</summary>
    public readonly TextPrint Value => new(Mix(_first), Mix(_second));

    /// <summary>Adds a sign.</summary>
    public void Add(char sign)
    {
        _first = (_first ^ sign) * 0x0000_0100_0000_01B3;
        _second = (_second ^ sign) * 0xD6E8_FEB8_6659_FD93;
    }

    /// <summary>Adds the signs of a text.</summary>
    public void Add(string text)
    {
        foreach (var sign in text) Add(sign);
    }

    /// <summary>Every bit of the state counts in every bit of the number.</summary>
    private static ulong Mix(ulong state)
    {
        state = (state ^ (state >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        state = (state ^ (state >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return state ^ (state >> 33);
    }
}
