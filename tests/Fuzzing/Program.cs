using ListingLsp.Fuzzing;
using ListingLsp.Fuzzing.Targets;
using ListingLsp.Testing;

// 0 where nothing broke, 1 where something did, 2 where the command line says something else, 3 where an input hung.
var folder = Repository.PathOf("artifacts", "fuzzing");
var options = FuzzOptions.Parse(args, folder);
if (options is null)
{
    Console.Error.WriteLine($"""
        usage: dotnet run -c Release --project tests/Fuzzing -- [--minutes M] [--inputs N] [--seed S] [--jobs J] [--target a,b]
               dotnet run -c Release --project tests/Fuzzing -- --total N [--minutes M] [--seed S] [--jobs J]
               dotnet run -c Release --project tests/Fuzzing -- --target T --replay FILE
        --jobs: runs at once, each with a seed of its own: S, S+1, ...; as many as there are processors
        --total: runs of M minutes (10), a seed each, until N inputs are in artifacts/fuzzing/total.tsv; what stands there already counts
        targets: {string.Join(", ", TargetList.All.Select(t => t.Name))}
        """);
    return 2;
}

if (options.Replay is { } file)
{
    var fault = Trial.Fault(TargetList.Get(options.Targets.Single()), File.ReadAllBytes(file), new Features(), options.Patience);
    Console.WriteLine($"{file}: {fault?.ToString() ?? "nothing broke"}");
    return fault is null ? 0 : 1;
}

var targets = TargetList.All.Where(t => options.Targets.Count == 0 || options.Targets.Contains(t.Name)).ToList();
if (options.Total is { } total) return new LongRun(options, targets, new Ledger(Path.Combine(folder, "total.tsv"), Ledger.ThisBuild()), Console.WriteLine).Run(total) ? 0 : 1;

var reports = Jobs.Run(options, targets, Console.WriteLine);
Console.WriteLine(FuzzReport.Of(reports));
return reports.All(r => r.Failures.Count == 0) ? 0 : 1;
