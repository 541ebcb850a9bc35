using ListingLsp.LanguageServer.Session;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>What a client says waits at a closed gate; what the server has to do does not.</summary>
public sealed class EventQueueTests
{
    private readonly List<string> _happened = [];
    private volatile bool _isOpen;

    [Fact]
    public async Task What_was_said_waits_for_the_gate_and_keeps_its_order()
    {
        var queue = new EventQueue(() => _isOpen);
        queue.AddSaid(Happens("said 1"), 10);
        queue.AddSaid(Happens("said 2"), 10);
        Assert.True(queue.IsIdle);
        queue.Add(Happens("own"));
        Assert.False(queue.IsIdle);
        queue.Take()();
        Assert.True(queue.IsIdle);
        var waits = Task.Run(queue.Take);
        await Task.Delay(50);
        Assert.False(waits.IsCompleted);
        _isOpen = true;
        queue.Look();
        (await waits.WaitAsync(TimeSpan.FromSeconds(10)))();
        queue.Take()();
        Assert.Equal(["own", "said 1", "said 2"], _happened);
    }

    [Fact]
    public void A_full_queue_has_room_again_when_something_is_taken()
    {
        _isOpen = true;
        var queue = new EventQueue(() => _isOpen);
        Assert.True(queue.WaitForRoom(TimeSpan.Zero));
        queue.AddSaid(Happens("large"), EventQueue.Limit);
        Assert.False(queue.WaitForRoom(TimeSpan.FromMilliseconds(10)));
        queue.Take()();
        Assert.True(queue.WaitForRoom(TimeSpan.Zero));
        // Small ones cost more than their bytes.
        for (var i = 0; i < EventQueue.Limit / 1024; i++) queue.AddSaid(Happens("small"), 1);
        Assert.False(queue.WaitForRoom(TimeSpan.Zero));
    }

    private Action Happens(string what) => () => _happened.Add(what);
}
