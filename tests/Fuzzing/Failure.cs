using System.Text;

namespace ListingLsp.Fuzzing;

/// <summary>An input that broke something.</summary>
/// <param name="Target">What it was given to.</param>
/// <param name="Input">The input, made small.</param>
/// <param name="What">What broke.</param>
internal sealed record Failure(string Target, byte[] Input, Exception What)
{
    /// <summary>What two failures of one cause share: the kind of the exception, the place in our code, and the words without their figures.</summary>
    public string Signature => SignatureOf(What);

    /// <summary>The signature of what was thrown.</summary>
    public static string SignatureOf(Exception what)
    {
        var cause = what.InnerException ?? what;
        var place = cause.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("ListingLsp.", StringComparison.Ordinal))?.Trim() ?? "";
        var line = cause.Message.Split('\n')[0];
        return $"{cause.GetType().Name} {place} {string.Concat(line.Take(300).Where(c => !char.IsAsciiDigit(c)))}";
    }

    /// <summary>Writes the input and what broke side by side.</summary>
    /// <param name="folder">Made where it is not there.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <returns>Path of the input.</returns>
    public string WriteTo(string folder, int seed)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Target}-{seed}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Input))[..12]}.txt");
        File.WriteAllBytes(path, Input);
        File.WriteAllText(path + ".why", $"target {Target}, seed {seed}\n{What}\n", Encoding.UTF8);
        return path;
    }
}
