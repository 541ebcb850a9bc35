using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ListingLsp.Cli.Commands;

/// <summary>Windows consoles understand ANSI codes only if they are told to.</summary>
[SupportedOSPlatform("windows")]
internal static partial class WindowsConsole
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 4;

    /// <summary>Tells the console behind standard output; false where there is none or it is too old.</summary>
    public static bool EnableCodes() =>
        GetStdHandle(StandardOutput) is var handle
        && GetConsoleMode(handle, out var mode) != 0
        && SetConsoleMode(handle, mode | VirtualTerminalProcessing) != 0;

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetConsoleMode(nint handle, out uint mode);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetConsoleMode(nint handle, uint mode);
}
