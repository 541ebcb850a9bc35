namespace ListingLsp.Workspace.Discovery;

/// <summary>Paths as addresses: UTF-8, percent-encoded.</summary>
public static class FileUri
{
    /// <summary>A relative path.</summary>
    /// <param name="path">With <c>/</c>.</param>
    public static string OfRelative(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>A folder, with the slash at the end that lets relative addresses begin there.</summary>
    /// <param name="path">Absolute path.</param>
    public static string OfFolder(string path) => Of(path.TrimEnd('/', '\\')) + "/";

    /// <summary>A file.</summary>
    /// <param name="path">Absolute path.</param>
    public static string Of(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        // A drive keeps its colon; what begins with two slashes names a server.
        var encoded = string.Join('/', parts.Select(p => p.Length == 2 && p[1] == ':' ? p : Uri.EscapeDataString(p)));
        return (encoded.StartsWith("//", StringComparison.Ordinal) ? "file:" : encoded.StartsWith('/') || encoded.Length == 0 ? "file://" : "file:///") + encoded;
    }

    /// <summary>The absolute path that an address names, in the form of this machine; null for one that names no file here.</summary>
    /// <param name="uri">The address.</param>
    public static string? PathOf(string uri)
    {
        const string scheme = "file://";
        if (!uri.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return null;
        var end = uri.AsSpan(scheme.Length).IndexOfAny('?', '#');
        var encoded = end < 0 ? uri[scheme.Length..] : uri.Substring(scheme.Length, end);
        var slash = encoded.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return null;
        var (server, path) = (encoded[..slash], Uri.UnescapeDataString(encoded[slash..]));
        if (path.Contains('\0', StringComparison.Ordinal)) return null;
        // file:///c:/listings is a drive, file://server/share a folder of another machine.
        if (path.Length > 2 && path[2] == ':' && char.IsAsciiLetter(path[1])) path = char.ToUpperInvariant(path[1]) + path[2..];
        else if (server.Length > 0 && !server.Equals("localhost", StringComparison.OrdinalIgnoreCase)) path = $"//{server}{path}";
        if (!Path.IsPathFullyQualified(path)) return null;
        return Path.GetFullPath(path);
    }
}
