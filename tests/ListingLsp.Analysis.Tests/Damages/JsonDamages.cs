using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>What people do to a JSON file, at every place where it can be done.</summary>
internal static class JsonDamages
{
    public static IEnumerable<Damage> Of(string file, SourceText text)
    {
        var places = new Places(file, text, SyntaxFormat.Json);
        return Nodes(places)
            .Concat(places.Members.SelectMany(m => Member(places, m.Parent, m.Owner, m.Member)))
            .Where(d => !places.IsBroken(d.Mend.Start));
    }

    private static IEnumerable<Damage> Nodes(Places places)
    {
        foreach (var (node, owner) in places.Nodes)
        {
            var span = node.Span;
            if (node is ScalarSyntax { Style: ScalarStyle.DoubleQuoted })
            {
                var text = places.Text.GetText(span)[1..^1];
                yield return places.At("JSON: closing quote removed", owner, span, Places.Cut(span.End - 1, span.End));
                if (!text.Contains('\'') && !text.Contains('\\')) yield return places.At("JSON: single quotes", owner, span, new TextEdit(span, $"'{text}'"));
            }
            else if (node is MappingSyntax or SequenceSyntax)
            {
                var kind = node is MappingSyntax ? "JSON: closing brace removed" : "JSON: closing bracket removed";
                yield return places.At(kind, owner, span, Places.Cut(span.End - 1, span.End));
            }
        }
    }

    private static IEnumerable<Damage> Member(Places places, SyntaxNode parent, string owner, MemberSyntax member)
    {
        var span = member.Span;
        var line = places.LineOf(span.Start);
        var isLast = parent.Children[^1] == member;
        var comma = span.End;
        while (!isLast && places.Text.Bytes[comma] != ',') comma++;
        if (isLast)
        {
            yield return places.At("JSON: comma behind the last", owner, TextSpan.At(span.End), new TextEdit(TextSpan.At(span.End), ",")) with { Own = default };
        }
        else
        {
            yield return places.At("JSON: comma removed", owner, TextSpan.At(comma), Places.Cut(comma, comma + 1)) with { Own = default };
            yield return places.At("JSON: comma too many", owner, TextSpan.At(comma), new TextEdit(TextSpan.At(comma), ",")) with { Own = default };
        }

        var isFirstOnLine = places.IsFirstOnLine(span.Start);
        if (places.IsLastOnLine(span))
        {
            var end = places.LineOf(span.End - 1).End;
            yield return places.At("JSON: comment", owner, TextSpan.At(end), new TextEdit(TextSpan.At(end), " // 主推款")) with { Own = default };
        }

        if (isFirstOnLine)
        {
            yield return places.At("JSON: comment", owner, TextSpan.At(span.Start), new TextEdit(TextSpan.At(span.Start), "/* 主推款 */ ")) with { Own = default };
            if (places.IsLastOnLine(span))
            {
                yield return places.Conflict("JSON: merge conflict", owner, span, withBase: false);
                yield return places.Conflict("JSON: merge conflict with its base", owner, span, withBase: true);
            }
        }

        if (member is not EntrySyntax { Key: ScalarSyntax key } entry) yield break;
        yield return places.At("JSON: key without quotes", owner, key.Span, Places.Cut(key.Span.Start, key.Span.Start + 1), Places.Cut(key.Span.End - 1, key.Span.End)) with { Own = default };
        yield return places.At("JSON: colon removed", owner, key.Span, Places.Cut(entry.Colon, entry.Colon + 1)) with { Own = default };
        if (!isFirstOnLine || entry.Value.Span.End > line.End) yield break;
        yield return places.At("JSON: half a key", owner, line, Places.Cut(key.Span.Start + (key.Span.Length / 2), line.End)) with { Own = entry.Span };
        var indent = new string(' ', places.Indent(line.Start));
        yield return places.At("JSON: half a key on a new line", owner, default, new TextEdit(TextSpan.At(line.Start), $"{indent}\"pri\n")) with { Mend = TextSpan.At(line.Start), NewLine = places.Text.LineAt(line.Start) };
    }
}
