using BenchmarkDotNet.Running;
using ListingLsp.Benchmarks;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Benchmarks.Measuring;
using ListingLsp.Benchmarks.Measuring.Goals;
using ListingLsp.Benchmarks.Measuring.Peers;
using ListingLsp.Benchmarks.Measuring.Processes;
using ListingLsp.Benchmarks.Measuring.Programs;

const string Usage = """
    usage:
      listinglsp-benchmarks corpus OUT_DIR --listings N [--seed S] [--faults P]
          Writes a corpus of N listings to OUT_DIR, which must be empty or absent. Equal arguments give equal bytes.
          --seed S     another corpus (default 1)
          --faults P   one mistake each in P percent of the listings (default 0)
      listinglsp-benchmarks sheet OUT.xlsx --listings N
          Writes a workbook of N products, three variants each, to OUT.xlsx. Equal arguments give equal bytes.
      listinglsp-benchmarks bench [--filter PATTERN ...] [other options of BenchmarkDotNet]
          Runs the benchmarks, all where no filter is given: bench --filter '*Parse*'
      listinglsp-benchmarks ratios [--rounds N]
          A short check of the speed goals. Ends with 1 where one is missed, with 2 where one could not be measured.
          --rounds N   turns of each parser (default 60)
      listinglsp-benchmarks rules [--rounds N]
          What the rules cost beside reading, parsing and binding 10,000 listings. Ends with 1 where a goal is missed.
          --rounds N   passes over the corpus (default 5)
      listinglsp-benchmarks check PROGRAM [--rounds N]
          Runs the published program on 10,000 listings and on one. Ends with 1 where a goal of time or memory is missed.
          --rounds N   processes for each (default 10)
      listinglsp-benchmarks server PROGRAM [--rounds N]
          Talks to the published server as an editor does. Ends with 1 where a goal of time or memory is missed.
          --rounds N   tens of keystrokes (default 200)
      listinglsp-benchmarks peers PROGRAM [--readytorun PROGRAM] [--short] [--only NAME[,NAME]]
          Holds the published program against other people's, and writes tests/Benchmarks/last. bash tests/Peers/run sets all up first.
          --short      fewer rounds, and no 100,000 listings
          --readytorun the same program in its other form
          --only       programs, servers, parsers, or peers by name; nothing is written then
    """;

try
{
    switch (args)
    {
        case ["corpus", .. var rest]:
            var (folder, options) = Arguments.OfCorpus(rest);
            Console.WriteLine(CorpusWriter.Write(folder, options));
            return 0;
        case ["sheet", var book, .. var rest]:
            File.WriteAllBytes(book, SheetCorpus.Write(Arguments.OfSheet(rest)));
            return 0;
        case ["bench", .. var rest]:
            // Without a filter BenchmarkDotNet would ask at the console.
            string[] asked = rest.Contains("--filter") || rest.Contains("-f") ? rest : [.. rest, "--filter", "*"];
            var summaries = BenchmarkSwitcher.FromAssembly(typeof(CorpusBench).Assembly).Run(asked, new BenchConfig()).ToList();
            if (LibYaml.Missing is { } reason) Console.WriteLine($"'{ParseBenchmarks.LibYamlName}' was left out: {reason}");
            if (BenchGoals.Table(summaries) is { } goals) Console.WriteLine($"\n{goals}");
            if (rest.Any(r => r is "--list" or "--help" or "--info" or "--version")) return 0;
            return summaries.Count == 0 ? 2 : summaries.TrueForAll(s => s.Reports.All(r => r.Success)) ? 0 : 1;
        case ["ratios", .. var rest]:
            return QuickRatios.Run(Arguments.OfRounds(rest, otherwise: 60), Console.Out);
        case ["rules", .. var rest]:
            return RuleCosts.Run(Arguments.OfRounds(rest, otherwise: 5), Console.Out);
        case ["check", var program, .. var rest]:
            return CheckRuns.Run(program, Arguments.OfRounds(rest, otherwise: 10), Console.Out);
        case ["server", var program, .. var rest]:
            return ServerRuns.Run(program, Arguments.OfRounds(rest, otherwise: 200), Console.Out);
        case ["peers", var program, .. var rest]:
            var (isShort, only, other) = Arguments.OfPeers(rest);
            return PeerRun.Run(program, other, isShort, only, Console.Out);
        case ["-h" or "--help" or "help"]:
            Console.WriteLine(Usage);
            return 0;
        case []:
            throw new UsageException("no command");
        default:
            throw new UsageException($"unknown command '{args[0]}'");
    }
}
catch (UsageException fault)
{
    Console.Error.WriteLine($"error: {fault.Message}\n\n{Usage}");
    return 2;
}
catch (Exception fault) when (fault is IOException or InvalidDataException)
{
    Console.Error.WriteLine($"error: {fault.Message}");
    return 2;
}
