using FsCheck;
using FsCheck.Fluent;
using ListingLsp.Syntax.Tests.Oracle.Varied;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Generators of values that need not look like a listing.</summary>
internal static class AnyValues
{
    private static readonly string[] Pieces =
    [
        "a", "moq", "500", "-1.5e+3", "true", "null", " ", " ", "  ", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "?", "? ", ",", "[", "]", "{", "}", "'", "\"", "\\",
        "&", "*", "!", "|", ">", "%", "@", "`", "---", "...",
        "袜子", "：", "🧦", "é", "\u00A0", "\u2028", "\u0085", "\u0001", "\u007F", "\u200B", "a long text that goes on and on and on until a line is full of it",
    ];

    /// <summary>Texts of all kinds of signs.</summary>
    public static Gen<string> Texts { get; } = Gen.Elements(Pieces).ListOf().Resize(6).Select(string.Concat);

    /// <summary>Values whose keys are all texts, as JSON has them.</summary>
    public static Gen<Value> JsonValues { get; } = Gen.Sized(size => Values(Math.Min(size, 30), onlyTextsAsKeys: true));

    /// <summary>Values with keys of every kind.</summary>
    public static Gen<Value> YamlValues { get; } = Gen.Sized(size => Values(Math.Min(size, 30), onlyTextsAsKeys: false));

    private static Gen<Value> Values(int size, bool onlyTextsAsKeys)
    {
        var text = Texts.Select(Value (t) => new TextValue(t));
        if (size < 2) return text;
        var inner = Values(size / 3, onlyTextsAsKeys);
        var key = onlyTextsAsKeys ? text : Gen.Frequency((5, text), (1, inner));
        var items = inner.ListOf().Resize(4).Select(Value (v) => new ListValue([.. v]));
        var fields = Gen.Zip(key, inner).ListOf().Resize(4)
            .Select(Value (f) => new MapValue([.. f.Select(e => (e.Item1, e.Item2)).DistinctBy(e => Said.By(e.Item1))]));
        return Gen.Frequency((1, text), (2, items), (3, fields));
    }
}
