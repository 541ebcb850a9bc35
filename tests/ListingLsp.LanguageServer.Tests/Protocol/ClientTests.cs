using System.Text.Json;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Protocol;

/// <summary>What real clients send first is read; the files in Clients follow what these editors write.</summary>
public sealed class ClientTests
{
    [Fact]
    public void Visual_Studio_Code()
    {
        var (first, client) = Read("vscode.json");
        Assert.Equal(("Visual Studio Code", "zh-cn", 41237), (first.ClientInfo?.Name, first.Locale, first.ProcessId));
        Assert.Equal("file:///c%3A/Users/Li/store", Assert.Single(first.WorkspaceFolders!).Uri);
        Assert.Equal(["utf-16"], client.PositionEncodings);
        Assert.True(client.PullsDiagnostics && client.CanRefreshDiagnostics && client.KnowsDocumentChanges && client.CanCreateFiles && client.CanDeleteFiles && client.CanResolveActionEdits);
        Assert.True(client.KnowsSnippets && client.KnowsMarkdownInCompletion && client.KnowsMarkdownInHover && client.KnowsSymbolTrees && client.FoldsWholeLines && client.HasProgress);
    }

    [Fact]
    public void Neovim()
    {
        var (first, client) = Read("neovim.json");
        Assert.Equal("Neovim", first.ClientInfo?.Name);
        Assert.Equal(["utf-8", "utf-16", "utf-32"], client.PositionEncodings);
        Assert.True(client.HasProgress);
        Assert.False(client.KnowsDocumentChanges || client.CanWatchFiles);
    }

    [Fact]
    public void Emacs()
    {
        var (first, client) = Read("emacs.json");
        Assert.Equal("Eglot", first.ClientInfo?.Name);
        Assert.Equal("utf-32", client.PositionEncodings.First());
        Assert.False(client.PullsDiagnostics || client.KnowsSnippets);
    }

    [Theory]
    [InlineData("""{"processId":null,"rootUri":null,"capabilities":{},"workspaceFolders":null,"initializationOptions":null}""")]
    [InlineData("""{"capabilities":{"textDocument":5,"general":{"positionEncodings":{}},"workspace":[]}}""")]
    [InlineData("{}")]
    public void A_client_that_says_little_or_nonsense_can_do_nothing(string json)
    {
        var client = new ClientCapabilities(JsonDocument.Parse(json).RootElement.Deserialize(LspJson.Default.InitializeParams)!.Capabilities);
        Assert.Empty(client.PositionEncodings);
        Assert.False(client.PullsDiagnostics || client.HasProgress || client.KnowsDocumentChanges);
    }

    private static (InitializeParams Params, ClientCapabilities Client) Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "ListingLsp.LanguageServer.Tests", "Protocol", "Clients", file)));
        var parameters = json.RootElement.Deserialize(LspJson.Default.InitializeParams)!;
        return (parameters, new ClientCapabilities(parameters.Capabilities));
    }
}
