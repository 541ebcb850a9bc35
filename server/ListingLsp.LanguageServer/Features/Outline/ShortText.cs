using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>A value in a few words: of a list its texts, of a group its values.</summary>
internal static class ShortText
{
    private const int Longest = 80;
    private const int MostParts = 8;

    /// <summary>On one line; empty where there is nothing to say.</summary>
    public static string Of(SyntaxNode node)
    {
        var text = node switch
        {
            ScalarSyntax { IsNull: false } scalar => scalar.Value,
            SequenceSyntax list => Joined(list.Items.Select(i => i.Value), list.Items.Length),
            MappingSyntax group => Joined(group.Entries.Select(e => e.Value), group.Entries.Length),
            _ => "",
        };
        var line = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (line.Length <= Longest) return line;
        // A character of two halves is not cut.
        var end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line[..end] + "…";
    }

    private static string Joined(IEnumerable<SyntaxNode> values, int count)
    {
        var texts = values.Take(MostParts).OfType<ScalarSyntax>().Where(s => !s.IsNull).Select(s => s.Value);
        return string.Join(", ", count > MostParts ? texts.Append("…") : texts);
    }
}
