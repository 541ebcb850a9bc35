using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ListingLsp.Workspace.Discovery;

/// <summary>What Linux says of a file; .NET tells neither owners nor pipes.</summary>
/// <param name="Owner">Number of its owner.</param>
/// <param name="Group">Number of its group.</param>
/// <param name="Mode">What it is, and what may be done with it.</param>
internal readonly partial record struct FileStat(uint Owner, uint Group, ushort Mode)
{
    private const int CurrentFolder = -100;
    private const uint TypeOwnerAndGroup = 0x1 | 0x8 | 0x10;

    /// <summary>Size of <c>struct statx</c>, the same on every architecture, and where things stand in it.</summary>
    private const int StatSize = 256;
    private const int OwnerAt = 20;
    private const int GroupAt = 24;
    private const int ModeAt = 28;

    /// <summary>Asks for a file, through links; null where it is not there, or the system is no Linux.</summary>
    /// <param name="path">Absolute path.</param>
    public static FileStat? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Span<byte> stat = stackalloc byte[StatSize];
        try
        {
            if (Stat(CurrentFolder, path, 0, TypeOwnerAndGroup, stat) != 0) return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return new FileStat(Number(stat[OwnerAt..]), Number(stat[GroupAt..]), BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(stat[ModeAt..]) : BinaryPrimitives.ReadUInt16BigEndian(stat[ModeAt..]));
    }

    private static uint Number(ReadOnlySpan<byte> stat) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(stat) : BinaryPrimitives.ReadUInt32BigEndian(stat);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(int folder, string path, int flags, uint mask, Span<byte> result);
}
