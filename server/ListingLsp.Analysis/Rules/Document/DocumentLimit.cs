using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0011 for what a parsed file may not be: nested too deeply, or multiplied by its aliases.</summary>
internal static class DocumentLimit
{
    /// <summary>Whether a file is over a limit, which is then reported once: nothing else may be made of it.</summary>
    public static bool IsExceeded(FindingSink sink, AliasMap aliases)
    {
        if (sink.IsFull) return true;
        if (sink.Tree.Errors.FirstOrDefault(e => e.Kind == SyntaxErrorKind.TooDeep) is { } deep)
        {
            sink.Begin("LST0011", deep.Span, ("what", Vocabulary.Get("nesting")), ("n", Limits.Depth));
            return true;
        }

        if (aliases.OverLimit is not { } alias) return false;
        sink.Begin("LST0011", alias.Span, ("what", Vocabulary.Get("aliases")), ("n", Limits.RepeatedValues.ToString("N0", CultureInfo.InvariantCulture)));
        return true;
    }
}
