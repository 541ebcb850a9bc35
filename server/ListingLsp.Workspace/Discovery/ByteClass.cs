using System.Buffers;

namespace ListingLsp.Workspace.Discovery;

/// <summary>The <c>[…]</c> of an ignore pattern: single bytes, ranges, <c>[:digit:]</c> and the like, negated by <c>!</c> or <c>^</c>.</summary>
internal static class ByteClass
{
    private static readonly byte[] AllBytes = Bytes();

    /// <summary>Every byte but the slash.</summary>
    public static readonly SearchValues<byte> NoSlash = Of((b, _) => b != '/', []);

    /// <summary>Reads a class; null where it is not closed or names an unknown kind, and then matches nothing.</summary>
    /// <param name="pattern">The whole pattern.</param>
    /// <param name="at">Behind the opening bracket; afterwards behind the closing one.</param>
    public static SearchValues<byte>? Read(ReadOnlySpan<byte> pattern, ref int at)
    {
        var isNegated = at < pattern.Length && pattern[at] is (byte)'!' or (byte)'^';
        if (isNegated) at++;
        var members = new bool[256];
        byte? previous = null;
        for (var first = at; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (c == ']' && at > first)
            {
                at++;
                return Of((b, m) => b != '/' && m[b] != isNegated, members);
            }

            if (c == '-' && previous is { } low && at + 1 < pattern.Length && pattern[at + 1] != ']')
            {
                at++;
                if (Escaped(pattern, ref at) is not { } high) return null;
                for (int b = low; b <= high; b++) members[b] = true;
                previous = null;
            }
            else if (c == '[' && at + 1 < pattern.Length && pattern[at + 1] == ':' && pattern[(at + 2)..].IndexOf((byte)']') is var length && length != 0)
            {
                if (length < 0) return null;
                var name = pattern.Slice(at + 2, length);
                if (name[^1] != ':')
                {
                    members[c] = true;
                    previous = c;
                    continue;
                }

                if (Named(name[..^1]) is not { } holds) return null;
                for (var b = 0; b < 128; b++) members[b] |= holds((char)b);
                at += 2 + length;
                previous = null;
            }
            else
            {
                previous = Escaped(pattern, ref at);
                if (previous is not { } member) return null;
                members[member] = true;
            }
        }

        return null;
    }

    /// <summary>The byte at a place, or the one behind a backslash.</summary>
    private static byte? Escaped(ReadOnlySpan<byte> pattern, ref int at)
    {
        if (pattern[at] == '\\') at++;
        return at < pattern.Length ? pattern[at] : null;
    }

    private static SearchValues<byte> Of(Func<int, bool[], bool> holds, bool[] members) =>
        SearchValues.Create(Array.FindAll(AllBytes, b => holds(b, members)));

    private static Predicate<char>? Named(ReadOnlySpan<byte> name) => name switch
    {
        _ when name.SequenceEqual("alnum"u8) => char.IsAsciiLetterOrDigit,
        _ when name.SequenceEqual("alpha"u8) => char.IsAsciiLetter,
        _ when name.SequenceEqual("blank"u8) => c => c is ' ' or '\t',
        _ when name.SequenceEqual("cntrl"u8) => char.IsControl,
        _ when name.SequenceEqual("digit"u8) => char.IsAsciiDigit,
        _ when name.SequenceEqual("graph"u8) => c => c is > ' ' and < '\x7F',
        _ when name.SequenceEqual("lower"u8) => char.IsAsciiLetterLower,
        _ when name.SequenceEqual("print"u8) => c => c is >= ' ' and < '\x7F',
        _ when name.SequenceEqual("punct"u8) => c => c is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(c),
        _ when name.SequenceEqual("space"u8) => char.IsWhiteSpace,
        _ when name.SequenceEqual("upper"u8) => char.IsAsciiLetterUpper,
        _ when name.SequenceEqual("xdigit"u8) => char.IsAsciiHexDigit,
        _ => null,
    };

    private static byte[] Bytes()
    {
        var bytes = new byte[256];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)i;
        return bytes;
    }
}
