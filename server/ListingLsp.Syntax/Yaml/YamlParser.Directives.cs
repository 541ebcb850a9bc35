using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Lines that begin with <c>%</c> before a document, and what stands on the line of its end.</summary>
internal sealed partial class YamlParser
{
    /// <summary>The handles of tags that the document declares, such as <c>!e!</c>.</summary>
    private IReadOnlyList<string> _handles = [];

    private void ParseDirectives()
    {
        var (handles, hasVersion, last) = (new List<string>(), false, default(TextSpan));
        while (At((byte)'%') && Column == 0)
        {
            last = new TextSpan(_pos, ContentEnd(_pos));
            _tree.Marks.Add(new MarkSyntax(last, MarkKind.Directive));
            var words = _text.GetText(last).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "%TAG" && words.Length > 1) handles.Add(words[1]);
            if (words[0] == "%YAML" && (hasVersion || words.Length != 2 || !IsVersion(words[1]))) Report(SyntaxErrorKind.BadDirective, last, _tree.Excerpt(last));
            hasVersion |= words[0] == "%YAML";
            _pos = last.End;
            SkipTrivia(valueOf: -1);
        }

        _handles = handles;
        if (!IsMarker(_pos, (byte)'-')) Report(SyntaxErrorKind.MissingDocumentStart, last, _tree.Excerpt(last));
    }

    private static bool IsVersion(string text) => text.Split('.') is [{ Length: > 0 } major, { Length: > 0 } minor] && major.All(char.IsAsciiDigit) && minor.All(char.IsAsciiDigit);

    private bool IsKnownTag(ReadOnlySpan<char> tag)
    {
        var end = tag[1..].IndexOf('!') + 1;
        if (end <= 1 || tag[1] == '<') return true;
        foreach (var handle in _handles)
        {
            if (tag[..(end + 1)].SequenceEqual(handle)) return true;
        }

        return false;
    }

    private void SkipTextBehindDocumentEnd()
    {
        SkipBlanks();
        if (IsBlankAt(_pos) || At((byte)'#')) return;
        var rest = new TextSpan(_pos, ContentEnd(_pos));
        Report(SyntaxErrorKind.TextAfterEnd, rest, _tree.Excerpt(rest));
        Skip(rest.End);
    }
}
