using System.Runtime.ExceptionServices;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// A language server on two streams. Frames are read on a thread of their own; what changes the session happens on one loop in the
/// order of arrival; requests are answered from snapshots on other threads. While the client leaves much unread, what it says waits.
/// </summary>
public sealed class LspServer
{
    /// <summary>So many requests are answered at once; more would only hold snapshots.</summary>
    private const int MostAnswered = 32;

    /// <summary>A client that has nothing more to say is waited for only a moment.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    /// <summary>One that goes on talking, and never reads, is waited for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly EventQueue _events;
    private readonly ServerOptions _options;
    private readonly FrameWriter _writer;
    private readonly Connection _connection;
    private readonly ServerLog _log;
    private readonly Dialogue _dialogue;
    private int _answered;
    private volatile bool _hasEnded;
    private int? _exitCode;

    private LspServer(ServerOptions options)
    {
        _options = options;
        // What waits for room is woken by anything that happens.
        _writer = new FrameWriter(options.Output, relieved: () => Post(() => { }));
        _events = new EventQueue(isOpen: () => _writer.HasRoom && Volatile.Read(ref _answered) < MostAnswered);
        _connection = new Connection(_writer);
        _log = new ServerLog(_connection, options.Log, options.Clock);
        _dialogue = new Dialogue(options, _connection, _log, Post) { ParentGone = () => _exitCode = 1, HasRoom = () => _writer.HasRoom };
    }

    /// <summary>Serves until the client says <c>exit</c>, its end of the wire closes, or its process ends.</summary>
    /// <param name="options">What the server knows of the world.</param>
    /// <returns>0 where the client shut the session down before; else 1, as the protocol demands.</returns>
    public static int Run(ServerOptions options)
    {
        var server = new LspServer(options);
        new Thread(server.ReadAll) { IsBackground = true, Name = "frames" }.Start();
        _ = server._writer.Ended.ContinueWith(_ => server.Post(() => server._exitCode ??= 1), TaskScheduler.Default);
        while (server._exitCode is null)
        {
            server.Run(server._events.Take());
            // What would be out of date at once is not published.
            if (server._exitCode is null && server._events.IsIdle) server.Run(server._dialogue.Settle);
        }

        server.WriteTheRest();
        return server._exitCode.Value;
    }

    /// <summary>What was asked before the end is answered, to a client that reads.</summary>
    private void WriteTheRest()
    {
        _hasEnded = true;
        SpinWait.SpinUntil(() => Volatile.Read(ref _answered) == 0, Moment);
        _writer.CompleteAsync().Wait(Moment);
    }

    /// <summary>Has something happen on the loop. Any thread.</summary>
    private void Post(Action happened) => _events.Add(happened);

