using System.Text;
using System.Text.Json;
using ListingLsp.Testing;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// What the published program asks of the system: no network, no other program, nothing read outside the workspace through what its files
/// name, and nothing written but what was asked.
/// </summary>
public sealed class SystemCallTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("calls-").FullName;

    public SystemCallTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "Samples", "faulty"), "*", SearchOption.AllDirectories))
        {
            Write(Path.Combine("shop", Path.GetRelativePath(Repository.PathOf("tests", "Samples", "faulty"), file)), File.ReadAllText(file));
        }

        Directory.CreateDirectory(Home);
    }

    /// <summary>Commands that look and write nothing.</summary>
    public static TheoryData<string> Looks => new()
    {
        "check",
        "check --format json",
        "check --format sarif --locale zh-CN",
        "check --diff",
        "explain LST1001",
        "rules",
        "markets apparel/polo-2201.listing.yaml",
        "config show apparel/polo-2201.listing.yaml",
        "--version",
        "--help",
    };

    private string Shop => Path.Combine(_root, "shop");

    private string Home => Path.Combine(_root, "home");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [TheoryWith("strace")]
    [MemberData(nameof(Looks))]
    public void A_command_that_looks_only_looks(string command)
    {
        var calls = Run(command.Split(' '));
        Assert.InRange(calls.ExitCode, 0, 1);
        Assert.NotEqual("", calls.Output);
        AssertQuiet(calls);
        Assert.Empty(Changed(calls));
    }

    [FactWith("strace")]
    public void A_fix_writes_the_files_it_mends_and_nothing_else()
    {
        var before = Snapshot();
        var calls = Run("check", "--fix");
        AssertQuiet(calls);
        var mended = Snapshot().Where(f => before[f.Key] != f.Value).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(mended);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), Snapshot().Keys.Order(StringComparer.Ordinal));
        // A new file takes the place of the old one; it stands beside it for that moment.
        Assert.All(Changed(calls), path => Assert.Contains(mended, file => path == file || Path.GetDirectoryName(path) == Path.GetDirectoryName(file)));
    }

    /// <summary>Settings that name something outside, and a part of the message that says so.</summary>
    public static TheoryData<string> WaysOut => new()
    {
        "extends: ../outside/secret.yaml",
        "extends: OUTSIDE/secret.yaml",
        "extends: links/secret.yaml",
        "packs: [\"../outside/*.rules.yaml\"]",
        "packs: [\"OUTSIDE/*.rules.yaml\"]",
        "packs: [\"links/*.rules.yaml\"]",
        "baseline: ../outside/secret.yaml",
        "baseline: links/secret.yaml",
        "files: { listing: [\"../outside/*\", \"links/*\"] }",
        "",
    };

    [TheoryWith("strace")]
    [MemberData(nameof(WaysOut))]
    public void Nothing_is_read_outside_the_workspace_through_what_its_files_name(string setting)
    {
        var outside = Path.Combine(_root, "outside");
        Write("outside/secret.rules.yaml", "pack: secret\ntitle: Secret\nentries: []\n");
        Write("outside/secret.yaml", "version: 1\nlocale: zh-CN\n");
        Write("outside/secret.cartons.yaml", "cartonSpecs: []\n");
        Write("outside/secret.listing.yaml", "id: secret\ntitle: A secret listing\n");
        Write("outside/secret.png", "no picture");
        Write("shop/listinglsp.yaml", $"version: 1\n{setting.Replace("OUTSIDE", outside, StringComparison.Ordinal)}\n");
        Write("shop/apparel/curious.listing.yaml", $"""
            id: curious-1
            title: Quick dry polo shirt
            type: ready-to-ship
            images: [../../outside/secret.png, "{outside}/secret.png", ../links/secret.png, "file://{outside}/secret.png", "https://127.0.0.1:9/secret.png"]
            description: "![picture]({outside}/secret.png) <img src='../../outside/secret.png'>"

            """);
        Directory.CreateDirectory(Path.Combine(Shop, "links"));
        foreach (var file in Directory.GetFiles(outside)) File.CreateSymbolicLink(Path.Combine(Shop, "links", Path.GetFileName(file)), file);
        Directory.CreateSymbolicLink(Path.Combine(Shop, "folder"), outside);

        var calls = Run("check");
        AssertQuiet(calls);
        Assert.Empty(Changed(calls));
        Assert.Contains(calls.Read(), path => path.StartsWith(Shop, StringComparison.Ordinal));
        Assert.DoesNotContain(calls.Read(), path => path.Contains("secret", StringComparison.Ordinal) || path.StartsWith(outside, StringComparison.Ordinal));
    }

    [FactWith("strace")]
    public void The_server_is_as_quiet_as_the_check()
    {
        var uri = FileUri.OfFolder(Shop);
        var text = File.ReadAllText(Path.Combine(Shop, "apparel", "polo-2201.listing.yaml"));
        var calls = new SystemCalls(
            Shop,
            Home,
            Path.Combine(_root, "log"),
            [
                (Frame($$$$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":"{{{{uri}}}}","capabilities":{}}}"""), "\"id\":1"),
                (Frame("""{"jsonrpc":"2.0","method":"initialized","params":{}}"""), ""),
                (Frame($$$$"""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"{{{{uri}}}}apparel/polo-2201.listing.yaml","languageId":"yaml","version":1,"text":"{{{{JsonEncodedText.Encode(text)}}}}"}}}"""), "\"LST1"),
                (Frame($$$$"""{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"{{{{uri}}}}apparel/polo-2201.listing.yaml"},"position":{"line":3,"character":1}}}"""), "\"id\":2"),
                (Frame("""{"jsonrpc":"2.0","id":3,"method":"shutdown"}"""), "\"id\":3"),
                (Frame("""{"jsonrpc":"2.0","method":"exit"}"""), ""),
            ],
            "server");
        Assert.Equal(0, calls.ExitCode);
        Assert.Contains("\"id\":3", calls.Output, StringComparison.Ordinal);
        AssertQuiet(calls);
        Assert.Empty(Changed(calls));
    }

    [FactWith("strace")]
    public void Only_git_is_started_and_only_for_what_git_knows()
    {
        if (!OtherProgram.IsInstalled("git")) return;
        OtherProgram.Run(Shop, "git", "init", "--quiet");
        OtherProgram.Run(Shop, "git", "add", ".");
        var before = Snapshot();
        var calls = Run("check", "--staged");
        Assert.InRange(calls.ExitCode, 0, 1);
        Assert.NotEmpty(calls.Programs);
        Assert.All(calls.Programs, program => Assert.Equal("git", Path.GetFileName(program)));
        Assert.Empty(calls.Network);
        Assert.Empty(Changed(calls));
        Assert.Equal(before, Snapshot());
    }

    /// <summary>No network and no other program; nothing is read from the user's home.</summary>
    private void AssertQuiet(SystemCalls calls)
    {
        Assert.Empty(calls.Network);
        Assert.Empty(calls.Programs);
        Assert.DoesNotContain(calls.Read(), path => path.StartsWith(Home, StringComparison.Ordinal) && !IsOfTheRuntime(path));
    }

    /// <summary>What was written, but for what the .NET runtime keeps for debuggers: its socket and pipes, and names of threads.</summary>
    private IEnumerable<string> Changed(SystemCalls calls) => calls.Written().Where(p => !IsOfTheRuntime(p));

    private bool IsOfTheRuntime(string path) =>
        path.StartsWith("/proc/self/", StringComparison.Ordinal) || path is "/dev/null" or "/dev/tty" || path.StartsWith("/dev/shm/sem.clrst", StringComparison.Ordinal)
        || path.StartsWith(Path.Combine(Home, "dotnet-diagnostic-"), StringComparison.Ordinal) || path.StartsWith(Path.Combine(Home, "clr-debug-pipe-"), StringComparison.Ordinal);

    private SystemCalls Run(params string[] args) => new(Shop, Home, Path.Combine(_root, "log"), [], args);

    private Dictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(Shop, "*", SearchOption.AllDirectories).ToDictionary(f => f, f => Convert.ToHexString(File.ReadAllBytes(f)), StringComparer.Ordinal);

    private void Write(string relative, string text)
    {
        var path = Path.Combine(_root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Frame(string message) => $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}";
}
