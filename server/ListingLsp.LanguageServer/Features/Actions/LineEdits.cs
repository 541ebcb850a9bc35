using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.LanguageServer.Features.Actions;

/// <summary>What several rounds of fixes have changed in a file, as edits of the lines that are others now.</summary>
internal static class LineEdits
{
    /// <summary>The edits.</summary>
    public static ImmutableArray<FileEdit> Of(FixedFile file)
    {
        var (before, after) = (file.Before, file.After);
        var edits = ImmutableArray.CreateBuilder<FileEdit>();
        var (old, start) = (0, 0);
        for (var line = 0; line <= after.LineCount; line++)
        {
            var origin = line == after.LineCount ? before.LineCount : file.Lines.Origin(line);
            if (origin is not { } same) continue;
            if (same != old || start != line) Add(old, same, start, line);
            (old, start) = (same + 1, line + 1);
        }

        return edits.ToImmutable();

        void Add(int first, int end, int newFirst, int newEnd)
        {
            var (span, text) = (new TextSpan(StartOf(before, first), StartOf(before, end)), after.GetText(new TextSpan(StartOf(after, newFirst), StartOf(after, newEnd))));
            edits.Add(new FileEdit(file.Path, Trimmed(before, span, text)));
        }
    }

    /// <summary>The same edit without what begins and ends alike.</summary>
    private static TextEdit Trimmed(SourceText before, TextSpan span, string text)
    {
        var old = before.GetText(span);
        var head = old.AsSpan().CommonPrefixLength(text);
        var tail = 0;
        while (tail < Math.Min(old.Length, text.Length) - head && old[^(tail + 1)] == text[^(tail + 1)]) tail++;
        // Not between the halves of a sign, nor of a line break.
        while (head > 0 && (char.IsHighSurrogate(old[head - 1]) || old[head - 1] == '\r')) head--;
        while (tail > 0 && (char.IsLowSurrogate(old[^tail]) || old[^tail] == '\n')) tail--;
        return new TextEdit(new TextSpan(span.Start + Encoding.UTF8.GetByteCount(old.AsSpan(0, head)), span.End - Encoding.UTF8.GetByteCount(old.AsSpan(old.Length - tail))), text[head..^tail]);
    }

    private static int StartOf(SourceText text, int line) => line >= text.LineCount ? text.Length : line == 0 ? text.ContentStart : text.Line(line).Start;
}
