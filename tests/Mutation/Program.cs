using System.Diagnostics;
using ListingLsp.Mutation;

// --judge is what the built copy is started with; what follows is a part of the path of files.
if (args is ["--judge", ..]) return Judge.Run(args.ElementAtOrDefault(1) ?? "");

var instrumented = new Instrumented();
if (!instrumented.Build()) return 2;
Console.WriteLine($"{instrumented.OutOfReach.Count} changes are out of the reach of a switch:");
foreach (var place in instrumented.OutOfReach) Console.WriteLine($"  {place}");
using var judge = Process.Start("dotnet", [Instrumented.Program, "--judge", .. args]);
judge.WaitForExit();
return judge.ExitCode;
