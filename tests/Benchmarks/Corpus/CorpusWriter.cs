using System.Globalization;
using System.Text;

namespace ListingLsp.Benchmarks.Corpus;

/// <summary>Writes a corpus to disk.</summary>
internal static class CorpusWriter
{
    /// <summary>Writes all files below a folder and says in one text what they are.</summary>
    /// <exception cref="IOException">The folder holds something already: an old file among new ones would spoil the corpus.</exception>
    public static string Write(string folder, CorpusOptions options)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) throw new IOException($"'{folder}' is not empty");
        var (files, bytes, listings) = (0, 0L, 0);
        var sizes = new List<int>();
        var faults = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in CorpusGenerator.Generate(options))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
            files++;
            bytes += file.Bytes.Length;
            listings += file.Listings;
            if (file.Listings == 1) sizes.Add(file.Bytes.Length);
            foreach (var fault in file.Faults) faults[fault.ToString()] = faults.GetValueOrDefault(fault.ToString()) + 1;
        }

        sizes.Sort();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{listings} listings in {files} files, {bytes} bytes");
        if (sizes.Count > 0) text.Append(CultureInfo.InvariantCulture, $"; a single listing has {sizes[0]} to {sizes[^1]} bytes, median {sizes[sizes.Count / 2]}");
        foreach (var (fault, count) in faults) text.Append(CultureInfo.InvariantCulture, $"\n{count,6} {fault}");
        return text.ToString();
    }
}
