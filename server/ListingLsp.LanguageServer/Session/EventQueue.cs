namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// What is to happen on the loop, which takes one after the other and sleeps where there is nothing. What the server has to do for itself
/// comes first; what the client has said waits in its order, also while the gate is closed. So a client that asks faster than it
/// reads, or than anybody could answer, fills only this queue; when that is full, nothing more is read of it.
/// </summary>
/// <param name="isOpen">Whether what the client has said may be taken now. Whoever opens the gate says so by <see cref="Look"/>.</param>
internal sealed class EventQueue(Func<bool> isOpen)
{
    /// <summary>32 MiB: the most that waits of what the client has said.</summary>
    public const long Limit = 32L << 20;

    /// <summary>What a message costs beside its bytes, about.</summary>
    private const int Overhead = 1024;

    private readonly Queue<Action> _own = new();
    private readonly Queue<(Action Happened, long Size)> _said = new();
    private readonly object _gate = new();
    private long _size;

    /// <summary>Whether there is nothing to take as things stand.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate) return !HasNext;
        }
    }

    private bool HasNext => _own.Count > 0 || (_said.Count > 0 && isOpen());

    /// <summary>Adds something that the server has to do. Any thread.</summary>
    public void Add(Action happened)
    {
        lock (_gate)
        {
            _own.Enqueue(happened);
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Adds something that the client has said.</summary>
    /// <param name="happened">What follows from it.</param>
    /// <param name="bytes">So long it was.</param>
    public void AddSaid(Action happened, long bytes)
    {
        lock (_gate)
        {
            _said.Enqueue((happened, bytes + Overhead));
            _size += bytes + Overhead;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until there is room for what the client says next.</summary>
    /// <param name="time">So long at most.</param>
    /// <returns>Whether there is.</returns>
    public bool WaitForRoom(TimeSpan time)
    {
        lock (_gate) return _size <= Limit || (Monitor.Wait(_gate, time) && _size <= Limit);
    }

    /// <summary>The gate is perhaps open. Any thread.</summary>
    public void Look()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }

    /// <summary>The next one; waits until there is one.</summary>
    public Action Take()
    {
        lock (_gate)
        {
            while (!HasNext) Monitor.Wait(_gate);
            if (_own.TryDequeue(out var own)) return own;
            var (happened, size) = _said.Dequeue();
            _size -= size;
            Monitor.PulseAll(_gate);
            return happened;
        }
    }
}
