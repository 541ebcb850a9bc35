using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Words that the program knows: signs of both grammars, the names of all fields, codes, ids of rules, and numbers at the edges.</summary>
internal static class Vocabulary
{
    private static readonly string[] Signs =
    [
        "[", "]", "{", "}", "'", "\"", ":", ": ", ",", ", ", "-", "- ", "\t", " ", "  ", "\n", "\n  ", "\n    ", "\n- ", "\r\n", "\r", "#", " # ", "|", "|\n", "|2-\n", ">", ">+\n", "&a ", "*a", "<<: *a\n", "!t ", "!!str ", "? ", "：", "，", "“", "”", "【", "】", "｛", "｝",
        "\u3000", "你好", "😀", "\\", "\\u", "\\ud800", "---\n", "...\n", "%YAML 1.2\n", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "\0", "\uFEFF", "\u2028", "\u0085", "//", "/*", "*/", "~", "null", "true", "false", "=== a.listing.json\n", "=== b.cartons.yaml\n", "=== c.freight.yaml\n",
        "# listinglsp-ignore ", "# listinglsp-ignore-file ", "x-listinglsp-ignore", "reason", "Content-Length: 5\r\n\r\n", "untitled:a.listing.yaml", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}\n",
    ];

    private static readonly string[] Values =
    [
        "0", "1", "-1", "0.00", "0.01", "0.001", "00", "1.", ".5", "+5", "1e5", "1e400", "-0", "2147483647", "2147483648", "4294967296", "9223372036854775807", "79228162514264337593543950335", "79228162514264337593543950336", "1000000000000", "-1000000000000", "999999999999.99",
        "0.0000000000000000000000000001", "1,000", "１２", "0x1F", "0o7", "1_000", ".inf", ".nan", "NO", "yes", "off", "2026-06-18", "2026-13-40", "0001-01-01", "9999-12-31", "worldwide", "EU", "core10", "US", "DE", "CN", "USD", "piece", "lot", "set", "ready-to-ship", "customization", "FOB",
        "PP", "EPS", "plastic", "50-00-0", "7732-18-5", "100% cotton", "MOQ 5", "5 pcs", "US$ 3.50", "Home & Garden > Kitchen", "https://x/y.jpg", "a.jpg", "../a.jpg", "*", "**/*.yaml", "[", "!a", "a/**/b", ">=0.1 <9", "^0.2", "strict", "adopt", "LST1", "LST", "off", "error", "hint", "all",
    ];

    /// <summary>The tables of all kinds of files.</summary>
    public static Shape[] Shapes { get; } =
    [
        ListingShape.Root, CartonsShape.Root, FreightShape.Root, MarketShape.Root, CategoriesShape.Root, MetricsShape.Root, StoreShape.Root, CampaignShape.Root, OrdersShape.Root, PackShape.Root, ConfigShape.Root,
    ];

    private static readonly byte[][] Words = [.. Signs.Concat(Signs).Concat(Values).Concat(Fields()).Concat(RuleCatalogue.All.Select(r => r.Id)).Select(Encoding.UTF8.GetBytes)];

    /// <summary>One of them.</summary>
    public static byte[] Pick(Random random) => Words[random.Next(Words.Length)];

    /// <summary>A value that may stand in a field, plain.</summary>
    public static string PickValue(Random random) => Values[random.Next(Values.Length)];

    private static IEnumerable<string> Fields()
    {
        var seen = new HashSet<Shape>();
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var shape in Shapes) Collect(new RecordType(shape));
        return names.SelectMany(n => new[] { n, $"{n}: ", $"\n  {n}: ", $"\"{n}\": " });

        void Collect(ValueType type)
        {
            switch (type)
            {
                case RecordType { Shape: var shape } when seen.Add(shape):
                    foreach (var field in shape.Fields)
                    {
                        names.Add(field.Name);
                        Collect(field.Type);
                    }

                    break;
                case ListType list:
                    Collect(list.Item);
                    break;
                case MapType map:
                    Collect(map.Value);
                    break;
                case EitherType either:
                    foreach (var option in either.Options) Collect(option);
                    break;
            }
        }
    }
}
