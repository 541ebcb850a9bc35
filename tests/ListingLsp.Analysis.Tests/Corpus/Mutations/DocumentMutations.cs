using System.Text;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes in the document itself: grammar, fields, references.</summary>
internal static class DocumentMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("LST0001", "the colon behind a key is lost", "/trade/incoterm", l => l.Overwrite("incoterm: FOB", "incoterm FOB")) { When = Which.AreBlock },
        new("LST0001", "a bracket is lost", "/markets/*", l => l.Overwrite("core10]", "core10")) { When = l => Which.AreYaml(l) && l.Text.ToString().Contains("core10]\n", StringComparison.Ordinal) },
        new("LST0001", "a comma is lost", "/trade/currency", l => l.Overwrite("\"USD\",", "\"USD\"")) { When = l => !Which.AreYaml(l) && l.Has("/trade/currency") },
        new("LST0002", "the title is set twice", "/title", l => l.Add("", "title", NewValue.Text("Another title"))),
        new("LST0003", "a field is misspelt", "/trade/prot", l => l.Rename("/trade/port", "prot")) { Needs = ["/trade/port"] },
        new("LST0003", "a field that is required is misspelt", "/trade/untit", l => l.Rename("/trade/unit", "untit")),
        new("LST0003", "a field that rules need is misspelt", "/logistics/templte", l => l.Rename("/logistics/template", "templte")) { FromStock = true },
        new("LST0004", "the unit is left out", "/trade/unit", l => l.Remove("/trade/unit")) { Lacks = ["/trade/carton"] },
        new("LST0004", "the category is left out", "/category", l => l.Remove("/category")),
        new("LST0005", "a word stands for a quantity", "/trade/moq", l => l.SetText("/trade/moq", "on request")) { Needs = ["/trade/moq"] },
        new("LST0005", "a text stands for a group", "/logistics/package", l => l.SetText("/logistics/package", "36 x 30 x 5 cm")),
        new("LST0006", "the type is no type", "/type", l => l.SetText("/type", "wholesale")),
        new("LST0006", "the unit is a plural", "/trade/unit", l => l.SetText("/trade/unit", "pieces")) { When = l => l.Variant.Product.Unit == "piece" },
        new("LST0006", "the unit is Chinese", "/trade/unit", l => l.SetText("/trade/unit", "件")) { When = l => l.Variant.Product.Unit == "piece" },
        new("LST0007", "the stock of a variant is negative", "/skus/0/stock", l => l.Set("/skus/0/stock", -5)) { Needs = ["/skus/0/stock"] },
        new("LST0008", "the freight template is misspelt", "/logistics/template", l => l.SetText("/logistics/template", l.At("/logistics/template")[..^1])) { FromStock = true },
        new("LST0008", "the carton spec is another number", "/trade/carton/spec", l => l.SetText("/trade/carton/spec", l.At("/trade/carton/spec")[..^1] + "9")) { Needs = ["/trade/carton"] },
        new("LST0009", "two carton specs share an id", [$"{Bench.Cartons}#/cartons/0/id", $"{Bench.Cartons}#/cartons/5/id"],
            l => l.In(Bench.Cartons).Append("/cartons", Spec("438004", "加高外箱5层"))) { Lacks = ["/trade/carton"] },
        new("LST0010", "a carton spec that nobody uses", $"{Bench.Cartons}#/cartons/5/id", l => l.In(Bench.Cartons).Append("/cartons", Spec("530001", "加高外箱5层"))),
        new("LST0012", "on without quotes", "/attributes/Display", l => l.Add("/attributes", "Display", NewValue.Written("on"))) { When = Which.AreYaml },
        new("LST0012", "Norway without quotes", "/markets/*", l => l.Append("/markets", NewValue.Written("NO"))) { When = l => Which.AreYaml(l) && l.Variant.Product.Markets.Count == 0, FromStock = false },
        new("LST0013", "a full-width colon", "/trade/port", l => l.Overwrite("port: ", "port：")) { When = l => Which.AreBlock(l) && l.Has("/trade/port"), Marks = "：" },
        new("LST0013", "full-width digits", "/logistics/package/height", l => l.SetValue("/logistics/package/height", NewValue.Written("１２"))) { When = Which.AreYaml, Lacks = ["/trade/carton"] },
        new("LST0015", "a name with a letter too many", "", l => l.MoveTo(l.File.Replace(".listing.", ".listings.", StringComparison.Ordinal))),
        new("LST0014", "the file is saved as UTF-16", "", l => l.WithText(SourceText.From(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(l.Workspace.Files[l.File].ToString())).ToArray()))),
    ];

    private static NewValue Spec(string id, string name) => NewValue.Mapping(
        ("id", NewValue.Text(id)), ("name", NewValue.Text(name)), ("length", NewValue.Word("60")), ("width", NewValue.Word("40")),
        ("height", NewValue.Word("50")), ("emptyWeight", NewValue.Word("1.3")), ("maxUnits", NewValue.Word("40")));
}
