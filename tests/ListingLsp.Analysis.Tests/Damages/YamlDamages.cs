using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>What people do to a YAML file, at every place where it can be done.</summary>
internal static class YamlDamages
{
    public static IEnumerable<Damage> Of(string file, SourceText text)
    {
        var places = new Places(file, text, SyntaxFormat.Yaml);
        return Nodes(places)
            .Concat(places.Members.SelectMany(m => m.Member is EntrySyntax entry ? Entry(places, m.Parent, m.Owner, entry) : Item(places, m.Parent, m.Owner, (ItemSyntax)m.Member)))
            .Concat(Lines(places))
            .Where(d => !places.IsBroken(d.Mend.Start) && !places.IsBroken(d.Edits[0].Span.Start));
    }

    private static IEnumerable<Damage> Nodes(Places places)
    {
        foreach (var (node, owner) in places.Nodes)
        {
            if (node is ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted })
            {
                yield return places.At("closing quote removed", owner, node.Span, Places.Cut(node.Span.End - 1, node.Span.End));
            }
            else if (node is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true })
            {
                var kind = node is MappingSyntax ? "closing brace removed" : "closing bracket removed";
                yield return places.At(kind, owner, node.Span, Places.Cut(node.Span.End - 1, node.Span.End));
            }
        }
    }

    private static IEnumerable<Damage> Entry(Places places, SyntaxNode parent, string owner, EntrySyntax entry)
    {
        if (entry.Colon < 0 || entry.Key is not ScalarSyntax key) yield break;
        var inBraces = ((MappingSyntax)parent).IsFlow;
        var line = places.LineOf(key.Span.Start);
        var isOnLine = entry.Value is not ScalarSyntax { Style: ScalarStyle.Empty } && entry.Value.Span.Start <= line.End;
        var half = Half(places, key.Span);
        var contentEnd = inBraces ? entry.Value.Span.End : places.ContentEnd(entry.Colon);
        var where = inBraces ? " in braces" : "";

        if (half > key.Span.Start && contentEnd <= line.End)
        {
            yield return places.At($"half a key{where}", owner, entry.Span, Places.Cut(half, contentEnd));
            yield return places.At($"a key alone{where}", owner, isOnLine ? entry.Span : key.Span, Places.Cut(key.Span.End, contentEnd));
        }

        if (isOnLine)
        {
            yield return places.At($"colon removed{where}", owner, key.Span.Union(entry.Value.Span), Places.Cut(entry.Colon, entry.Colon + 1));
            if (entry.Value.Span.Start > entry.Colon + 1) yield return places.At($"no space behind the colon{where}", owner, line with { Start = key.Span.Start }, Places.Cut(entry.Colon + 1, entry.Value.Span.Start));
        }

        if (inBraces) yield break;
        if (places.IsFirstOnLine(key.Span.Start))
        {
            yield return places.At("stray dash", owner, line, new TextEdit(TextSpan.At(key.Span.Start), "- "));
            yield return places.At("half a key on a new line", owner, default, new TextEdit(TextSpan.At(line.Start), $"{new string(' ', places.Indent(line.Start))}pri\n")) with { Mend = TextSpan.At(line.Start), NewLine = places.Text.LineAt(line.Start) };
            foreach (var damage in Conflicts(places, owner, entry)) yield return damage;
        }

        // A run of lines: the block below the key.
        if (!isOnLine && entry.Value.Span.Length > 0)
        {
            var block = places.Lines(entry.Value.Span);
            var edits = places.Text.GetText(block).Split('\n').Length;
            var first = places.Text.LineAt(block.Start);
            var tabs = Enumerable.Range(first, edits)
                .Select(places.Text.Line)
                .Where(l => places.Indent(l.Start) is > 0 and var spaces && spaces < l.Length)
                .Select(l => new TextEdit(new TextSpan(l.Start, l.Start + places.Indent(l.Start)), new string('\t', places.Indent(l.Start) / 2)));
            yield return places.At("tabs before a run of lines", owner, block, [.. tabs]) with { Own = default, Mend = TextSpan.At(block.Start) };
        }
    }

    private static IEnumerable<Damage> Item(Places places, SyntaxNode parent, string owner, ItemSyntax item)
    {
        if (((SequenceSyntax)parent).IsFlow) yield break;
        var dash = item.Span.Start;
        if (item.Value.Span.Start > dash + 1 && places.LineOf(dash).End > item.Value.Span.Start)
        {
            yield return places.At("no space behind the dash", owner, places.LineOf(dash), Places.Cut(dash + 1, item.Value.Span.Start));
        }

        if (!places.IsFirstOnLine(dash)) yield break;
        foreach (var damage in Conflicts(places, owner, item)) yield return damage;
    }

    private static IEnumerable<Damage> Conflicts(Places places, string owner, MemberSyntax member)
    {
        yield return places.Conflict("merge conflict", owner, member.Span, withBase: false);
        yield return places.Conflict("merge conflict with its base", owner, member.Span, withBase: true);
    }

    /// <summary>Damage to the indentation of every line that has content.</summary>
    private static IEnumerable<Damage> Lines(Places places)
    {
        var owners = places.Members.GroupBy(m => places.Text.LineAt(m.Member.Span.Start)).ToDictionary(g => g.Key, g => g.First().Owner);
        var texts = places.Nodes.Where(n => n.Node is ScalarSyntax { Style: ScalarStyle.Literal or ScalarStyle.Folded }).Select(n => n.Node.Span).ToList();
        for (var number = 0; number < places.Text.LineCount; number++)
        {
            var line = places.Text.Line(number);
            var indent = places.Indent(line.Start);
            var content = places.Text.GetText(line).Trim();
            if (content.Length == 0 || content[0] == '#' || content is "---" or "...") continue;
            var inText = texts.Exists(t => places.Text.LineAt(t.Start) < number && line.Start < t.End);
            var where = inText ? " in a text block" : "";
            var owner = owners.GetValueOrDefault(number, "?");
            yield return places.At($"one space more{where}", owner, line, new TextEdit(TextSpan.At(line.Start), " "));
            yield return places.At($"two spaces more{where}", owner, line, new TextEdit(TextSpan.At(line.Start), "  "));
            if (indent == 0) continue;
            yield return places.At($"one space less{where}", owner, line, Places.Cut(line.Start, line.Start + 1));
            yield return places.At($"a tab as indentation{where}", owner, line, new TextEdit(new TextSpan(line.Start, line.Start + indent), "\t"));
        }
    }

    private static int Half(Places places, TextSpan key)
    {
        var word = places.Text.GetText(key);
        var length = Math.Max(1, word.Length / 2);
        return key.Start + System.Text.Encoding.UTF8.GetByteCount(word.AsSpan(0, length));
    }
}
