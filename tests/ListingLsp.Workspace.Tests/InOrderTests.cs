using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Work on several cores is taken in the order of the things, whichever core is held up.</summary>
public sealed class InOrderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(49)]
    [InlineData(50)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(3001)]
    public void All_is_done_once_and_taken_in_order(int count)
    {
        var (done, taken) = (new int[count], new List<int>());
        using var others = new ManualResetEventSlim(count < 500);
        InOrder.Each([.. Enumerable.Range(0, count)], Work, taken.Add);
        Assert.Equal(Enumerable.Range(0, count).Select(i => i * 2), taken);
        Assert.All(done, times => Assert.Equal(1, times));

        int Work(int item)
        {
            // The first one is late, so that many others are done before it.
            if (item == 0) Assert.True(others.Wait(TimeSpan.FromMinutes(1)));
            if (item == 200) others.Set();
            Interlocked.Increment(ref done[item]);
            return item * 2;
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void It_can_be_stopped(int count)
    {
        using var cancel = new CancellationTokenSource();
        var worked = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => InOrder.Each([.. Enumerable.Range(0, count)], Work, _ => { }, cancel.Token));
        Assert.InRange(worked, 1, count - 1);

        int Work(int item)
        {
            Interlocked.Increment(ref worked);
            cancel.Cancel();
            return item;
        }
    }

    [Fact]
    public void What_goes_wrong_comes_out_and_nothing_behind_it_is_taken()
    {
        var taken = new List<int>();
        Assert.ThrowsAny<Exception>(() => InOrder.Each([.. Enumerable.Range(0, 1000)], i => i == 100 ? throw new InvalidOperationException("no") : i, taken.Add));
        Assert.Equal(Enumerable.Range(0, taken.Count), taken);
        Assert.InRange(taken.Count, 0, 99);
    }
}
