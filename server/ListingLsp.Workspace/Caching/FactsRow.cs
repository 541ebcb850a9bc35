using System.Runtime.InteropServices;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Caching;

/// <summary>What of a file is asked first, and where the rest stands; as it lies in a part of the cache.</summary>
/// <param name="Stamp">The file as it was; nothing that a file can be where that told nothing.</param>
/// <param name="Content">What its bytes are known by.</param>
/// <param name="Clean">What the shared files were known by when nothing was found in it.</param>
/// <param name="Flags">Which of these are known.</param>
/// <param name="Path">Number of the text that is its path.</param>
/// <param name="Outline">Number of its outline.</param>
/// <param name="Marks">Where its marks begin; those of the next file are behind them.</param>
/// <param name="Facts">Where its facts begin.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FactsRow(FileStamp Stamp, TextPrint Content, TextPrint Clean, RowFlags Flags, int Path, int Outline, int Marks, int Facts);

/// <summary>What is known of a file.</summary>
[Flags]
internal enum RowFlags
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>As what it stood on disk.</summary>
    HasStamp = 1,

    /// <summary>That a suppression stands in it.</summary>
    HasSuppressions = 2,

    /// <summary>That nothing was found in it.</summary>
    IsClean = 4,
}
