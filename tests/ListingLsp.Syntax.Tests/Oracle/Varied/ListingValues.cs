namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>Draws values that are shaped like a listing: its fields, any of them left out, and texts that are hard to write.</summary>
internal sealed class ListingValues(Random random)
{
    private static readonly string[] Words =
    [
        "piece", "10", "8.50", "ready-to-ship", "true", "null", "~", "NO", "2022-08-25", "18.500", "-1", "0x1F", "438004", "48%", "CN", "袜子", "红", "🧦", "a:b", "a#b", "?x", ":x", "-x",
    ];

    private static readonly string[] Phrases =
    [
        "Men's quick-dry polo shirt", "Apparel > Men's Clothing > Polo Shirts", "3号标准3层", "🧦 socks, 6 pairs", "https://example.com/polo.mp4?a=1#b", "Fabric weight 180 g", "最小起订量：500",
        "one - two ? three", "a lot of words that go on and on until the line is full", "“Men’s” 「polo」", "x & y * z ! w", "50% off | today", "cotton 👕 棉 and more", "polo @ home",
        "- dash", "# hash", "key: value", "a # b", "[x]", "{y}", "a, b", "", "", " leading", "trailing ", "quote\"d", "C:\\path\\new", "*star*", "&and", "!bang", "%percent", "@at", "`tick`",
        "'single'", "\"double\"", "tab\there", "ends:", "nbsp\u00A0 separator\u2028 next\u0085line", "bell\u0007", "---", "...", "-", "?", ":",
    ];

    private static readonly string[] Blocks =
    [
        "Free text, **Markdown** allowed.\n", "First line\nsecond line\n\nthird paragraph\n", "- a\n- b: c\n  d # no comment\n", "  indented first\nthen not\n", "\n\nafter blanks\n", "no break at the end",
        "many at the end\n\n\n", "more\n  indented\n    still more\nback\n\n  again\n", "trailing blanks  \nnext\t\n", "\ttab first\nthen text\n", "标题\n\n正文 🧦\n", "\n", "a\n\n\n\nb", "# heading\n---text\n... text\n",
    ];

    private static readonly string[] Names =
    [
        "Material", "Fabric weight", "Color", "Size", "x-note", "颜色", "尺码 (cm)", "US", "GB", "Men's size", "a/b", "5", "null", "🧦", "x:y", "with \"quotes\"", "it's", "# x", "- y", "", "key: z", "a, b", "[k]",
    ];

    /// <summary>One listing with most of its fields, in any order.</summary>
    public MapValue Listing()
    {
        (string, Func<Value>)[] all =
        [
            ("id", Word), ("title", Phrase), ("type", Word), ("category", Phrase), ("markets", () => Some(0, 5, Word)), ("keywords", () => Some(1, 4, Phrase)), ("attributes", () => Named(0, 4, Phrase)),
            ("description", Block), ("images", () => Some(1, 3, Phrase)), ("video", Phrase), ("trade", Trade), ("skus", () => Some(1, 3, Sku)), ("logistics", Logistics), ("services", Services),
            ("compliance", Compliance), ("x-notes", () => Any(3)), ("x-matrix", () => Some(1, 3, () => Some(0, 3, () => Some(1, 2, Word)))), ("x-more", () => Any(4)),
        ];
        var chosen = all.Where(_ => random.Next(100) < 45).ToList();
        if (chosen.Count == 0) chosen.Add(all[random.Next(all.Length)]);
        if (random.Next(4) == 0) chosen = [.. chosen.OrderBy(_ => random.Next())];
        return new MapValue([.. chosen.Select(f => ((Value)new TextValue(f.Item1), f.Item2()))]);
    }

    /// <summary>Anything, nested this deep at most.</summary>
    public Value Any(int depth) => random.Next(depth == 0 ? 3 : 8) switch
    {
        0 => Word(),
        1 => Phrase(),
        2 => Block(),
        3 or 4 => Some(0, 4, () => Any(depth - 1)),
        5 => new MapValue([.. Enumerable.Range(0, random.Next(1, 3)).Select(i => (random.Next(3) == 0 ? Key() : new TextValue($"k{i}"), Any(depth - 1)))]),
        _ => Named(0, 4, () => Any(depth - 1)),
    };

    /// <summary>A key that is short enough to stand on one line: YAML takes 1,024 characters.</summary>
    private Value Key() => random.Next(3) switch
    {
        0 => Word(),
        1 => Some(0, 3, Word),
        _ => Named(0, 3, Word),
    };

    private TextValue Word() => new(Pick(Words));

    private TextValue Phrase() => new(random.Next(12) == 0 ? string.Join(' ', Enumerable.Range(0, random.Next(20, 300)).Select(_ => Pick(Words))) : Pick(Phrases));

    private TextValue Block() => new(random.Next(4) == 0 ? Pick(Phrases) : Pick(Blocks));

    private MapValue Trade() => Of(
        ("currency", Word), ("unit", Word), ("moq", Word), ("tiers", Tiers), ("range", () => Of(("min", Word), ("max", Word))), ("marketPrices", () => Named(1, 2, () => Of(("tiers", Tiers)))),
        ("incoterm", Word), ("port", Phrase), ("carton", () => Of(("spec", Word), ("units", Word), ("tiers", Tiers))));

    private ListValue Tiers() => Some(0, 4, () => Of(("from", Word), ("price", Word)));

    private MapValue Sku() => Of(("id", Word), ("options", () => Named(1, 3, Word)), ("stock", Word), ("price", Word));

    private MapValue Logistics() => Of(
        ("origin", Word), ("package", () => Of(("length", Word), ("width", Word), ("height", Word), ("grossWeight", Word))), ("leadTime", () => Some(1, 3, () => Of(("upTo", Word), ("days", Word), ("negotiable", Word)))),
        ("stock", Word), ("freight", () => Named(1, 3, () => Of(("cost", Word), ("free", Word), ("deliveryGuarantee", Word)))));

    private MapValue Services() => Of(("onlineOrder", Word), ("sample", () => Of(("price", Word), ("max", Word))), ("customization", () => Some(0, 2, () => Of(("option", Phrase), ("moq", Word)))), ("localAfterSale", () => Some(0, 3, Word)));

    private MapValue Compliance() => Of(
        ("itemTypes", () => Some(0, 2, Word)), ("materials", () => Some(1, 2, () => Of(("name", Phrase)))), ("substances", () => Some(1, 2, () => Of(("name", Phrase), ("cas", Word), ("content", Word)))),
        ("certificates", () => Some(1, 2, () => Of(("name", Word), ("number", Word)))));

    private MapValue Of(params (string Name, Func<Value> Value)[] fields) =>
        new([.. fields.Where((_, i) => i == 0 || random.Next(4) > 0).Select(f => ((Value)new TextValue(f.Name), f.Value()))]);

    private MapValue Named(int least, int most, Func<Value> value)
    {
        var names = Names.OrderBy(_ => random.Next()).Take(random.Next(least, most + 1)).ToList();
        return new MapValue([.. names.Select(n => ((Value)new TextValue(n), value()))]);
    }

    private ListValue Some(int least, int most, Func<Value> value) => new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => value())]);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
