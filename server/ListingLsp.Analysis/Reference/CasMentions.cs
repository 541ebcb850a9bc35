namespace ListingLsp.Analysis.Reference;

/// <summary>A number in a text that says of itself that it is a CAS number.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Text">As it stands there; <see cref="CasNumber"/> decides whether it is right.</param>
internal readonly record struct CasMention(int Start, string Text);

/// <summary>
/// Numbers behind the word CAS: <c>CAS 2921-88-2</c>, <c>CAS No.: 2921-88-2, 50-29-3</c>, <c>CAS号：2921-88-2</c>. A date, an order or a
/// telephone number has another form, or no such word before it.
/// </summary>
internal static class CasMentions
{
    private const string Word = "CAS";

    /// <summary>What may stand between the word and the number; longer words first.</summary>
    private static readonly string[] Labels = ["registry", "numbers", "number", "nos", "no", "nr", "rn", "is", "登记号", "注册号", "编号", "号码", "号", "为", "是"];

    /// <summary>What may stand between two numbers.</summary>
    private static readonly string[] Connectors = [",", "，", "、", ";", "；", "/", "&", "+", "and", "or", "和", "或", "及"];

    /// <summary>Those in a text.</summary>
    public static IReadOnlyList<CasMention> In(string text)
    {
        if (!MayHoldNumber(text)) return [];
        var found = new List<CasMention>();
        for (var at = 0; (at = text.IndexOf(Word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Word.Length)
        {
            if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) AddList(text, BehindLabels(text, at + Word.Length), found);
        }

        return found;
    }

    /// <summary>Those in the value of an attribute, whose name may hold the word.</summary>
    public static IReadOnlyList<CasMention> In(string name, string value)
    {
        if (!MayHoldNumber(value)) return [];
        if (In(value) is { Count: > 0 } found) return found;
        var named = new List<CasMention>();
        if (HasWord(name)) AddList(value, BehindLabels(value, 0), named);
        return named;
    }

    /// <summary>Every CAS number has a hyphen between two digits, and few texts have one.</summary>
    private static bool MayHoldNumber(string text)
    {
        for (var at = text.IndexOf('-'); at >= 0; at = text.IndexOf('-', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])) return true;
        }

        return false;
    }

    private static bool HasWord(string name)
    {
        var at = name.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (at > 0 && char.IsAsciiLetterOrDigit(name[at - 1]))) return false;
        return at + Word.Length == name.Length || !char.IsAsciiLetterOrDigit(name[at + Word.Length]);
    }

    private static int BehindLabels(string text, int at)
    {
        for (; ; )
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '_' or '.' or '-' or ':' or '：' or '#' or '＃' or '=' or '(' or '（' or '*')) at++;
            if (WordAt(Labels, text, at) is not { } label) return at;
            at += label.Length;
        }
    }

    private static void AddList(string text, int at, List<CasMention> found)
    {
        while (NumberAt(text, at) is { Length: > 0 } number)
        {
            found.Add(new CasMention(at, number));
            at = BehindBlanks(text, at + number.Length);
            if (WordAt(Connectors, text, at) is not { } connector) return;
            at = BehindBlanks(text, at + connector.Length);
        }
    }

    /// <summary>The digits and hyphens at a place, where they have the form of a CAS number and no digit goes on behind them.</summary>
    private static string NumberAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) end++;
        var number = text[at..end];
        return CasNumber.IsShaped(number) ? number : "";
    }

    private static int BehindBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static string? WordAt(string[] words, string text, int at) =>
        Array.Find(words, w => string.Compare(text, at, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0);
}
