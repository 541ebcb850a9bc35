namespace ListingLsp.Cli.Reporting;

/// <summary>A line on standard error that shows how far a long run has come. It has no words, since the language may not be known yet.</summary>
/// <param name="error">Standard error.</param>
/// <param name="clock">Measures how long the run takes.</param>
/// <param name="isShown">Whether there is a terminal to show it on.</param>
internal sealed class ProgressBar(TextWriter error, TimeProvider clock, bool isShown)
{
    private const int Cells = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _drawing = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _drawn;
    private int _width;

    /// <summary>So many files of so many are done, as any thread may say. Nothing is shown in the first second.</summary>
    public void Report(int done, int total)
    {
        if (!isShown || !_drawing.TryEnter()) return;
        try
        {
            Draw(done, total);
        }
        finally
        {
            _drawing.Exit();
        }
    }

    private void Draw(int done, int total)
    {
        var now = clock.GetElapsedTime(_start);
        if (now < Patience || (_width > 0 && now - _drawn < Pause)) return;
        _drawn = now;
        var full = (int)((long)Cells * done / total);
        var line = $"[{new string('#', full)}{new string('.', Cells - full)}] {done}/{total}";
        error.Write("\r" + line.PadRight(_width));
        error.Flush();
        _width = line.Length;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_width == 0) return;
        error.Write($"\r{new string(' ', _width)}\r");
        error.Flush();
        _width = 0;
    }
}
