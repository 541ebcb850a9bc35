using System.Text.Json;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// Has what is pending judged on other threads, a small batch on each, so that edits come in between and nobody waits for the slowest;
/// and tells the client how far the first reading of a large workspace is. Used on the session's loop alone.
/// </summary>
internal sealed class WorkspaceScan(Connection connection, Action<Action> post, int threads)
{
    /// <summary>So few files are judged in some milliseconds.</summary>
    private const int SmallBatch = 16;

    private const int LargeBatch = 64;

    /// <summary>Of fewer files nobody wants to see how far it is.</summary>
    private const int WorthProgress = 500;

    private MessageId? _token;
    private int _size = SmallBatch;
    private int _total;
    private int _tokens;
    private int _percentage;
    private bool _isCancelled;
    private bool _isShown;

    /// <summary>The client has said something: it is not to wait long for what comes next.</summary>
    public void GiveWay() => _size = SmallBatch;

    /// <summary>Goes on with the work of all workspaces, in ever larger batches as long as the client has nothing to say.</summary>
    public void Continue(ServerSession session)
    {
        var pending = session.Workspaces.Sum(h => h.Live.Pending);
        Report(session, pending);
        foreach (var host in session.Workspaces)
        {
            while (host.Batches < threads && host.Live.TakeWork(_size) is { } batch)
            {
                host.Batches++;
                _size = Math.Min(_size * 2, LargeBatch);
                _ = Task.Run(() =>
                {
                    batch.Run();
                    post(() => session.Accept(host, batch));
                });
            }

            if (host.Live.TakeKeeping() is { } keep) _ = Task.Run(keep);
        }
    }

    /// <summary>The person wants no more of it. What changes later is judged all the same.</summary>
    public void Cancel(MessageId token)
    {
        _isCancelled |= token == _token;
    }

    private void Report(ServerSession session, int pending)
    {
        if (!session.Settings.Client.HasProgress) return;
        if (_isCancelled && _token is not null)
        {
            foreach (var host in session.Workspaces) host.Live.Postpone();
            (_isCancelled, pending) = (false, 0);
        }

        if (_token is null && pending >= WorthProgress)
        {
            var token = new MessageId(null, $"listinglsp/scan/{++_tokens}");
            _token = token;
            (_total, _percentage, _isShown) = (pending, 0, false);
            connection.Ask("window/workDoneProgress/create", new ProgressCreateParams(token), LspJson.Default.ProgressCreateParams, result => Begin(token, session, result));
        }
        else if (_token is not null && pending == 0)
        {
            if (_isShown) Tell(new WorkDoneProgress { Kind = "end" });
            _token = null;
        }
        else if (_token is not null && _isShown)
        {
            _total = Math.Max(_total, pending);
            var percentage = (_total - pending) * 100 / _total;
            if (percentage <= _percentage) return;
            _percentage = percentage;
            Tell(new WorkDoneProgress { Kind = "report", Message = $"{_total - pending} / {_total}", Percentage = percentage });
        }
    }

    /// <summary>A client that will not show it is told nothing; nor is one that has agreed too late.</summary>
    private void Begin(MessageId token, ServerSession session, JsonElement result)
    {
        if (result.ValueKind == JsonValueKind.Undefined || token != _token) return;
        _isShown = true;
        Tell(new WorkDoneProgress { Kind = "begin", Title = Words(session, "Checking listings", "正在检查商品"), Cancellable = true, Percentage = 0 });
    }

    private void Tell(WorkDoneProgress progress) => connection.Notify("$/progress", new ProgressParams(_token!.Value, progress), LspJson.Default.ProgressParams);

    private static string Words(ServerSession session, string en, string zh) =>
        (session.Settings.OwnLocale ?? session.Settings.EditorLocale) == Analysis.Catalogue.Locale.Chinese ? zh : en;
}
