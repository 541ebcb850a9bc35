namespace ListingLsp.Profiles;

/// <summary>The name of a type as the runtime writes it: <c>List`1[System.Int32][]</c>, or with the assembly of each part, <c>List`1[[Tier, ListingLsp.Analysis, Version=…]], System.Linq, Version=…</c>.</summary>
/// <param name="Plain">Its name alone.</param>
/// <param name="Assembly">The name of its assembly; null where none is written.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Arrays">Of how many dimensions of arrays it is the element.</param>
internal sealed record TypeName(string Plain, string? Assembly, IReadOnlyList<TypeName> Arguments, int Arrays)
{
    /// <summary>Reads a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="isQualified">Whether its parts name their assemblies.</param>
    public static TypeName Parse(string text, bool isQualified)
    {
        var at = 0;
        return Parse(text, isQualified, ref at);
    }

    private static TypeName Parse(string text, bool isQualified, ref int at)
    {
        var plain = Until("[],", text, ref at);
        var (arguments, arrays) = (new List<TypeName>(), 0);
        while (at < text.Length && text[at] == '[')
        {
            at++;
            if (text[at] == ']') arrays++;
            else ReadArguments(text, isQualified, ref at, arguments);
            at++;
        }

        if (!isQualified || at >= text.Length || text[at] != ',') return new(plain, null, arguments, arrays);
        at += ", ".Length;
        var assembly = Until("],", text, ref at);
        Until("]", text, ref at);
        return new(plain, assembly, arguments, arrays);
    }

    /// <summary>Reads to the bracket that closes them; each stands in brackets of its own where it names its assembly.</summary>
    private static void ReadArguments(string text, bool isQualified, ref int at, List<TypeName> arguments)
    {
        for (; ; at++)
        {
            if (isQualified) at++;
            arguments.Add(Parse(text, isQualified, ref at));
            if (isQualified) at++;
            if (text[at] != ',') return;
        }
    }

    private static string Until(string signs, string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !signs.Contains(text[at], StringComparison.Ordinal)) at++;
        return text[start..at];
    }
}
