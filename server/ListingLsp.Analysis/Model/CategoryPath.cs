using System.Collections.Immutable;

namespace ListingLsp.Analysis.Model;

/// <summary>A category such as <c>Apparel > Men's Clothing > Polo Shirts</c>; its first level is the industry.</summary>
/// <param name="Levels">The levels, from the industry down.</param>
public sealed record CategoryPath(ImmutableArray<string> Levels)
{
    /// <summary>Reads a path; blanks around <c>></c> do not matter.</summary>
    public static CategoryPath Of(string path) => new([.. path.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>The first level, empty where the path is.</summary>
    public string Industry => Levels.IsEmpty ? "" : Levels[0];

    /// <inheritdoc/>
    public override string ToString() => string.Join(" > ", Levels);

    /// <summary>Whether this category is another one or lies in it.</summary>
    public bool IsIn(CategoryPath other)
    {
        if (Levels.Length < other.Levels.Length) return false;
        for (var i = 0; i < other.Levels.Length; i++)
        {
            if (!string.Equals(Levels[i], other.Levels[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
