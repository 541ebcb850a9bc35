using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Commands;
using ListingLsp.Cli.Reporting;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What a terminal gets that a file or a pipe does not.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData(true, true, null, null, "auto", true)]
    [InlineData(true, true, "", "xterm-256color", "auto", true)]
    [InlineData(false, true, null, null, "auto", false)]
    [InlineData(true, false, null, null, "auto", false)]
    [InlineData(true, true, "1", null, "auto", false)]
    [InlineData(true, true, null, "dumb", "auto", false)]
    [InlineData(false, false, "1", "dumb", "always", true)]
    [InlineData(true, true, null, null, "never", false)]
    public void Colour_is_for_terminals_unless_somebody_says_otherwise(bool isTerminal, bool understandsCodes, string? noColor, string? term, string option, bool expected)
    {
        _console.Terminal = Terminal.Of(isTerminal, isError: false, understandsCodes, name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null });
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).With("b.cartons.yaml", Listings.Cartons);
        Assert.Equal(1, _console.Run("check", "--color", option));
        Assert.Equal(expected, _console.Output.Contains('\u001B'));
    }

    [Fact]
    public void Colours_add_nothing_but_codes_and_leave_the_place_in_one_piece()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500").Replace("8.50", "9.00", StringComparison.Ordinal)).With("b.cartons.yaml", Listings.Cartons);
        _console.Run("check", "--statistics");
        var plain = _console.Output;
        _console.Run("check", "--statistics", "--color", "always");
        Assert.Equal(plain, System.Text.RegularExpressions.Regex.Replace(_console.Output, "\u001B\\[[0-9;]*m", ""));
        Assert.Contains("\u001B[1ma.listing.yaml:7:8\u001B[0m: \u001B[1;31merror\u001B[0m[LST1001]", _console.Output, StringComparison.Ordinal);
        Assert.Contains("\u001B[1;33mwarning\u001B[0m[LST2010]", _console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_never_coloured()
    {
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500")).Run("check", "--format", "json", "--color", "always");
        Assert.DoesNotContain('\u001B', _console.Output);
    }

    [Fact]
    public void Places_are_those_that_the_current_folder_sees()
    {
        _console.With("shop/listinglsp.yaml", "").With("shop/in/a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        _console.RunIn(Path.Combine(_console.Folder, "shop", "in"), "check");
        Assert.StartsWith("a.listing.yaml:7:8: ", _console.Output, StringComparison.Ordinal);
        _console.RunIn(_console.Folder, "check", Path.Combine(_console.Folder, "shop"));
        Assert.StartsWith("shop/in/a.listing.yaml:7:8: ", _console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 400, true)]
    [InlineData(true, 100, false)]
    [InlineData(false, 400, false)]
    public void Progress_is_shown_after_a_second_and_taken_away(bool isTerminal, int millisecondsAFile, bool expected)
    {
        for (var i = 0; i < 5; i++) _console.With($"{i}.listing.yaml", Listings.Polo.Replace("polo-2201", $"polo-{i}", StringComparison.Ordinal));
        _console.With("c.cartons.yaml", Listings.Cartons);
        _console.Terminal = new Terminal(ShowsProgress: isTerminal);
        _console.Clock = new SteppingClock(TimeSpan.FromMilliseconds(millisecondsAFile));
        Assert.Equal(0, _console.Run("check"));
        if (!expected)
        {
            Assert.Equal("", _console.Error);
            return;
        }

        var steps = _console.Error.Split('\r');
        Assert.Equal("[##########....................] 2/6", steps[1]);
        Assert.Equal("[#########################.....] 5/6", steps[^3]);
        Assert.Equal((new string(' ', 36), ""), (steps[^2], steps[^1]));
        Assert.DoesNotContain('\r', _console.Output);
    }

    [Fact]
    public void Progress_is_drawn_ten_times_a_second_at_most()
    {
        using var error = new StringWriter();
        var bar = new ProgressBar(error, new SteppingClock(TimeSpan.FromMilliseconds(10)), isShown: true);
        for (var i = 0; i < 300; i++) bar.Report(i, 300);
        // Three seconds, of which the first is silent.
        Assert.InRange(error.ToString().Count(c => c == '\r'), 15, 21);
    }

    /// <summary>A clock on which time passes whenever it is read.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
