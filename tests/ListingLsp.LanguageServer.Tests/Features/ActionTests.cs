using System.Text.Json.Nodes;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>What is offered at a place, and what the text becomes.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Yaml = "id: polo\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade:\n  unit: piece\n  moq: 5$000\n  tiers:\n    - { from: 100, price: 2.60 }\n";
    private const string Json = "{\n  \"id\": \"polo\", \"title\": \"Quick dry polo shirt\", \"type\": \"ready-to-ship\", \"category\": \"Apparel > Polo Shirts\",\n  \"trade\": { \"unit\": \"piece\", \"moq\": 5$000, \"tiers\": [ { \"from\": 100, \"price\": 2.60 } ] }\n}\n";
    private readonly Methods _methods = new();

    public void Dispose() => _methods.Dispose();

    [Theory]
    [InlineData("a.listing.yaml", Yaml, "Suppress LST1001 here", "  # listinglsp-ignore LST1001 -- …\n  moq: 500\n")]
    [InlineData("a.listing.yaml", Yaml, "Suppress LST1001 in this file", "# listinglsp-ignore-file LST1001 -- …\nid: polo\n")]
    [InlineData("a.listing.json", Json, "Suppress LST1001 here", "\"x-listinglsp-ignore\"")]
    [InlineData("a.listing.json", Json, "Suppress LST1001 in this file", "\"x-listinglsp-ignore-file\"")]
    [InlineData("a.listing.yaml", Yaml, "Set the MOQ to 100", "  moq: 100\n")]
    public void In_the_document(string path, string text, string title, string expected)
    {
        var plain = text.Replace("$0", "", StringComparison.Ordinal);
        var action = Offered(path, text).Single(a => a!["title"]!.GetValue<string>() == title)!;
        Assert.Equal("quickfix", action["kind"]!.GetValue<string>());
        var after = Methods.Apply(plain, action["edit"]!["changes"]![_methods.Uri(path)]!.AsArray());
        Assert.Contains(expected, after, StringComparison.Ordinal);
        // The finding is gone; at most the reason is asked for.
        var left = Offered(path, after.Replace("500", "5$000", StringComparison.Ordinal).Replace("moq: 100", "moq: 1$000", StringComparison.Ordinal));
        Assert.DoesNotContain(left, a => a!["title"]!.GetValue<string>().Contains("LST1001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suppression_that_stands_there_already_gets_one_more_rule()
    {
        var text = Yaml.Replace("  moq: ", "  # listinglsp-ignore LST1009 -- agreed\n  moq: ", StringComparison.Ordinal);
        var action = Offered("a.listing.yaml", text).Single(a => a!["title"]!.GetValue<string>() == "Suppress LST1001 here")!;
        var after = Methods.Apply(text.Replace("$0", "", StringComparison.Ordinal), action["edit"]!["changes"]![_methods.Uri("a.listing.yaml")]!.AsArray());
        Assert.Contains("# listinglsp-ignore LST1009, LST1001 -- agreed\n", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules: { LST5003: off }\n", "rules: { LST5003: off, LST1001: off }\n")]
    [InlineData("rules:\n  LST1001: { severity: warning }\n", "rules:\n  LST1001: { severity: off }\n")]
    [InlineData("locale: en\n", "locale: en\nrules:\n  LST1001: off\n")]
    public void In_the_settings(string before, string after)
    {
        _methods.Write("listinglsp.yaml", before);
        var action = Offered("a.listing.yaml", Yaml).Single(a => a!["title"]!.GetValue<string>() == "Set the severity of LST1001 to 'off' in listinglsp.yaml")!;
        Assert.Equal(after, Methods.Apply(before, action["edit"]!["changes"]![_methods.Uri("listinglsp.yaml")]!.AsArray()));
    }

    [Fact]
    public void Fix_all_is_offered_to_those_who_ask_for_it()
    {
        var text = Yaml.Replace("unit:", "unnit:", StringComparison.Ordinal);
        Assert.DoesNotContain(Offered("a.listing.yaml", text), a => a!["kind"]!.GetValue<string>().StartsWith("source", StringComparison.Ordinal));
        var all = Assert.Single(Offered("a.listing.yaml", text, "source.fixAll"))!;
        Assert.Equal("source.fixAll.listinglsp", all["kind"]!.GetValue<string>());
        Assert.Contains("  unit: piece\n", Methods.Apply(text.Replace("$0", "", StringComparison.Ordinal), all["edit"]!["changes"]![_methods.Uri("a.listing.yaml")]!.AsArray()), StringComparison.Ordinal);
    }

    private JsonArray Offered(string path, string text, string? only = null)
    {
        var at = _methods.Open(path, text);
        at["range"] = new JsonObject { ["start"] = at["position"]!.DeepClone(), ["end"] = at["position"]!.DeepClone() };
        at["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        if (only is not null) at["context"]!["only"] = new JsonArray(only);
        return _methods.Ask("textDocument/codeAction", at)!.AsArray();
    }
}
