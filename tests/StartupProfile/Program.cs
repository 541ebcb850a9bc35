using ListingLsp.StartupProfile;
using ListingLsp.Testing;

// Publishes the program without a profile, runs it in all the ways that people start it, and writes what it had to compile then
// to server/ListingLsp.Cli/startup.mibc, which publishing reads.
var folder = Repository.PathOf("artifacts", "startup");
var program = Publishing.WithoutProfile(folder);
var compiled = Scenarios.All.SelectMany(s => s.Run(program, folder)).ToHashSet();
using var assemblies = new Assemblies(Publishing.Linked);
var profile = new ProfileWriter(assemblies);
foreach (var method in compiled.Order()) profile.Add(method);
profile.WriteTo(Repository.PathOf("server", "ListingLsp.Cli", "startup.mibc"));
Console.WriteLine($"{compiled.Count} methods were compiled at start; {profile.Count} are in the profile, {profile.Generic} have parameters of their own, {profile.Unknown} were not found");
return 0;
