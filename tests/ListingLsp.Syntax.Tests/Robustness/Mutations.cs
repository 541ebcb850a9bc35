using System.Text;

namespace ListingLsp.Syntax.Tests.Robustness;

/// <summary>Small damage to a text, as typing, merging and bad tools do it. The same seed gives the same damage.</summary>
internal static class Mutations
{
    private static readonly string[] Signs =
        ["[", "]", "{", "}", "'", "\"", ":", ": ", ",", "-", "- ", "\t", " ", "  ", "\n", "\r\n", "#", " #", "|", ">", "&a ", "*a", "!t ", "? ", "：", "，", "“", "”", "］", "｝", "\u3000", "你", "\\", "---\n", "...\n", "<<<<<<< x\n", "=======\n", ">>>>>>> x\n", "\0"];

    public static string Of(string text, Random random)
    {
        var result = text;
        for (var times = random.Next(1, 4); times > 0; times--) result = Once(result, random);
        return result;
    }

    private static string Once(string text, Random random)
    {
        if (text.Length == 0) return Signs[random.Next(Signs.Length)];
        var at = random.Next(text.Length);
        switch (random.Next(14))
        {
            case 0:
                return text.Remove(at, 1);
            case 1:
                return text.Insert(at, Signs[random.Next(Signs.Length)]);
            case 2:
                return text.Insert(at, text[at].ToString());
            case 3 when at + 1 < text.Length:
                return new StringBuilder(text) { [at] = text[at + 1], [at + 1] = text[at] }.ToString();
            case 4:
                return OnLines(text, lines => lines.RemoveAt(random.Next(lines.Count)));
            case 5:
                return OnLines(text, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)]));
            case 6:
                return OnLines(text, lines =>
                {
                    var line = random.Next(lines.Count);
                    lines[line] = random.Next(2) == 0 ? new string(' ', random.Next(4)) + lines[line] : lines[line].TrimStart();
                });
            case 7:
                return text.Remove(at, 1).Insert(at, Signs[random.Next(Signs.Length)]);
            case 8:
                return OnLines(text, lines => Shift(lines, random));
            case 9:
                return OnLines(text, lines => Join(lines, random));
            case 10:
                return text.Insert(at, "\n" + new string(' ', random.Next(8)));
            case 11:
                return random.Next(8) == 0 ? text[..at] : text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
            case 12:
                var from = random.Next(text.Length);
                return text.Insert(at, text.Substring(from, Math.Min(random.Next(1, 20), text.Length - from)));
            default:
                return OnBracket(text, random);
        }
    }

    private static string OnLines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines);
        return string.Join('\n', lines);
    }

    /// <summary>Indents some lines further or less far.</summary>
    private static void Shift(List<string> lines, Random random)
    {
        var first = random.Next(lines.Count);
        var by = random.Next(1, 4);
        var deeper = random.Next(2) == 0;
        for (var i = first; i < Math.Min(first + random.Next(1, 6), lines.Count); i++)
        {
            var line = lines[i];
            lines[i] = deeper ? new string(' ', by) + line : line[Math.Min(by, line.Length - line.TrimStart(' ').Length)..];
        }
    }

    private static void Join(List<string> lines, Random random)
    {
        var line = random.Next(lines.Count);
        if (line + 1 == lines.Count) return;
        lines[line] += random.Next(2) == 0 ? lines[line + 1].TrimStart() : " " + lines[line + 1].TrimStart();
        lines.RemoveAt(line + 1);
    }

    private static string OnBracket(string text, Random random)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => "[]{}'\"".Contains(text[i], StringComparison.Ordinal)).ToList();
        if (places.Count == 0) return text;
        var at = places[random.Next(places.Count)];
        return random.Next(2) == 0 ? text.Remove(at, 1) : text.Remove(at, 1).Insert(at, "[]{}'\""[random.Next(6)].ToString());
    }
}
