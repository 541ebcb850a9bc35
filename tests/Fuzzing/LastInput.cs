using System.IO.MemoryMappedFiles;

namespace ListingLsp.Fuzzing;

/// <summary>
/// The input that is being run, in a file that outlives the process: a stack overflow leaves no other trace. And a clock
/// beside it that ends the process where an input never ends.
/// </summary>
internal sealed class LastInput : IDisposable
{
    private const int Room = 1 << 20;
    /// <summary>Far more than any input takes where others keep the machine busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Timer _clock;
    private long _begun;
    private string _target = "";

    /// <summary>Begins with no input.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="seed">Seed of the run; several may go on in one process.</param>
    public LastInput(string folder, int seed)
    {
        Directory.CreateDirectory(folder);
        Path = System.IO.Path.Combine(folder, $"running-{Environment.ProcessId}-{seed}");
        _file = MemoryMappedFile.CreateFromFile(Path, FileMode.Create, null, Room);
        _view = _file.CreateViewAccessor();
        _clock = new Timer(_ => Look(), null, Patience, TimeSpan.FromSeconds(5));
    }

    /// <summary>The file: four bytes of length, then the input.</summary>
    public string Path { get; }

    /// <summary>This is run now.</summary>
    public void Begin(string target, byte[] input)
    {
        _target = target;
        Volatile.Write(ref _begun, Environment.TickCount64);
        var length = Math.Min(input.Length, Room - 4);
        _view.Write(0, length);
        _view.WriteArray(4, input, 0, length);
    }

    /// <summary>Nothing broke: no trace is left.</summary>
    public void Dispose()
    {
        _clock.Dispose();
        _view.Dispose();
        _file.Dispose();
        File.Delete(Path);
    }

    private void Look()
    {
        var begun = Volatile.Read(ref _begun);
        if (begun == 0 || Environment.TickCount64 - begun < Patience.TotalMilliseconds) return;
        Console.Error.WriteLine($"An input of the target {_target} has run for {Patience}; it stands in {Path}, behind four bytes.");
        Environment.Exit(3);
    }
}
