namespace ListingLsp.LanguageServer.Session;

/// <summary>What is to happen on the loop, in order. Any thread adds, one takes and sleeps where there is nothing.</summary>
internal sealed class EventQueue
{
    private readonly Queue<Action> _events = new();
    private readonly object _gate = new();

    /// <summary>Whether nothing is waiting.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_gate) return _events.Count == 0;
        }
    }

    /// <summary>Adds something at the end.</summary>
    public void Add(Action happened)
    {
        lock (_gate)
        {
            _events.Enqueue(happened);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>The next one; waits until there is one.</summary>
    public Action Take()
    {
        lock (_gate)
        {
            while (_events.Count == 0) Monitor.Wait(_gate);
            return _events.Dequeue();
        }
    }
}
