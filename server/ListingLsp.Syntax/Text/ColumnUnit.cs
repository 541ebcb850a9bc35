namespace ListingLsp.Syntax.Text;

/// <summary>What a column counts. Inside the product only byte offsets are used; these are for the outside.</summary>
public enum ColumnUnit
{
    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>UTF-16 code units, the default of the language server protocol.</summary>
    Utf16,

    /// <summary>Unicode code points, as the reports print them.</summary>
    Utf32,
}
