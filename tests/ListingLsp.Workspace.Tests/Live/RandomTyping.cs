using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>What people type into a file of listings, and where it hurts: mostly inside values, now and then on what listings have in common.</summary>
internal sealed class RandomTyping(Random random)
{
    private static readonly string[] Signs = ["9", "0", "a", " ", ":", "{", "}", "[", "]", "\"", "'", "- ", ", ", "#", "|", "&", "*", "\n", "\n\n", "\r\n", "\t", "棉", ".", "~"];

    private static readonly string[] Lines =
    [
        "# a comment",
        "  # a comment",
        "# listinglsp-ignore LST1001 -- a reason",
        "# listinglsp-ignore LST0003, LST0012",
        "# listinglsp-ignore-file LST5001 -- a reason",
        "---",
        "...",
        "title: Another",
        "id: another",
        "  id: another",
        "- id: another",
        "  unit: carton",
        "category: Home & Garden",
        "x: &anchor 1",
        "y: *anchor",
        "%TAG ! tag:example.com,2000:",
        "<<<<<<< HEAD",
        "",
        "  ",
    ];

    /// <summary>An edit of a file.</summary>
    public TextEdit Edit(SyntaxTree tree)
    {
        var text = tree.Text;
        var line = text.Line(random.Next(text.LineCount));
        var written = text.GetText(line);
        switch (random.Next(14))
        {
            case 0:
                return new TextEdit(TextSpan.At(line.Start), Lines[random.Next(Lines.Length)] + "\n");
            case 1:
                return new TextEdit(TextSpan.At(line.Start), written + "\n");
            case 2:
                return new TextEdit(new TextSpan(line.Start, Math.Min(text.Length, line.End + 1)), "");
            case 3 when line.Length > 0:
                var at = Boundary(text, line.Start + random.Next(line.Length));
                return new TextEdit(new TextSpan(at, Boundary(text, Math.Min(line.End, at + random.Next(1, 6)))), "");
            case 4:
                // Up to a place some listings further down.
                var to = text.Line(Math.Min(text.LineCount - 1, text.LineAt(line.Start) + random.Next(60))).Start;
                return new TextEdit(new TextSpan(line.Start, Math.Max(line.Start, to)), "");
            case 5:
                return new TextEdit(line, written.Replace("0", "1", StringComparison.Ordinal));
            case 6 when written.Contains("id", StringComparison.Ordinal):
                return new TextEdit(line, written.Replace("-", "", StringComparison.Ordinal));
            case 7 or 8:
                var digit = text.Bytes[line.Start..line.End].IndexOfAnyInRange((byte)'0', (byte)'9');
                return digit < 0 ? new TextEdit(TextSpan.At(line.End), "0") : new TextEdit(TextSpan.At(line.Start + digit), "1");
            case 9:
                return new TextEdit(TextSpan.At(line.End), Signs[random.Next(Signs.Length)]);
            case 10:
                return new TextEdit(TextSpan.At(line.End), " word");
            default:
                return new TextEdit(TextSpan.At(Boundary(text, line.Start + random.Next(line.Length + 1))), Signs[random.Next(Signs.Length)]);
        }
    }

    /// <summary>No sign is cut in two.</summary>
    private static int Boundary(SourceText text, int at)
    {
        while (at < text.Length && (text.Bytes[at] & 0xC0) == 0x80) at++;
        return at;
    }
}
