using ListingLsp.Cli.Reporting;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What comes out of files, paths and other programs cannot steer who reads it.</summary>
public sealed class SteeringTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("plain 中文 é 👕", "plain 中文 é 👕")]
    [InlineData("a\u001B[31mb\u0007\u0000\r\n", "a␛[31mb␇␀␍␊")]
    [InlineData("a\tb\u007Fc\u009B2J", "a b␡c<U+009B>2J")]
    [InlineData("sku\u202Egpj.\u2066x\u2069", "sku<U+202E>gpj.<U+2066>x<U+2069>")]
    [InlineData("one\u2028two\u2029", "one<U+2028>two<U+2029>")]
    [InlineData("", "")]
    public void Signs_that_steer_are_shown(string text, string expected) => Assert.Equal(expected, Steering.Visible(text));

    /// <summary>YAML and JSON can write any sign without holding it: in values, keys, ids, fixes, related places and settings.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("markdown")]
    [InlineData("junit")]
    [InlineData("gitlab")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("html")]
    public void No_form_of_a_report_lets_them_through(string format)
    {
        const string steer = "\\e[31m\\a\\u202E";
        _console.With("a.listing.yaml", $"\"id\": \"a{steer}\"\n\"title\": \"T{steer}\"\n\"ty{steer}pe\": x\ntype: \"ready-to-{steer}ship\"\ncategory: \"A{steer} > B\"\nmarkets: [\"U{steer}\"]\nimages: [\"no{steer}.jpg\"]\ntrade: {{ unit: \"piec{steer}\", moq: 500, tiers: [{{ from: 100, price: 1 }}] }}\n# listinglsp-ignore LST\u001B[31m99\u202E -- x\n");
        _console.With("b.listing.yaml", $"id: \"a{steer}\"\ntitle: \"T{steer}\"\ntype: customization\ncategory: \"A{steer} > B\"\ntrade: {{ unit: piece, tempate: 1 }}\nlogistics: {{ template: \"t{steer}\" }}\n");
        if (!OperatingSystem.IsWindows()) _console.With("c\u001B[31m\u202E\n.listing.yaml", "id: c\ntitle: C\n");
        Assert.Equal(1, _console.Run("check", "--format", format));
        Assert.NotEqual("", _console.Output);
        foreach (var said in new[] { _console.Output, _console.Error })
        {
            Assert.DoesNotContain('\u001B', said);
            Assert.DoesNotContain('\u0007', said);
            if (format is "text" or "github" or "markdown" or "html") Assert.DoesNotContain('\u202E', said);
        }
    }

    [Fact]
    public void Nor_does_what_is_said_beside_reports()
    {
        _console.With("a.listing.yaml", "id: \"a\\e[31m\\u202E\"\ntitle: A\ntype: customization\ncategory: A\ntrade: { unit: piece }\n");
        _console.With("listinglsp.yaml", "version: 1\nexclude: [\"x\\e[31m\\u202E\"]\nbaseline: \"b\\e\\u202E.json\"\n");
        string[][] commands = [["markets", "a.listing.yaml"], ["config", "show"], ["config", "show", "x\u001B\u202E.listing.yaml"], ["check", "no\u001B\u202E"], ["check"], ["check", "--list-files"], ["baseline", "create"], ["baseline", "show"], ["explain", "LST\u001B\u202E"], ["ch\u001B\u202E"], ["check", "--stdin-filename", "\u001B\u202E.listing.yaml", "-"]];
        foreach (var command in commands)
        {
            _ = _console.Run(command);
            Assert.DoesNotContain('\u001B', _console.Output + _console.Error);
            Assert.DoesNotContain('\u202E', _console.Output + _console.Error);
        }
    }

    [Fact]
    public void A_patch_holds_the_signs_themselves()
    {
        _console.With("a.listing.yaml", "id: a\ntitle: A\ntype: customization\ncategory: A # \u202E\ntrade: { unit: pieces }\n");
        _ = _console.Run("check", "--diff");
        Assert.Contains('\u202E', _console.Output);
    }
}
