using ListingLsp.Fuzzing;
using ListingLsp.Fuzzing.Targets;
using ListingLsp.Testing;

// 0 where nothing broke, 1 where something did, 2 where the command line says something else, 3 where an input hung.
var options = FuzzOptions.Parse(args, Repository.PathOf("artifacts", "fuzzing"));
if (options is null)
{
    Console.Error.WriteLine($"""
        usage: dotnet run -c Release --project tests/Fuzzing -- [--minutes M] [--inputs N] [--seed S] [--target a,b]
               dotnet run -c Release --project tests/Fuzzing -- --target T --replay FILE
        targets: {string.Join(", ", TargetList.All.Select(t => t.Name))}
        """);
    return 2;
}

if (options.Replay is { } file)
{
    TargetList.Get(options.Targets.Single()).Run(File.ReadAllBytes(file), new Features());
    Console.WriteLine($"{file}: nothing broke");
    return 0;
}

var report = new FuzzRun(options, Console.WriteLine).Run();
Console.WriteLine(report);
return report.Failures.Count == 0 ? 0 : 1;
