using System.Globalization;
using System.Security.Cryptography;

namespace ListingLsp.Fuzzing;

/// <summary>What long runs have done, in a file that is added to: a row a seed and target. Rows of other builds of the program stay, and do not count.</summary>
/// <param name="path">The file.</param>
/// <param name="build">The build whose rows count.</param>
internal sealed class Ledger(string path, string build)
{
    private const string Head = "build\tseed\ttarget\tinputs\tbytes\tseconds\tfailures";

    private readonly Lock _lock = new();

    /// <summary>Inputs of this build so far.</summary>
    public long Inputs => Rows().Sum(r => r.Inputs);

    /// <summary>The build.</summary>
    public string Build => build;

    /// <summary>What this build did so far, by target.</summary>
    public IReadOnlyList<Row> Rows()
    {
        lock (_lock) return File.Exists(path) ? [.. File.ReadLines(path).Skip(1).Select(Row.Parse).Where(r => r.Build == build)] : [];
    }

    /// <summary>Adds a run.</summary>
    public void Add(FuzzReport report)
    {
        lock (_lock)
        {
            if (!File.Exists(path))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Head + "\n");
            }

            File.AppendAllLines(path, report.Targets.Select(t => new Row(build, report.Seed, t.Name, t.Inputs, t.Bytes, (long)report.Time.TotalSeconds, report.Failures.Count(f => f.Target == t.Name)).ToString()));
        }
    }

    /// <summary>The assemblies that are tried and that try, as one short hash: builds of the same source give the same one.</summary>
    public static string ThisBuild()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "ListingLsp.*.dll").Order(StringComparer.Ordinal)) hash.AppendData(File.ReadAllBytes(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>What one seed did with one target.</summary>
    /// <param name="Build">The build.</param>
    /// <param name="Seed">The seed.</param>
    /// <param name="Target">Name of the target.</param>
    /// <param name="Inputs">How many.</param>
    /// <param name="Bytes">Their bytes.</param>
    /// <param name="Seconds">Time of the whole run, all its targets.</param>
    /// <param name="Failures">Causes that broke it.</param>
    internal sealed record Row(string Build, int Seed, string Target, long Inputs, long Bytes, long Seconds, int Failures)
    {
        /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
        public static Row Parse(string line)
        {
            var parts = line.Split('\t');
            return new Row(parts[0], (int)Number(1), parts[2], Number(3), Number(4), Number(5), (int)Number(6));

            long Number(int at) => long.Parse(parts[at], CultureInfo.InvariantCulture);
        }

        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Build}\t{Seed}\t{Target}\t{Inputs}\t{Bytes}\t{Seconds}\t{Failures}");
    }
}