    /// <summary>A fault in one message costs that message; the session goes on.</summary>
    private void Run(Action happened)
    {
        try
        {
            happened();
        }
#pragma warning disable CA1031 // Whatever it is, it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _log.Write(MessageType.Error, $"listinglsp: internal failure: {fault}");
        }
    }

    private void ReadAll()
    {
        try
        {
            var reader = new FrameReader(_options.Input);
            // This thread has nothing else to do.
            while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame && Take(frame)) WaitWhileUnread(Patience, _events.WaitForRoom);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or NotSupportedException)
        {
            // One of both has closed its end, in whatever way.
        }

        _events.AddSaid(() => _exitCode ??= _dialogue.IsShutDown ? 0 : 1, 0);
        WaitWhileUnread(Moment, time =>
        {
            Thread.Sleep(time);
            return _hasEnded;
        });
    }

    /// <summary>On the reading thread: waits for something that may not come while the client reads nothing; that has an end.</summary>
    /// <param name="patience">After so long without a piece read there is nobody to wait for.</param>
    /// <param name="wait">Waits for a while at most, and says whether it has come.</param>
    private void WaitWhileUnread(TimeSpan patience, Func<TimeSpan, bool> wait)
    {
        var (pieces, since) = (_writer.Pieces, _options.Clock.GetTimestamp());
        while (!wait(Moment / 10) && !_writer.Ended.IsCompleted)
        {
            if (_writer.Pieces != pieces || _writer.Backlog == 0) (pieces, since) = (_writer.Pieces, _options.Clock.GetTimestamp());
            else if (_options.Clock.GetElapsedTime(since) > patience) _writer.GiveUp();
        }
    }

    /// <summary>On the reading thread: a request can be cancelled from now on.</summary>
    /// <returns>False for the last thing that a client says.</returns>
    private bool Take(Frame frame)
    {
        if (frame is FrameFault fault) Refuse(new RpcError(null, ErrorCode.ParseError, fault.Detail), fault.Detail.Length);
        if (frame is not FrameBody body) return true;
        var (message, error) = Message.Parse(body.Content);
        if (error is not null) Refuse(error, body.Content.Length);
        else if (message!.Method is null) _events.AddSaid(() => _connection.Answer(message), body.Content.Length);
        else if (message.Id is { } id) Begin(message, id, body.Content.Length);
        else if (message.Method == "$/cancelRequest") Cancel(message);
        else _events.AddSaid(() => Notified(message), body.Content.Length);
        return message is not { Method: "exit", Id: null };
    }

    private void Refuse(RpcError error, long bytes) => _events.AddSaid(
        () =>
        {
            _log.WriteTrace($"Received what is no message: {error.Message}", () => "");
            _connection.Send(Message.Error(error));
        },
        bytes);

    private void Cancel(Message message)
    {
        try
        {
            if (message.Params.ValueKind == System.Text.Json.JsonValueKind.Object && message.Params.TryGetProperty("id", out var given) && MessageId.Of(given) is { } id) _connection.Cancel(id);
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair in it.
        }
    }

    private void Notified(Message message)
    {
        _log.WriteTrace($"Received notification '{message.Method}'.", () => JsonText.Show(message.Params));
        if (message.Method == "exit") _exitCode = _dialogue.IsShutDown ? 0 : 1;
        else _dialogue.Notified(message);
    }

    private void Begin(Message message, MessageId id, long bytes)
    {
        if (_connection.Begin(id) is not { } cancel)
        {
            Refuse(new RpcError(id, ErrorCode.InvalidRequest, $"A request with the id {id} is being answered."), bytes);
            return;
        }

        _events.AddSaid(Asked, bytes);

        void Asked()
        {
            var begun = _options.Clock.GetTimestamp();
            _log.WriteTrace($"Received request '{message.Method} - ({id})'.", () => JsonText.Show(message.Params));
            if (this.Asked(message, id, cancel) is not { } answer) return;
            Interlocked.Increment(ref _answered);
            _ = Task.Run(
                () =>
                {
                    try
                    {
                        _connection.Respond(id, Answer(answer, id, cancel));
                        _log.WriteTrace($"Answered request '{message.Method} - ({id})' in {_options.Clock.GetElapsedTime(begun).TotalMilliseconds:0.0} ms.", () => "");
                    }
                    finally
                    {
                        Interlocked.Decrement(ref _answered);
                        _events.Look();
                    }
                },
                CancellationToken.None);
        }
    }

    /// <summary>What answers a request; where the loop fails at it, that is told by the answer.</summary>
    private Func<byte[]>? Asked(Message message, MessageId id, CancellationToken cancel)
    {
        try
        {
            return _dialogue.Asked(message, id, cancel);
        }
#pragma warning disable CA1031 // Whatever it is, the request gets its answer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var caught = ExceptionDispatchInfo.Capture(fault);
            return () =>
            {
                caught.Throw();
                return [];
            };
        }
    }

    /// <summary>Answers a request; whatever goes wrong is an answer, too.</summary>
    private byte[] Answer(Func<byte[]> answer, MessageId id, CancellationToken cancel)
    {
        try
        {
            cancel.ThrowIfCancellationRequested();
            return answer();
        }
        catch (OperationCanceledException)
        {
            return Message.Error(new RpcError(id, ErrorCode.RequestCancelled, "The request was cancelled."));
        }
        catch (RpcException fault)
        {
            return Message.Error(new RpcError(id, fault.Code, fault.Message));
        }
#pragma warning disable CA1031 // Whatever it is, the client gets an answer and the log the whole story.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _log.Write(MessageType.Error, $"listinglsp: internal failure: {fault}");
            return Message.Error(new RpcError(id, ErrorCode.InternalError, $"Internal failure: {fault.Message}"));
        }
    }
}
