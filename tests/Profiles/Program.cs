using ListingLsp.Profiles.Counts;
using ListingLsp.Profiles.Startup;

// Writes the two profiles that publishing reads, beside server/ListingLsp.Cli/ListingLsp.Cli.csproj.
switch (args)
{
    case []:
        StartupProfile.Write();
        CountsProfile.Write();
        return 0;
    case ["startup"]:
        StartupProfile.Write();
        return 0;
    case ["counts"]:
        CountsProfile.Write();
        return 0;
    default:
        Console.Error.WriteLine("usage: listinglsp-profiles [startup | counts]");
        return 2;
}
