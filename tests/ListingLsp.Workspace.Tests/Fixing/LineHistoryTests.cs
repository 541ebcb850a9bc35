using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Fixing;
using Xunit;

namespace ListingLsp.Workspace.Tests.Fixing;

/// <summary>Lines with an origin read as they did there, in the same order; lines that no edit touched have one.</summary>
public sealed class LineHistoryTests
{
    [Theory]
    [InlineData("a\nb\nc\n", 2, 0, "x\n", "0 - 1 2 3")]
    [InlineData("a\nb\nc\n", 2, 2, "", "0 2 3")]
    [InlineData("a\nb\nc\n", 2, 1, "x", "0 - 2 3")]
    [InlineData("a\nb\nc", 5, 0, "\nd", "0 1 - -")]
    [InlineData("a\r\nb\r\n", 3, 1, "x", "0 - 2")]
    public void Lines_are_followed(string text, int start, int length, string newText, string origins)
    {
        var before = SourceText.From(text);
        var edit = new TextEdit(new TextSpan(start, start + length), newText);
        var after = before.WithEdits([edit]);
        var history = LineHistory.Of(before).With(before, [edit], after);
        Assert.Equal(origins, string.Join(' ', Enumerable.Range(0, after.LineCount).Select(l => history.Origin(l)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-")));
    }

    [Property(MaxTest = 2000, Replay = "(7,11)")]
    public Property They_are_whatever_the_edits() => Prop.ForAll(Rounds.ToArbitrary(), c =>
    {
        var (first, now) = (SourceText.From(c.Text), SourceText.From(c.Text));
        var history = LineHistory.Of(first);
        foreach (var round in c.Rounds)
        {
            var edits = Edits(now, round);
            var next = now.WithEdits(edits);
            history = history.With(now, edits, next);
            now = next;
        }

        var last = -1;
        for (var line = 0; line < now.LineCount; line++)
        {
            if (history.Origin(line) is not { } origin) continue;
            Assert.True(origin > last);
            Assert.Equal(LineOf(first, origin), LineOf(now, line));
            last = origin;
        }
    });

    private static Gen<string> Text => Gen.ArrayOf(Gen.Elements("a", "b", "\n", "\n", "\r\n", "é")).Select(string.Concat);

    private static Gen<(string Text, (int At, int Length, string New)[][] Rounds)> Rounds =>
        from text in Text
        from rounds in Gen.ArrayOf(Gen.ArrayOf(from at in Gen.Choose(0, 40) from length in Gen.Choose(0, 6) from added in Text select (at, length, added)))
        select (text, rounds);

    /// <summary>Edits inside the text that do not overlap, at bounds of characters.</summary>
    private static List<TextEdit> Edits(SourceText text, (int At, int Length, string New)[] wanted)
    {
        var (edits, free) = (new List<TextEdit>(), 0);
        foreach (var (at, length, newText) in wanted.OrderBy(w => w.At))
        {
            var (start, end) = (Bound(text, at), Bound(text, at + length));
            if (start < free || end > text.Length || (edits.Count > 0 && start == free)) continue;
            edits.Add(new TextEdit(new TextSpan(start, end), newText));
            free = end;
        }

        return edits;
    }

    private static int Bound(SourceText text, int at)
    {
        at = Math.Min(at, text.Length);
        while (at < text.Length && (text.Bytes[at] & 0xC0) == 0x80) at++;
        return at;
    }

    private static string LineOf(SourceText text, int line) => text.GetText(new TextSpan(text.Line(line).Start, line + 1 < text.LineCount ? text.Line(line + 1).Start : text.Length));
}
