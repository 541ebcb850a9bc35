using System.Text.Json.Nodes;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Features;

/// <summary>A comment that suppresses stands where it breaks nothing.</summary>
public sealed class SuppressingTests : IDisposable
{
    private readonly Methods _methods = new();

    public void Dispose() => _methods.Dispose();

    [Theory]
    [InlineData("{ id: a, title: Mug\n  of clay, incotrm: x }\n", "incotrm")]
    [InlineData("id: a\ntitle: Mug\nincotrm: x\n", "incotrm", "# listinglsp-ignore LST0003 -- …\nincotrm")]
    public void No_text_over_several_lines_is_cut(string text, string piece, string expected = "")
    {
        var at = _methods.Open("a.listing.yaml", text.Replace(piece, $"$0{piece}", StringComparison.Ordinal));
        at["range"] = new JsonObject { ["start"] = at["position"]!.DeepClone(), ["end"] = at["position"]!.DeepClone() };
        at["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        var action = _methods.Ask("textDocument/codeAction", at)!.AsArray().FirstOrDefault(a => a!["title"]!.GetValue<string>() == "Suppress LST0003 here");
        Assert.Equal(expected.Length > 0, action is not null);
        if (action is not null) Assert.Contains(expected, Methods.Apply(text, action["edit"]!["changes"]![_methods.Uri("a.listing.yaml")]!.AsArray()), StringComparison.Ordinal);
    }
}
