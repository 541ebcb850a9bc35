using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Benchmarks.Measuring.Processes;
using ListingLsp.Testing;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>Which peers this machine has, and how they are called; those that it has not are left out with a reason.</summary>
internal sealed class PeerSetup
{
    private const RegexOptions Plain = RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly string Folder = Repository.PathOf("tests", "Peers");
    private static readonly string Schema = Repository.PathOf("schemas", "listing.schema.json");
    private static readonly FrozenSet<Fault> Shape = FrozenSet.Create(Fault.MisspeltField, Fault.UnclosedQuote);

    private readonly List<PeerProgram> _programs = [];
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Looks for all peers.</summary>
    /// <param name="ours">Our published program.</param>
    /// <param name="other">Its other form, or null.</param>
    /// <param name="work">A folder for what has to be compiled.</param>
    public PeerSetup(string ours, string? other, string work)
    {
        // A program that is kept on one core needs this to keep it there.
        if (FirstLine("taskset", "--version") is null) throw new IOException("'taskset' is not here (Debian: util-linux)");
        _versions["listinglsp"] = FirstLine(ours, "--version") ?? throw new IOException($"'{ours}' does not start");
        var report = Line(@"^(?<file>\S+?):[0-9]+:[0-9]+: error");
        // Each run is the first one.
        _programs.Add(Ours("listinglsp", ours) with { Most = 100_000 });
        _programs.Add(Ours("listinglsp, all cores", ours) with { AllCores = true });
        if (other is not null) _programs.Add(Ours("listinglsp, ReadyToRun", other));
        AddNode();
        AddPython();
        AddYamllint();
        AddNative(work);

        PeerProgram Ours(string key, string program) => new(key, [program, "check", "--no-cache"], FrozenSet.Create(Enum.GetValues<Fault>()), report);
    }

    /// <summary>Those that are here; ours come first.</summary>
    public IReadOnlyList<PeerProgram> Programs => _programs;

    /// <summary>Their versions.</summary>
    public IReadOnlyDictionary<string, string> Versions => _versions;

    /// <summary>What is not here, and why.</summary>
    public IReadOnlyDictionary<string, string> LeftOut => _leftOut;

    /// <summary>The other language server, or null where it is not here.</summary>
    public ServerCommand? YamlServer { get; private set; }

    private void AddNode()
    {
        const string Missing = "not installed: 'npm ci --ignore-scripts' in tests/Peers";
        if (FirstLine("node", "--version") is not { } node)
        {
            foreach (var key in new[] { "ajv-cli", "spectral-cli", "yaml-language-server" }) _leftOut[key] = "there is no Node";
            return;
        }

        _versions["Node"] = node.TrimStart('v');
        if (Script("ajv-cli", "dist", "index.js") is { } ajv)
        {
            _programs.Add(new("ajv-cli", ["node", ajv, "validate", "--strict=false", "--all-errors", "-s", Schema, "-d", "listings/**/*.listing.y*ml"], FrozenSet.Create(Fault.MisspeltField), Line(@"^(?<file>\S+) invalid$")) { SurvivesBrokenFiles = false });
        }

        if (Script("@stoplight/spectral-cli", "dist", "index.js") is { } spectral)
        {
            _programs.Add(new(
                "spectral-cli",
                ["env", $"LISTING_SCHEMA={Schema}", "node", spectral, "lint", "-r", Path.Combine(Folder, "spectral", "ruleset.mjs"), "-f", "text", "listings/**/*.listing.{yaml,yml}"],
                FrozenSet.Create(Fault.MisspeltField, Fault.UnclosedQuote, Fault.WrongMoq, Fault.UnsortedTiers, Fault.RisingPrice, Fault.CartonAbovePiecePrice),
                Line(@"^(?<file>\S+?):[0-9]+:[0-9]+ error")));
        }

        if (Script("yaml-language-server", "bin", "yaml-language-server") is { } server)
        {
            var settings = new JsonObject { ["yaml"] = new JsonObject { ["schemas"] = new JsonObject { [Wire.UriOf(Schema)] = "*.listing.yaml" }, ["schemaStore"] = new JsonObject { ["enable"] = false }, ["validate"] = true, ["hover"] = true, ["completion"] = true } };
            YamlServer = new ServerCommand("node", [server, "--stdio"], settings);
        }

        string? Script(string package, params string[] parts)
        {
            var folder = Path.Combine([Folder, "node_modules", .. package.Split('/')]);
            var key = package.Split('/')[^1];
            if (!File.Exists(Path.Combine(folder, "package.json")))
            {
                _leftOut[key] = Missing;
                return null;
            }

            _versions[key] = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "package.json")))!["version"]!.GetValue<string>();
            return Path.Combine([folder, .. parts]);
        }
    }

    private void AddPython()
    {
        const string Key = "pyyaml-jsonschema";
        const string Ask = "import sys, yaml, importlib.metadata as m; assert yaml.__with_libyaml__; print(sys.executable, sys.version.split()[0], m.version('PyYAML'), m.version('jsonschema'))";
        var own = Path.Combine(Folder, ".venv", "bin", "python");
        var python = File.Exists(own) ? own : "python3";
        if (FirstLine(python, "-c", Ask)?.Split(' ') is not [var program, var version, var yaml, var schema])
        {
            _leftOut[Key] = "there is no Python with PyYAML over libyaml and jsonschema: tests/Peers/requirements.txt";
            return;
        }

        (_versions["Python"], _versions["PyYAML"], _versions["jsonschema"]) = (version, yaml, schema);
        // A name on the path may be a script that looks for the real one first.
        _programs.Add(new(Key, [program, Path.Combine(Folder, "shape.py"), Schema, "."], Shape, Line(@"^(?<file>\S+?): ")));
    }

    private void AddYamllint()
    {
        if (FirstLine("yamllint", "--version") is not { } version)
        {
            _leftOut["yamllint"] = "not installed (Debian: yamllint)";
            return;
        }

        _versions["yamllint"] = version.Split(' ')[^1];
        _programs.Add(new("yamllint", ["yamllint", "-f", "parsable", "listings"], FrozenSet.Create(Fault.UnclosedQuote), Line(@"^(?<file>\S+?):[0-9]+:[0-9]+: \[error\] syntax error")));
    }

    /// <summary>The loop in C is compiled here, against the library's own header.</summary>
    private void AddNative(string work)
    {
        var program = Path.Combine(work, "events");
        var built = FirstLine("gcc", "-O2", "-o", program, Path.Combine(Folder, "events.c"), "-lyaml");
        if (built is null || !File.Exists(program))
        {
            _leftOut["libyaml"] = "there is no gcc, or no libyaml to compile with (Debian: libyaml-dev)";
            return;
        }

        _versions["libyaml"] = FirstLine(program, "yaml", work)?.Split(' ')[^1] ?? "?";
        _programs.Add(new("libyaml", [program, "yaml", "listings"], FrozenSet.Create(Fault.UnclosedQuote), Line(@"^(?<file>\S+?): ")));
        _programs.Add(new("bytes", [program, "bytes", "listings"], [], null));
    }

    private static Regex Line(string pattern) => new(pattern, Plain, Patience);

    /// <summary>The first line that a program says; empty where it says nothing, null where it cannot be started or fails.</summary>
    private static string? FirstLine(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = said.Result;
            return process.ExitCode == 0 ? text.Split('\n')[0].Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
