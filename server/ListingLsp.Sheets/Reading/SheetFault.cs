namespace ListingLsp.Sheets.Reading;

/// <summary>Why a file was not read as a workbook.</summary>
public enum SheetFault
{
    /// <summary>It is an <c>.xls</c> of old, or protected by a password: both are the same kind of file.</summary>
    OldOrProtected,

    /// <summary>Its parts are damaged.</summary>
    Broken,

    /// <summary>It has the name of a workbook and is something else, such as a text.</summary>
    NoWorkbook,

    /// <summary>It has the name of a CSV file and is a workbook.</summary>
    NoText,

    /// <summary>It has macros.</summary>
    Macros,

    /// <summary>It takes values from other workbooks.</summary>
    ExternalLinks,

    /// <summary>Unpacked it is larger than any catalogue.</summary>
    TooLarge,

    /// <summary>A CSV file with a quote in the middle of a cell, or one that is never closed; the detail is its line.</summary>
    Quotes,

    /// <summary>A CSV file in none of the encodings that are read: UTF-8, UTF-16 with its mark, GBK and GB18030.</summary>
    Encoding,
}

/// <summary>A file that is not read, and why.</summary>
public sealed class SheetException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="fault">The reason.</param>
    /// <param name="detail">What it is about: a part of the workbook, or what the reader said.</param>
    /// <param name="inner">What happened.</param>
    public SheetException(SheetFault fault, string detail, Exception? inner = null)
        : base($"{fault}: {detail}", inner) => (Fault, Detail) = (fault, detail);

    /// <summary>The reason.</summary>
    public SheetFault Fault { get; }

    /// <summary>What it is about.</summary>
    public string Detail { get; }
}
