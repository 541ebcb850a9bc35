using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>
/// Finds where a key or a value would come if it were written at the cursor. Nobody guesses that from blanks and brackets: a mark is
/// written there, the parser reads the text, and the place is where it finds the mark. A way to write it that breaks the grammar is none.
/// </summary>
/// <param name="tree">The document.</param>
/// <param name="word">The word at the cursor.</param>
internal sealed class LandingFinder(SyntaxTree tree, TypedWord word)
{
    private const string Mark = "lsp-mark";
    private static readonly ImmutableArray<(bool Before, bool After)> Commas = [(false, false), (true, false), (false, true), (true, true)];

    private readonly Lazy<int> _errorsWithout = new(() => tree.WithEdit(new TextEdit(word.Span, "")).Errors.Length);

    /// <summary>The place of a key.</summary>
    public Landing? OfKey()
    {
        var mark = tree.Format == SyntaxFormat.Json ? $"\"{Mark}\"" : Mark;
        if (word.IsInBrackets && word.SignBefore is ':' or '[') return null;
        if (word.IsKey) return Find(mark, word.Lead, path => KeyIn(path, _ => true));
        var single = Find(mark + ": 0", word.Lead, path => KeyIn(path, v => v is ScalarSyntax { Value: "0" }));
        if (single?.Tree.Errors.IsEmpty == true || word.IsInBrackets) return single;
        // The lines of its value may be there already, below.
        var above = Find(mark + ":", word.Lead, path => KeyIn(path, v => v is MappingSyntax or SequenceSyntax));
        return above is not null && !(single?.Tree.Errors.Length <= above.Tree.Errors.Length) ? above : single;
    }

    /// <summary>The place of a value.</summary>
    /// <param name="dash">Written as an item of a list in lines.</param>
    public Landing? OfValue(string dash = "")
    {
        if (word.IsKey || (word.IsInBrackets && word.SignBefore == '{')) return null;
        var mark = tree.Format == SyntaxFormat.Json ? $"\"{Mark}\"" : Mark;
        return Find(mark, word.Lead + dash, path => path is [.., MemberSyntax owner, ScalarSyntax value] && owner.Value == value ? path : []);
    }

    private static ImmutableArray<SyntaxNode> KeyIn(ImmutableArray<SyntaxNode> path, Predicate<SyntaxNode> isValue) =>
        path is [.., EntrySyntax { Colon: >= 0 } entry, ScalarSyntax key] && entry.Key == key && isValue(entry.Value) ? path[..^1] : [];

    private Landing? Find(string mark, string lead, Func<ImmutableArray<SyntaxNode>, ImmutableArray<SyntaxNode>> accept)
    {
        Landing? best = null;
        var fewest = int.MaxValue;
        // Behind a colon a comma would take the value away from its key.
        var mayNeed = (Before: word.IsInBrackets && !word.IsKey && word.SignBefore is not (',' or ':' or '[' or '{'), After: word.IsInBrackets && !word.IsKey && word.SignBehind is not (',' or ']' or '}' or '\0'));
        foreach (var (before, after) in Commas)
        {
            if ((before && !mayNeed.Before) || (after && !mayNeed.After)) continue;
            var start = (before ? ", " : "") + lead;
            var read = tree.WithEdit(new TextEdit(word.Span, start + mark + (after ? "," : "")));
            if (read.Errors.Length >= fewest) continue;
            var path = TypedWord.PathTo(read, word.Span.Start + start.Length);
            if (path is not [.., ScalarSyntax { Value: Mark }] || accept(path) is not { IsEmpty: false } accepted) continue;
            (best, fewest) = (new Landing(accepted, lead, before, after ? "," : ""), read.Errors.Length);
            if (fewest == 0) break;
        }

        return fewest <= Allowed(fewest) ? best : null;
    }

    /// <summary>As many errors as there are anyway, with the word and without it.</summary>
    private int Allowed(int found)
    {
        if (found == 0 || word.Span.Length == 0) return tree.Errors.Length;
        return Math.Min(tree.Errors.Length, _errorsWithout.Value);
    }
}
