using System.Security.Cryptography;
using System.Text.Json;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Conversion;

/// <summary>Names sets of diagnostics by what they say: the same diagnostics have the same id, in whatever session.</summary>
internal static class DiagnosticResult
{
    /// <summary>The id of some diagnostics.</summary>
    public static string IdOf(Diagnostic[] diagnostics) =>
        diagnostics.Length == 0 ? "none" : Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(diagnostics, LspJson.Default.DiagnosticArray)).AsSpan(0, 16));
}
