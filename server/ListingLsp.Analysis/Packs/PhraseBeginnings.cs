using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ListingLsp.Analysis.Packs;

/// <summary>How many phrases begin: a test of up to four signs that nearly every place of a text fails.</summary>
internal sealed class PhraseBeginnings
{
    /// <summary>Of a plain sign five bits tell the letter.</summary>
    private const int PlainTriples = 1 << 15;

    private const int LetterMask = 31;

    private static readonly char[] AnyLetter = [.. Enumerable.Range(0, LetterMask + 1).Select(i => (char)i)];

    /// <summary>The signs that phrases begin with, and those that phrases of two signs begin with.</summary>
    private readonly HashFilter _first = new();
    private readonly HashFilter _firstOfPairs = new();

    /// <summary>The same of the signs below 128, as texts have them.</summary>
    private readonly First[] _plain = new First[Signs.Ascii];

    /// <summary>The first three signs of the phrases that have so many.</summary>
    private readonly HashFilter _triples = new();

    /// <summary>Plain signs that a phrase begins with, three at a time and whatever their letter case; what is no letter counts as one too.</summary>
    private readonly ulong[] _plainTriples = new ulong[PlainTriples / 64];

    /// <summary>Phrases of two or three signs, and the first four signs of the others.</summary>
    private readonly HashFilter _beginnings = new();

    /// <summary>Of phrases of two signs at least, as they are compared.</summary>
    public PhraseBeginnings(ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases) Add(phrase);
        for (var sign = '\0'; sign < _plain.Length; sign++)
        {
            _plain[sign] = FirstOf(sign);
            HaveSigns |= _plain[sign] != First.None && !Signs.IsWord(sign);
        }
    }

    /// <summary>What begins with a sign.</summary>
    private enum First : byte
    {
        /// <summary>Nothing.</summary>
        None,

        /// <summary>Phrases of three signs or more.</summary>
        Long,

        /// <summary>Phrases of two signs too.</summary>
        Pair,
    }

    /// <summary>Whether any phrase begins with a plain sign that is no letter or digit.</summary>
    public bool HaveSigns { get; }

    /// <summary>Whether a phrase may begin where a text does, in whatever way it is written; where not, certainly none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(ReadOnlySpan<char> text)
    {
        if (text.Length > 2 && (text[0] | text[1] | text[2]) < Signs.Ascii && !MayBeginPlain(PlaceOf(text[0], text[1], text[2]))) return false;
        var first = text[0] < _plain.Length ? _plain[text[0]] : FirstOf(text[0]);
        return first != First.None && text.Length > 1 && MayGoOn(text, first);
    }

    private bool MayBeginPlain(int place) => (_plainTriples[place >> 6] & (1UL << (place & 63))) != 0;

    private static int PlaceOf(int first, int second, int third) => ((first & LetterMask) << 10) | ((second & LetterMask) << 5) | (third & LetterMask);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MayGoOn(ReadOnlySpan<char> text, First first)
    {
        var pair = HashFilter.Hash(Signs.Fold(text[0]), Signs.Fold(text[1]));
        if (first == First.Pair && _beginnings.MayHold(pair)) return true;
        if (text.Length == 2) return false;
        var triple = HashFilter.Hash(pair, Signs.Fold(text[2]));
        return _triples.MayHold(triple) && (_beginnings.MayHold(triple) || (text.Length > 3 && _beginnings.MayHold(HashFilter.Hash(triple, Signs.Fold(text[3])))));
    }

    private First FirstOf(char sign)
    {
        var folded = Signs.Fold(sign);
        return !_first.MayHold(folded) ? First.None : _firstOfPairs.MayHold(folded) ? First.Pair : First.Long;
    }

    private void Add(string phrase)
    {
        AddPlain(phrase);
        _first.Add(phrase[0]);
        var hash = HashFilter.Hash(phrase[0], phrase[1]);
        if (phrase.Length == 2)
        {
            _firstOfPairs.Add(phrase[0]);
        }
        else
        {
            _triples.Add(hash = HashFilter.Hash(hash, phrase[2]));
            if (phrase.Length > 3) hash = HashFilter.Hash(hash, phrase[3]);
        }

        _beginnings.Add(hash);
    }

    /// <summary>Notes the ways in which a phrase may begin with three plain signs; of a phrase of two signs any third may follow.</summary>
    private void AddPlain(ReadOnlySpan<char> phrase)
    {
        foreach (var first in WaysToWrite(phrase[..1]))
        {
            foreach (var second in WaysToWrite(phrase[1..2]))
            {
                foreach (var third in phrase.Length > 2 ? WaysToWrite(phrase[2..3]) : AnyLetter)
                {
                    var place = PlaceOf(first, second, third);
                    _plainTriples[place >> 6] |= 1UL << (place & 63);
                }
            }
        }
    }

    /// <summary>The plain signs that are compared as a sign, letter case aside; none of a sign that is not plain.</summary>
    private static ReadOnlySpan<char> WaysToWrite(ReadOnlySpan<char> folded) => folded[0] switch
    {
        ' ' => " -\n\t",
        < (char)Signs.Ascii => folded,
        _ => [],
    };
}
