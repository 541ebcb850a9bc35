using ListingLsp.Load;

if (LoadOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

Console.WriteLine($"seed {options.Seed}");
var report = new LoadRun(options, Console.WriteLine).Run();
Console.WriteLine(report);
return report.Holds ? 0 : 1;
