using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Discovery;

/// <summary>Where a path leads when all links in it are followed.</summary>
internal static class RealPath
{
    /// <summary>More links than these lead in a circle.</summary>
    private const int MostLinks = 40;

    private static readonly LocalizedText Circle = new("the links lead in a circle", "链接形成循环");

    /// <summary>The path without links. What is not there is taken as it is written.</summary>
    /// <param name="path">Absolute path.</param>
    /// <exception cref="UnreadableException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        var (links, real) = (0, Path.GetPathRoot(path)!);
        var left = new Stack<string>(Path.GetFullPath(path)[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (left.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) throw new UnreadableException(Circle);
            var whole = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(whole)!;
            foreach (var step in whole[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse()) left.Push(step);
        }

        return real;
    }
}
