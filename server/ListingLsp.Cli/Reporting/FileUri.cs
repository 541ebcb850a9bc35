namespace ListingLsp.Cli.Reporting;

/// <summary>Paths as addresses: UTF-8, percent-encoded.</summary>
internal static class FileUri
{
    /// <summary>A relative path.</summary>
    /// <param name="path">With <c>/</c>.</param>
    public static string OfRelative(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>A folder, with the slash at the end that lets relative addresses begin there.</summary>
    /// <param name="path">Absolute path.</param>
    public static string OfFolder(string path)
    {
        var parts = path.Replace('\\', '/').TrimEnd('/').Split('/');
        // A drive keeps its colon; what begins with two slashes names a server.
        var encoded = string.Join('/', parts.Select(p => p.Length == 2 && p[1] == ':' ? p : Uri.EscapeDataString(p)));
        return (encoded.StartsWith("//", StringComparison.Ordinal) ? "file:" : encoded.StartsWith('/') || encoded.Length == 0 ? "file://" : "file:///") + encoded + "/";
    }
}
