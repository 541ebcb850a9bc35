using System.Text.Json.Nodes;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>What can be written another way, what the text becomes, and why something cannot be done.</summary>
public sealed class RefactorTests : IDisposable
{
    private const string Capabilities = """
        {
          "textDocument": { "codeAction": { "disabledSupport": true, "dataSupport": true, "resolveSupport": { "properties": ["edit"] } } },
          "workspace": { "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create", "delete"] } }
        }
        """;

    private const string Polo = """
        # The polo shirt.
        id: polo
        title: Quick dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts
        markets: [US, GB]
        trade:
          unit: piece
          moq: 10
          tiers:
            - { from: 10, price: 10.00 }   # small shops
            - { from: 100, price: 9.00 }
        logistics:
          package: { length: 30, width: 20, height: 5, grossWeight: 0.3 }

        """;

    private const string Cartons = """
        cartons:
        - { id: big, name: Big box, length: 40, width: 30, height: 50, emptyWeight: 1, maxUnits: 20 }
        - { id: flat, length: 100, width: 100, height: 4, emptyWeight: 1, maxUnits: 20 }
        - { id: small, length: 31, width: 21, height: 16, emptyWeight: 0.2, maxUnits: 10 }

        """;

    private readonly Methods _methods = new(Capabilities);

    public void Dispose() => _methods.Dispose();

