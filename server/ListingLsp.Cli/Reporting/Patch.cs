using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Cli.Reporting;

/// <summary>The changes to a file as a patch that <c>git apply</c> and <c>patch -p1</c> take.</summary>
internal static class Patch
{
    /// <summary>Lines around a change.</summary>
    private const int Context = 3;

    /// <summary>Writes the patch of one file.</summary>
    /// <param name="name">The file's path as the patch names it, with <c>/</c>.</param>
    /// <param name="file">The file before and after.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(string name, FixedFile file, TextWriter output)
    {
        output.Write($"diff --git {Name("a/" + name)} {Name("b/" + name)}\n--- {Name("a/" + name)}{Tab(name)}\n+++ {Name("b/" + name)}{Tab(name)}\n");
        var lines = Lines(file);
        for (var at = 0; at < lines.Count;)
        {
            var first = lines.FindIndex(at, l => l.Sign != ' ');
            if (first < 0) break;
            var end = EndOfHunk(lines, first);
            Write(lines, Math.Max(at, first - Context), end, output);
            at = end;
        }
    }

    /// <summary>Behind the last change that is no further from the one before than their context reaches, and its context.</summary>
    private static int EndOfHunk(List<Line> lines, int first)
    {
        var last = first;
        for (var i = first; i < lines.Count && i <= last + (2 * Context) + 1; i++)
        {
            if (lines[i].Sign != ' ') last = i;
        }

        return Math.Min(lines.Count, last + 1 + Context);
    }

    private static void Write(List<Line> lines, int start, int end, TextWriter output)
    {
        var (old, created) = (lines.Take(start).Count(l => l.Sign != '+'), lines.Take(start).Count(l => l.Sign != '-'));
        var hunk = lines[start..end];
        output.Write($"@@ -{Range(old, hunk.Count(l => l.Sign != '+'))} +{Range(created, hunk.Count(l => l.Sign != '-'))} @@\n");
        foreach (var (sign, text) in hunk)
        {
            output.Write(sign);
            output.Write(text);
            if (!text.EndsWith('\n')) output.Write("\n\\ No newline at end of file\n");
        }
    }

    /// <summary>A range of lines from 1; an empty one stands behind the line before it.</summary>
    private static string Range(int before, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? before : before + 1)},{count}");

    /// <summary>The lines of both texts in the order of a patch: what goes before what comes.</summary>
    private static List<Line> Lines(FixedFile file)
    {
        // Git knows no line that ends with a lone carriage return.
        if (HasLoneReturn(file.Before) || HasLoneReturn(file.After)) return [.. WholeLines(file.Before, '-'), .. WholeLines(file.After, '+')];
        var (lines, old) = (new List<Line>(), 0);
        for (var i = 0; i < Count(file.After); i++)
        {
            if (file.Lines.Origin(i) is not { } origin)
            {
                lines.Add(new Line('+', Text(file.After, i)));
                continue;
            }

            for (; old < origin; old++) lines.Add(new Line('-', Text(file.Before, old)));
            lines.Add(new Line(' ', Text(file.After, i)));
            old++;
        }

        for (; old < Count(file.Before); old++) lines.Add(new Line('-', Text(file.Before, old)));
        return Sorted(lines);
    }

    /// <summary>Of a run of changed lines those that go stand first.</summary>
    private static List<Line> Sorted(List<Line> lines)
    {
        var sorted = new List<Line>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && lines[end].Sign != ' ') end++;
            sorted.AddRange(lines[at..end].Where(l => l.Sign == '-'));
            sorted.AddRange(lines[at..end].Where(l => l.Sign == '+'));
            if (end < lines.Count) sorted.Add(lines[end]);
            at = end + 1;
        }

        return sorted;
    }

    /// <summary>Lines of a text; what is behind the last line break is one only where something stands there.</summary>
    private static int Count(SourceText text) => text.LineCount - (Text(text, text.LineCount - 1).Length == 0 ? 1 : 0);

    private static string Text(SourceText text, int line)
    {
        var start = line == 0 ? 0 : text.Line(line).Start;
        return Encoding.UTF8.GetString(text.Bytes[start..(line + 1 < text.LineCount ? text.Line(line + 1).Start : text.Length)]);
    }

    private static IEnumerable<Line> WholeLines(SourceText text, char sign)
    {
        var whole = Encoding.UTF8.GetString(text.Bytes);
        for (var at = 0; at < whole.Length;)
        {
            var end = whole.IndexOf('\n', at) is >= 0 and var found ? found + 1 : whole.Length;
            yield return new Line(sign, whole[at..end]);
            at = end;
        }
    }

    private static bool HasLoneReturn(SourceText text)
    {
        var bytes = text.Bytes;
        for (var at = bytes.IndexOf((byte)'\r'); at >= 0; at = bytes[(at + 1)..].IndexOf((byte)'\r') is >= 0 and var next ? at + 1 + next : -1)
        {
            if (at + 1 == bytes.Length || bytes[at + 1] != '\n') return true;
        }

        return false;
    }

    /// <summary>A name with signs that would end it stands in quotes, as git writes it.</summary>
    private static string Name(string name) => name.Any(c => c is '"' or '\\' or < ' ' or '\u007F')
        ? '"' + string.Concat(name.Select(c => c switch { '"' or '\\' => $"\\{c}", < ' ' or '\u007F' => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'), _ => c.ToString() })) + '"'
        : name;

    /// <summary>Git writes a tab behind a name with blanks, so that <c>patch</c> sees where it ends.</summary>
    private static string Tab(string name) => name.Contains(' ', StringComparison.Ordinal) ? "\t" : "";

    private readonly record struct Line(char Sign, string Text);
}
