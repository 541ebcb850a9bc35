using System.Collections.Concurrent;

namespace ListingLsp.Load;

/// <summary>Asks a server while its documents are edited, changes its mind, and holds every answer against what may be answered.</summary>
/// <param name="client">The editor.</param>
/// <param name="random">Chooses what is asked.</param>
internal sealed class Interview(Client client, Random random)
{
    private readonly ConcurrentQueue<Question> _further = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private int? _last;
    private int _cancelled;
    private int _outdated;

    /// <summary>Answers that nobody may give.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public int Asked { get; private set; }

    public int CancelsSent { get; private set; }

    /// <summary>Requests that were refused because they were cancelled.</summary>
    public int Cancelled => _cancelled;

    /// <summary>Requests that were refused because the document had been edited meanwhile.</summary>
    public int Outdated => _outdated;

    /// <summary>Asks something, and now and then cancels it, or what was asked before.</summary>
    public void Ask(Desk desk, LoadOptions options)
    {
        var question = Question.Of(desk.Pick(d => d.IsOpen), options, random);
        if (random.Next(8) == 0 && _further.TryDequeue(out var further)) question = further;
        Asked++;
        var (id, answer) = client.Begin(question.Method, question.Parameters);
        var (now, before) = (random.Next(5) == 0, random.Next(8) == 0 ? _last : null);
        _ = answer.ContinueWith(a => Judge(question, a.Result), TaskScheduler.Default);
        if (now) Cancel(id);
        if (before is { } earlier) Cancel(earlier);
        _last = id;
    }

    private void Cancel(int id)
    {
        CancelsSent++;
        client.Notify("$/cancelRequest", $$"""{"id":{{id}} }""");
    }

    private void Judge(Question question, Answer answer)
    {
        if (answer.Result is not null)
        {
            if (_further.Count < 20) foreach (var next in question.Further(answer)) _further.Enqueue(next);
            return;
        }

        switch (answer.Code)
        {
            case Answer.Cancelled:
                Interlocked.Increment(ref _cancelled);
                break;
            case Answer.Modified or Answer.ServerCancelled:
                Interlocked.Increment(ref _outdated);
                break;
            // What cannot be renamed is said; so is what was offered for a text that is another by now, or gone.
            case Answer.Failed when question.Method is "textDocument/rename" or "codeAction/resolve":
            case Answer.InvalidParams when question.Method is "codeAction/resolve":
                break;
            default:
                _faults.Enqueue($"{question.Method} {question.Parameters}: {answer}");
                break;
        }
    }
}
