using System.Diagnostics;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Mutation;

// --judge is what the built copy is started with; what follows is a part of the path of files.
if (args is ["--judge", ..])
{
    var only = args.ElementAtOrDefault(1) ?? "";
    var judge = new Judge(Check.OfRules, new Switches(typeof(FileAnalyzer).Assembly));
    var mutants = JsonSerializer.Deserialize(File.ReadAllText(Instrumented.ListPath), MutantJson.Default.ListMutant)!.Where(m => m.File.Contains(only, StringComparison.Ordinal));
    var equivalent = KnownMutants.Equivalent;
    var report = new MutationReport([.. mutants.Select(m => judge.Of(m, equivalent))], KnownMutants.Survivors, equivalent, IsWhole: only.Length == 0);
    Console.Write(report);
    foreach (var fault in report.Faults) Console.WriteLine(fault);
    File.WriteAllLines(Path.Combine(Instrumented.Root, "survivors.txt"), report.Results.Where(r => r.Fate == Fate.Survived).Select(r => $"{r.Mutant.Key} | {r.Why}"));
    return report.Faults.Count == 0 ? 0 : 1;
}

var instrumented = new Instrumented();
if (!instrumented.Build()) return 2;
File.WriteAllLines(Path.Combine(Instrumented.Root, "out-of-reach.txt"), instrumented.OutOfReach);
Console.WriteLine($"{instrumented.OutOfReach.Count} changes are out of the reach of a switch; they stand in {Path.Combine(Instrumented.Root, "out-of-reach.txt")}");
var start = new ProcessStartInfo("dotnet", [Instrumented.Program, "--judge", .. args]);
// Fixtures must fail, not be rewritten.
start.Environment.Remove("LISTINGLSP_UPDATE");
using var process = Process.Start(start)!;
process.WaitForExit();
return process.ExitCode;
