namespace ListingLsp.Sheets.Reading;

/// <summary>What a file of products may be at most. A workbook of 10,000 products has some 10 MiB unpacked.</summary>
public static class SheetLimits
{
    /// <summary>Bytes of all parts unpacked: 512 MiB.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>Bytes of a mapping file: 1 MiB.</summary>
    public const long MostMappingBytes = 1L << 20;

    /// <summary>Parts of a workbook.</summary>
    public const int MostParts = 10_000;

    /// <summary>Cells of a file, empty ones between others too.</summary>
    public const int MostCells = 20_000_000;

    /// <summary>Columns of a sheet; spreadsheets themselves have no more.</summary>
    public const int MostColumns = 16_384;
}
