using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>The places of one file where damage can be done, and the ways to write damage down.</summary>
internal sealed class Places(string file, SourceText text, SyntaxFormat format)
{
    public SyntaxTree Tree { get; } = SyntaxTree.Parse(text, format);

    public SourceText Text => text;

    /// <summary>All members with the pointer of what they are in, outermost first.</summary>
    public IEnumerable<(MemberSyntax Member, SyntaxNode Parent, string Owner)> Members => Tree.Documents.SelectMany(d => In(d.Root, ""));

    /// <summary>All nodes, keys included, with the pointer of what they are in.</summary>
    public IEnumerable<(SyntaxNode Node, string Owner)> Nodes => Tree.Documents
        .Select(d => (d.Root, ""))
        .Concat(Members.SelectMany(m => m.Member is EntrySyntax entry ? new[] { (entry.Key, m.Owner), (entry.Value, m.Owner) } : [(m.Member.Value, m.Owner)]));

    /// <summary>Lines that already are broken, and those beside them: two mistakes there would be no single one.</summary>
    public bool IsBroken(int offset) =>
        Tree.Errors.Any(e => Math.Abs(text.LineAt(e.Span.Start) - text.LineAt(offset)) <= 1 || (e.Span.Start <= offset && offset <= e.Span.End));

    /// <summary>Damage within one line, to be mended there.</summary>
    public Damage At(string kind, string owner, TextSpan place, params ImmutableArray<TextEdit> edits) =>
        new(kind, file, text, edits, owner) { Own = place, Mend = place };

    public static TextEdit Cut(int start, int end) => new(new TextSpan(start, end), "");

    public TextSpan LineOf(int offset) => text.Line(text.LineAt(offset));

    /// <summary>From the beginning of the first line to the end of the last one.</summary>
    public TextSpan Lines(TextSpan span) => LineOf(span.Start).Union(LineOf(LastByte(span)));

    public bool IsFirstOnLine(int offset) => text.GetText(LineOf(offset) with { End = offset }).All(c => c == ' ');

    /// <summary>Whether nothing but blanks, a comma and a comment stands behind it.</summary>
    public bool IsLastOnLine(TextSpan span)
    {
        var rest = text.GetText(new TextSpan(span.End, Math.Max(span.End, LineOf(LastByte(span)).End))).TrimStart(' ', ',');
        return rest.Length == 0 || rest[0] == '#';
    }

    public int Indent(int offset)
    {
        var line = LineOf(offset);
        var at = line.Start;
        while (at < line.End && text.Bytes[at] == ' ') at++;
        return at - line.Start;
    }

    /// <summary>End of what stands on the line, without a comment.</summary>
    public int ContentEnd(int offset)
    {
        var line = LineOf(offset);
        var content = text.GetText(new TextSpan(offset, line.End));
        var hash = content.IndexOf(" #", StringComparison.Ordinal);
        if (hash >= 0) content = content[..hash];
        return offset + System.Text.Encoding.UTF8.GetByteCount(content.TrimEnd());
    }

    /// <summary>Markers of a merge around whole lines, the second side a copy of the first.</summary>
    public Damage Conflict(string kind, string owner, TextSpan member, bool withBase)
    {
        var lines = Lines(member);
        var side = text.GetText(lines) + "\n";
        var end = Math.Min(lines.End + 1, text.Length);
        var lead = end == lines.End ? "\n" : "";
        return new Damage(
            kind,
            file,
            text,
            [
                new TextEdit(TextSpan.At(lines.Start), "<<<<<<< HEAD\n"),
                new TextEdit(TextSpan.At(end), $"{lead}{(withBase ? $"||||||| 3f2a9c1\n{side}" : "")}=======\n{side}>>>>>>> spring\n"),
            ],
            owner) { Own = default, Mend = TextSpan.At(lines.Start), NewLine = text.LineAt(lines.Start) };
    }

    private int LastByte(TextSpan span)
    {
        var at = span.End;
        while (at > span.Start && text.Bytes[at - 1] is (byte)'\n' or (byte)'\r') at--;
        return Math.Max(span.Start, at - 1);
    }

    private static IEnumerable<(MemberSyntax Member, SyntaxNode Parent, string Owner)> In(SyntaxNode node, string path)
    {
        var index = 0;
        foreach (var member in (node is AliasSyntax { Target: { } target } ? target : node).Children.OfType<MemberSyntax>())
        {
            yield return (member, node, path);
            var name = member is EntrySyntax entry ? entry.KeyText : $"{index++}";
            foreach (var inner in In(member.Value, $"{path}/{name}")) yield return inner;
        }
    }
}
