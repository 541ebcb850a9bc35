using ListingLsp.Benchmarks.Corpus;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>
/// Before anybody is measured, each program must name the files of a small faulty workspace that hold a mistake it is said to find, and
/// no others: nobody is fast by doing nothing.
/// </summary>
internal static class Trial
{
    private const int Listings = 120;

    /// <summary>Tries all programs.</summary>
    /// <exception cref="InvalidDataException">One of them blames other files.</exception>
    public static void Run(IReadOnlyList<PeerProgram> programs, string folder, TextWriter output)
    {
        var files = CorpusGenerator.Generate(new CorpusOptions(Listings, FaultPercent: 50, JsonPercent: 0, OnePerFile: true)).ToList();
        var (all, sound) = (Path.Combine(folder, "faulty"), Path.Combine(folder, "faulty-yaml"));
        Write(files, all);
        Write(files.Where(f => !f.Faults.Contains(Fault.UnclosedQuote)), sound);
        foreach (var program in programs.Where(p => p.Told is not null))
        {
            var run = ColdRun.Of(program, program.SurvivesBrokenFiles ? all : sound, TimeSpan.FromMinutes(2), listens: true) ?? throw new InvalidDataException($"{program.Key} does not end");
            var wanted = files.Where(f => f.Faults.Any(program.Finds.Contains)).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
            var named = Blamed(program, run.Output, program.SurvivesBrokenFiles ? all : sound);
            output.WriteLine($"{program.Key} names {named.Count} faulty files of {Listings}");
            if (wanted.Count == 0 || !wanted.SetEquals(named)) throw new InvalidDataException($"{program.Key} should name other files.\nNot named: {string.Join(' ', wanted.Except(named))}\nToo many: {string.Join(' ', named.Except(wanted))}");
        }
    }

    /// <summary>The files that an output blames, relative to the folder.</summary>
    private static HashSet<string> Blamed(PeerProgram program, string output, string folder) =>
        [.. program.Told!.Matches(output).Select(m => Path.GetRelativePath(folder, Path.Combine(folder, m.Groups["file"].Value)))];

    private static void Write(IEnumerable<CorpusFile> files, string folder)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
        }
    }
}
