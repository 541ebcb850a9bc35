using System.Security.Cryptography;
using System.Text;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>
/// Names a finding by what it is about, not by where it stands: rule, the way to the place with listings, carton specs
/// and SKUs known by id, tiers by quantity and values in lists by themselves, and the evidence: what stands there, however it
/// is written. The file counts only where no definition with an id is concerned. A syntax error is known by rule, file and text.
/// </summary>
internal static class Fingerprint
{
    /// <summary>32 hexadecimal digits.</summary>
    public static string Of(string rule, string place, string evidence)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{place}\n{evidence}"), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