    [Fact]
    public void Tiers_are_sorted_with_their_comments()
    {
        var text = Polo.Replace("from: 10,", "from: 1000$0,", StringComparison.Ordinal);
        Assert.Contains("  tiers:\n    - { from: 100, price: 9.00 }\n    - { from: 1000, price: 10.00 }   # small shops\n", Done("a.listing.yaml", text, "Sort the tiers by quantity"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tiers_of_a_carton_are_sorted_too()
    {
        var text = Polo.Replace("  tiers:", "  carton:\n    spec: big\n    tiers:\n      - { from: 5$0, price: 8 }\n      - { from: 1, price: 9 }\n  tiers:", StringComparison.Ordinal);
        Assert.Contains("    tiers:\n      - { from: 1, price: 9 }\n      - { from: 5, price: 8 }\n", Done("a.listing.yaml", text, "Sort the tiers by quantity"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_sorted_that_is_in_order() =>
        Assert.DoesNotContain(Offered("a.listing.yaml", Polo.Replace("from: 10,", "from: 10$0,", StringComparison.Ordinal)), a => Title(a).StartsWith("Sort", StringComparison.Ordinal));

    [Fact]
    public void A_range_becomes_a_ladder()
    {
        var text = Before("  tiers:") + "  range: { min: 8.50, max: 10.00$0 }\nlogistics: {}\n";
        Assert.Contains("  moq: 10\n  tiers:\n    - { from: 10, price: 10.00 }\n    - { from: 100, price: 8.50 }\n", Done("a.listing.yaml", text, "Convert the FOB range to a price ladder"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sale_by_carton_takes_the_specs_that_the_goods_fit_into_the_fullest_first()
    {
        _methods.Write("shared.cartons.yaml", Cartons);
        var text = Polo.Replace("  unit: piece", "  unit: pie$0ce", StringComparison.Ordinal);
        Assert.Equal(["Add sale by carton with big (Big box), 20 a carton", "Add sale by carton with small, 3 a carton"], Offered("a.listing.yaml", text).Select(Title).Where(t => t.Contains("carton", StringComparison.Ordinal)));
        Assert.Contains("  carton:\n    spec: big\n    tiers:\n      - { from: 1, price: 9.99 }\n      - { from: 5, price: 8.99 }\n", Done("a.listing.yaml", text, "Add sale by carton with big (Big box), 20 a carton"), StringComparison.Ordinal);
        // Three fit in, the spec takes ten; four of them are the first that the MOQ allows.
        Assert.Contains("    spec: small\n    units: 3\n    tiers:\n      - { from: 4, price: 9.99 }\n      - { from: 34, price: 8.99 }\n", Done("a.listing.yaml", text, "Add sale by carton with small, 3 a carton"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_missing_core_markets_are_named_and_added() =>
        Assert.Contains("markets: [US, GB, CA, AU, NZ, FR, DE, NL, IT, ES]\n", Done("a.listing.yaml", Polo.Replace("[US, GB]", "[US$0, GB]", StringComparison.Ordinal), "Add the missing core markets: CA, AU, NZ, FR, DE, NL, IT, ES"), StringComparison.Ordinal);

    [Fact]
    public void All_core_markets_have_a_name_of_their_own() =>
        Assert.Contains("markets: [JP, core10]\n", Done("a.listing.yaml", Polo.Replace("[US, GB]", "[JP$0]", StringComparison.Ordinal), "Add the missing core markets: US, CA, GB, AU, NZ, FR, DE, NL, IT, ES"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Sort the tiers by quantity", "from: 10,", "from: 100$0,", "two tiers begin at the same quantity: remove one of them first")]
    [InlineData("Sort the tiers by quantity", "from: 10,", "from: many$0,", "the quantity of a tier could not be read")]
    [InlineData("Convert the FOB range to a price ladder", "  tiers:", "  range: { min: 8, max: 9$0 }\n  tiers:", "the listing has another price beside the range")]
    [InlineData("Convert the FOB range to a price ladder", "  tiers:\n    - { from: 10, price: 10.00 }   # small shops\n    - { from: 100, price: 9.00 }\n", "  range: { min: 0, max: 9$0 }\n", "the ends of the range are no prices")]
    [InlineData("Convert the FOB range to a price ladder", "  tiers:\n    - { from: 10, price: 10.00 }   # small shops\n    - { from: 100, price: 9.00 }\n", "  range:\n    min: 8   # in winter\n    max: 9$0\n", "what would change is written elsewhere in the file, or has comments that would be lost")]
    [InlineData("Add sale by carton", "  moq: 10", "  moq: 10$0", "the goods fit into no carton spec of the workspace")]
    [InlineData("Add sale by carton", "  moq: 10", "  moq: 10$0\n  sellBy: lot", "the listing is sold by lot")]
    [InlineData("Add sale by carton", "ready-to-ship", "customization", "only ready-to-ship listings are sold by carton", "  moq: 10", "  moq: 10$0")]
    [InlineData("Add sale by carton", "length: 30, ", "", "the size of the package is not known (logistics.package)", "  moq: 10", "  moq: 10$0")]
    [InlineData("Add the missing core markets", "[US, GB]", "[US$0, ZZ]", "the markets could not all be read")]
    [InlineData("Add the missing core markets", "[US, GB]", "[core10$0]\nnotMarkets: [ES]", "'notMarkets' takes out ES")]
    [InlineData("Convert the file to JSON", "moq: 10", "moq: !!int 10$0", "it has tags or keys that only YAML has")]
    [InlineData("Convert the file to JSON", "moq: 10", "moq: 010$0", "a number has zeros in front: write it without them, or put it in quotes")]
    [InlineData("Convert the file to JSON", "[US, GB]", "[US, GB$0", "something is wrong with its grammar: correct that first")]
    public void What_cannot_be_done_says_why(string title, string old, string text, string reason, string? otherOld = null, string? other = null)
    {
        var listing = Polo.Replace(old, text, StringComparison.Ordinal);
        if (otherOld is not null) listing = listing.Replace(otherOld, other, StringComparison.Ordinal);
        var action = Assert.Single(Offered("a.listing.yaml", listing), a => Title(a) == title)!;
        Assert.Equal(reason, action["disabled"]!["reason"]!.GetValue<string>());
        Assert.Null(action["edit"]);
    }

    [Fact]
    public void A_client_that_does_not_know_disabled_actions_gets_none()
    {
        using var plain = new Methods();
        Assert.DoesNotContain(Ask(plain, "a.listing.yaml", Polo.Replace("moq: 10", "moq: 10$0", StringComparison.Ordinal)), a => a!["disabled"] is not null || Title(a).StartsWith("Convert", StringComparison.Ordinal));
    }

    [Fact]
    public void YAML_becomes_JSON_in_a_new_file()
    {
        var text = Polo.Replace("  moq: 10", "  # listinglsp-ignore LST1001 -- agreed\n  moq: 10$0", StringComparison.Ordinal);
        var action = Resolved("a.listing.yaml", text, "Convert the file to JSON, dropping 2 comments (lines 1, 12)");
        var changes = action["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal(("create", _methods.Uri("a.listing.json")), (changes[0]!["kind"]!.GetValue<string>(), changes[0]!["uri"]!.GetValue<string>()));
        Assert.Equal(("delete", _methods.Uri("a.listing.yaml")), (changes[2]!["kind"]!.GetValue<string>(), changes[2]!["uri"]!.GetValue<string>()));
        Assert.Equal(
            """
            {
              "id": "polo",
              "title": "Quick dry polo shirt",
              "type": "ready-to-ship",
              "category": "Apparel > Polo Shirts",
              "markets": ["US", "GB"],
              "trade": {
                "x-listinglsp-ignore": ["LST1001 -- agreed"],
                "unit": "piece",
                "moq": 10,
                "tiers": [
                  { "from": 10, "price": 10.00 },
                  { "from": 100, "price": 9.00 }
                ]
              },
              "logistics": {
                "package": { "length": 30, "width": 20, "height": 5, "grossWeight": 0.3 }
              }
            }

            """,
            Methods.Apply("", changes[1]!["edits"]!.AsArray()));
    }

    [Fact]
    public void JSON_becomes_YAML_in_the_house_style()
    {
        const string json = "{ \"id\": \"5$0\", \"title\": \"NO: a #1 shirt\", \"description\": \"One.\\nTwo.\\n\", \"trade\": { \"moq\": 10, \"tiers\": [{ \"from\": 10, \"price\": 10.00 }] } }\n";
        var changes = Resolved("a.listing.json", json, "Convert the file to YAML")["edit"]!["documentChanges"]!.AsArray();
        Assert.Equal("id: '5'\ntitle: 'NO: a #1 shirt'\ndescription: |\n  One.\n  Two.\ntrade:\n  moq: 10\n  tiers:\n    - { from: 10, price: 10.00 }\n", Methods.Apply("", changes[1]!["edits"]!.AsArray()));
    }

    [Fact]
    public void A_file_that_is_there_already_is_not_written_over()
    {
        _methods.Write("a.listing.json", "{}");
        Assert.Equal("a file of that name is there already", Assert.Single(Offered("a.listing.yaml", "id: polo$0\n"), a => Title(a).StartsWith("Convert", StringComparison.Ordinal))!["disabled"]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public void Edits_are_those_of_the_chosen_one_and_of_the_version_it_was_offered_for()
    {
        var text = Polo.Replace("[US, GB]", "[US$0, GB]", StringComparison.Ordinal);
        var offered = Offered("a.listing.yaml", text);
        Assert.NotEmpty(offered);
        Assert.All(offered, a => Assert.Null(a!["edit"]));
        var stale = Assert.Single(offered, a => Title(a).StartsWith("Add the missing", StringComparison.Ordinal))!.DeepClone();
        stale["data"]!["version"] = 6;
        Assert.Equal("-32801: The document has changed since this was offered.", _methods.Ask("codeAction/resolve", stale)!.GetValue<string>());
        stale["data"] = "something else";
        Assert.Null(_methods.Ask("codeAction/resolve", stale)!["edit"]);
    }

    private static string Title(JsonNode? action) => action!["title"]!.GetValue<string>();

    private static string Before(string part) => Polo[..Polo.IndexOf(part, StringComparison.Ordinal)];

    /// <summary>What a text becomes.</summary>
    private string Done(string path, string text, string title) =>
        Methods.Apply(text.Replace("$0", "", StringComparison.Ordinal), Resolved(path, text, title)["edit"]!["documentChanges"]![0]!["edits"]!.AsArray());

    private JsonNode Resolved(string path, string text, string title)
    {
        var offered = Offered(path, text);
        var action = offered.SingleOrDefault(a => Title(a) == title);
        Assert.True(action is not null, string.Join('\n', offered.Select(Title)));
        return _methods.Ask("codeAction/resolve", action)!;
    }

    private JsonArray Offered(string path, string text) => Ask(_methods, path, text);

    private static JsonArray Ask(Methods methods, string path, string text)
    {
        var at = methods.Open(path, text);
        at["range"] = new JsonObject { ["start"] = at["position"]!.DeepClone(), ["end"] = at["position"]!.DeepClone() };
        at["context"] = new JsonObject { ["diagnostics"] = new JsonArray(), ["only"] = new JsonArray("refactor") };
        return methods.Ask("textDocument/codeAction", at)!.AsArray();
    }
}
