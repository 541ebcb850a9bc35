using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ListingLsp.Workspace.Caching;
using Microsoft.Win32.SafeHandles;

namespace ListingLsp.Workspace.Discovery;

/// <summary>What Linux says of a file; .NET tells neither owners nor pipes.</summary>
/// <param name="Owner">Number of its owner.</param>
/// <param name="Group">Number of its group.</param>
/// <param name="Mode">What it is, and what may be done with it.</param>
internal readonly partial record struct FileStat(uint Owner, uint Group, ushort Mode)
{
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const int OnlyAsPlace = 0x200000;
    private const int NotForOthers = 0x80000;
    private const uint TypeAndSize = 0x1 | 0x200;
    private const uint TypeOwnerAndGroup = 0x1 | 0x8 | 0x10;
    private const uint TypeSizeAndTimes = 0x1 | 0x40 | 0x80 | 0x100 | 0x200;
    private const ushort KindMask = 0xF000;
    private const ushort PlainFile = 0x8000;

    /// <summary>Size of <c>struct statx</c>, the same on every architecture, and where things stand in it.</summary>
    private const int StatSize = 256;
    private const int OwnerAt = 20;
    private const int GroupAt = 24;
    private const int ModeAt = 28;
    private const int NumberAt = 32;
    private const int LengthAt = 40;
    private const int ChangedAt = 96;
    private const int WrittenAt = 112;

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

    /// <summary>The bytes of a plain file, no link; null where there is none, and where nobody can say.</summary>
    /// <param name="path">Absolute path.</param>
    public static long? LengthOf(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        Span<byte> stat = stackalloc byte[StatSize];
        try
        {
            return Stat(CurrentFolder, path, NotThroughLinks, TypeAndSize, stat) == 0 && IsPlainIn(stat) ? MemoryMarshal.Read<long>(stat[LengthAt..]) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A folder whose files are to be asked for; null where that is not possible, or the system is no Linux.</summary>
    /// <param name="path">Absolute path.</param>
    public static SafeFileHandle? Folder(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var number = Open(path, OnlyAsPlace | NotForOthers);
        return number < 0 ? null : new SafeFileHandle(number, ownsHandle: true);
    }

    /// <summary>The stamp of a plain file itself; null where there is none.</summary>
    /// <param name="path">Absolute path.</param>
    public static FileStamp? StampOf(string path)
    {
        Span<byte> stat = stackalloc byte[StatSize];
        try
        {
            return Stat(CurrentFolder, path, NotThroughLinks, TypeSizeAndTimes, stat) == 0 ? StampIn(stat) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The stamp of a plain file in a folder; null where there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">Its name in UTF-8; a zero ends it.</param>
    public static FileStamp? StampOf(SafeFileHandle folder, ReadOnlySpan<byte> name)
    {
        Span<byte> stat = stackalloc byte[StatSize];
        try
        {
            return Stat(folder, name, NotThroughLinks, TypeSizeAndTimes, stat) == 0 ? StampIn(stat) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static bool IsPlainIn(ReadOnlySpan<byte> stat) => (MemoryMarshal.Read<ushort>(stat[ModeAt..]) & KindMask) == PlainFile;

    private static FileStamp? StampIn(ReadOnlySpan<byte> stat) => IsPlainIn(stat)
        ? new FileStamp(MemoryMarshal.Read<long>(stat[LengthAt..]), Time(stat[WrittenAt..]), Time(stat[ChangedAt..]), MemoryMarshal.Read<long>(stat[NumberAt..]))
        : null;

    /// <summary>Seconds and their billionths since 1970.</summary>
    private static long Time(ReadOnlySpan<byte> stat) =>
        DateTime.UnixEpoch.Ticks + (MemoryMarshal.Read<long>(stat) * TimeSpan.TicksPerSecond) + (MemoryMarshal.Read<uint>(stat[sizeof(long)..]) / TimeSpan.NanosecondsPerTick);

    private static uint Number(ReadOnlySpan<byte> stat) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(stat) : BinaryPrimitives.ReadUInt32BigEndian(stat);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(SafeFileHandle folder, ReadOnlySpan<byte> name, int flags, uint mask, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Stat(int folder, string path, int flags, uint mask, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
