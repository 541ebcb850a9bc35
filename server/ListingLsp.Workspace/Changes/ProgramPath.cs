using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Changes;

/// <summary>
/// Finds a program where the user keeps programs. The system's own search begins elsewhere: Windows and .NET look into the current folder
/// first, and that is the workspace, which may come from anybody.
/// </summary>
internal static class ProgramPath
{
    /// <summary>Absolute path of a program in the folders of <c>PATH</c>; null where none of them has it.</summary>
    /// <param name="name">Its name, without an ending.</param>
    /// <param name="path">The folders, as <c>PATH</c> names them. Those that are relative, or lie in the workspace, are passed over.</param>
    /// <param name="workspace">Absolute path of the folder whose programs are never run.</param>
    public static string? Find(string name, string path, string workspace)
    {
        // Windows starts a program only from a file that ends so; what a .cmd says goes through a shell.
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var real = Real(workspace);
        return path.Split(Path.PathSeparator)
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(program => IsProgram(program) && !WorkspaceRoot.Holds(real, Real(program)) && !WorkspaceRoot.Holds(real, Real(Path.GetDirectoryName(program)!)));
    }

    private static string Real(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }

    private static bool IsProgram(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None);
}
