using System.IO.Compression;

namespace ListingLsp.Sheets.Reading;

/// <summary>
/// Looks into a workbook before anything reads it: what it would become when unpacked, by counting and not by what its table of contents
/// claims, and parts that this program has no business with.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>The head of an OLE file: an old <c>.xls</c>, or a workbook behind a password.</summary>
    private static ReadOnlySpan<byte> OldFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether a file is a workbook of any kind, whatever its name says.</summary>
    public static bool IsWorkbook(byte[] bytes) => bytes.AsSpan().StartsWith(OldFile) || bytes.AsSpan().StartsWith("PK\u0003\u0004"u8);

    /// <summary>Refuses what is no plain workbook.</summary>
    /// <exception cref="SheetException">With the reason.</exception>
    public static void Check(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(OldFile)) throw new SheetException(SheetFault.OldOrProtected, "");
        if (!bytes.AsSpan().StartsWith("PK"u8)) throw new SheetException(SheetFault.NoWorkbook, "");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > SheetLimits.MostParts) throw new SheetException(SheetFault.TooLarge, $"{archive.Entries.Count}");
            foreach (var part in archive.Entries) CheckName(part.FullName);
            var left = SheetLimits.MostBytes;
            foreach (var part in archive.Entries) left -= Unpacked(part, left);
        }
        catch (InvalidDataException fault)
        {
            throw new SheetException(SheetFault.Broken, fault.Message, fault);
        }
    }

    private static void CheckName(string part)
    {
        if (part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) throw new SheetException(SheetFault.Macros, part);
        if (part.Contains("/externalLinks/", StringComparison.OrdinalIgnoreCase)) throw new SheetException(SheetFault.ExternalLinks, part);
    }

    private static long Unpacked(ZipArchiveEntry part, long most)
    {
        using var stream = part.Open();
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            total += read;
            if (total > most) throw new SheetException(SheetFault.TooLarge, part.FullName);
        }

        return total;
    }
}
