using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Configuration;

/// <summary>How the readers of the settings say what is wrong: always LST9004, in one of its wordings.</summary>
internal static class ConfigFaults
{
    /// <summary>The one rule about settings.</summary>
    public const string Rule = "LST9004";

    /// <summary>Reports at a node, in a wording of the catalogue.</summary>
    public static void Report(FindingSink sink, SyntaxNode node, string variant, params ReadOnlySpan<MessageArgument> arguments) =>
        Report(sink, node.Span, variant, arguments);

    /// <summary>The same at a place in the text.</summary>
    public static void Report(FindingSink sink, TextSpan place, string variant, params ReadOnlySpan<MessageArgument> arguments) =>
        sink.Begin(Rule, place, arguments)?.As(variant);

    /// <summary>Reports a name that is none of the known ones, with the one that was probably meant.</summary>
    public static void ReportUnknown(FindingSink sink, SyntaxNode node, string variant, string name, IEnumerable<string> known, string rule = "")
    {
        var names = known.ToList();
        var nearest = Nearest.Of(name, names) ?? Completed(name, names);
        Report(sink, node, nearest is null ? variant : variant + "-nearest", ("value", name), ("nearest", nearest ?? ""), ("rule", rule));
    }

    /// <summary>The one known name that begins like this, such as <c>warning</c> for <c>warn</c>.</summary>
    private static string? Completed(string name, List<string> known) =>
        name.Length > 2 && known.FindAll(k => k.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null;

    /// <summary>The rule that an id or a slug names; null, with a report, where there is none.</summary>
    public static RuleInfo? FindRule(FindingSink sink, SyntaxNode node, string name)
    {
        if (RuleCatalogue.FindByName(name) is { } rule) return rule;
        ReportUnknown(sink, node, "unknown-rule", name, RuleCatalogue.Names);
        return null;
    }

    /// <summary>What stands at a place, in words.</summary>
    public static LocalizedText Found(SyntaxNode node) => node switch
    {
        SequenceSyntax => Vocabulary.Get("a-list"),
        MappingSyntax => Vocabulary.Get("fields"),
        ScalarSyntax { Style: ScalarStyle.Plain, IsNull: false } scalar => Vocabulary.Quoted(scalar.Value),
        ScalarSyntax { IsNull: false } scalar => new LocalizedText($"the text \"{scalar.Value}\"", $"文本“{scalar.Value}”"),
        _ => Vocabulary.Get("nothing"),
    };
}
