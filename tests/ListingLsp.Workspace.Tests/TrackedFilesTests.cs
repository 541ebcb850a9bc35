using System.Text;
using ListingLsp.Workspace.Changes;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>A name is found in the list that git gives if it is one of its names.</summary>
public sealed class TrackedFilesTests
{
    private static readonly string[] Parts = ["a", "b", "a-b", "a.b", "杯子", "\U0001F600", "\uFF5E", "sub", "sub-", ".x"];

    private static string Top => OperatingSystem.IsWindows() ? @"C:\shop" : "/shop";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_says_what_a_set_of_the_names_says(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            HashSet<string> names = [.. Enumerable.Range(0, random.Next(40)).Select(_ => Name())];
            // As git sorts them; or not.
            var listed = names.OrderBy(n => Convert.ToHexString(Encoding.UTF8.GetBytes(n)), StringComparer.Ordinal).ToArray();
            if (random.Next(4) == 0) random.Shuffle(listed);
            var tracked = new TrackedFiles(Top, Encoding.UTF8.GetBytes(string.Concat(listed.Select(n => n + '\0'))));
            string[] asked = [.. names.Concat(Enumerable.Range(0, 20).Select(_ => Name())).Append("").Order(StringComparer.Ordinal)];
            if (random.Next(2) == 0) random.Shuffle(asked);
            var (atTop, below) = (tracked.In(Top), tracked.In(Path.Combine(Top, "sub")));
            foreach (var name in asked)
            {
                Assert.Equal(names.Contains(name), atTop(name));
                Assert.Equal(names.Contains("sub/" + name), below(name));
                Assert.Equal(names.Contains(name), tracked.HasName(name));
                if (name.Length > 0) Assert.Equal(names.Contains(name), tracked.Has(Path.Combine(Top, name.Replace('/', Path.DirectorySeparatorChar))));
            }
        }

        string Name() => string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Parts[random.Next(Parts.Length)]));
    }

    [Fact]
    public void Outside_of_the_repository_nothing_is_tracked()
    {
        var tracked = new TrackedFiles(Top, "a\0"u8.ToArray());
        Assert.False(tracked.Has(Top));
        Assert.False(tracked.Has(Top + "s" + Path.DirectorySeparatorChar + "a"));
        Assert.False(tracked.In(Top + "s")("a"));
    }

    /// <summary>A folder gives it with the sign for what is no text; so it is looked at, and named.</summary>
    [Fact]
    public void A_name_that_is_no_utf8_is_known_as_it_comes_out_of_a_folder() =>
        Assert.True(new TrackedFiles(Top, new byte[] { (byte)'a', 0xFF, 0, (byte)'b', 0 }).In(Top)("a\uFFFD"));
}
