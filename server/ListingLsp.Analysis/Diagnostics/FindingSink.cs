using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>Collects the findings of one file. Asks the settings first, so that a rule that is off costs nothing.</summary>
internal sealed class FindingSink(string file, SyntaxTree tree, RuleSettings settings, FileRules? rules = null)
{
    /// <summary>So many bytes may be read again to see what edits do to aliases; a large file has no hundred such fixes.</summary>
    public const int MaxRereading = 16 * 1024 * 1024;

    private readonly List<FindingBuilder> _builders = [];
    private NodePaths? _paths;

    /// <summary>The file that findings are about, relative to the workspace root.</summary>
    public string File { get; } = file;

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>What the config says.</summary>
    public RuleSettings Settings { get; } = settings;

    /// <summary>What the config says of the rules in this file.</summary>
    public FileRules Rules { get; } = rules ?? settings.Of(file);

    /// <summary>Whether there are so many findings that no other is kept.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Number of findings that were begun, those included that are not said in the end.</summary>
    public int Count => _builders.Count;

    /// <summary>How many bytes were read again to see what edits do to aliases.</summary>
    public int Reread { get; private set; }

    /// <summary>Where the tree's nodes stand.</summary>
    internal NodePaths Paths => _paths ??= new(Tree);

    /// <summary>Begins a finding; null where the rule is off or not in force. Of too many, the first one too many says so.</summary>
    public FindingBuilder? Begin(RuleInfo rule, TextSpan span, params ReadOnlySpan<MessageArgument> arguments)
    {
        var severity = Rules.SeverityOf(rule);
        if (severity == Severity.Off || !rule.IsInForce(Settings.AsOf)) return null;
        var builder = new FindingBuilder(this, rule, severity, span, arguments.ToArray());
        if (IsFull) return builder;
        if (_builders.Count < Limits.Findings)
        {
            _builders.Add(builder);
            return builder;
        }

        IsFull = true;
        var limit = RuleCatalogue.Get("LST0011");
        MessageArgument[] words = [("what", Vocabulary.Get("findings")), ("n", Limits.Findings.ToString("N0", CultureInfo.InvariantCulture))];
        if (Rules.SeverityOf(limit) is var stop && stop != Severity.Off) _builders.Add(new FindingBuilder(this, limit, stop, span, words));
        return builder;
    }

    /// <summary>Whether edits leave every alias what it stands for. Not where that would take too long to find out.</summary>
    public bool KeepsAliases(IReadOnlyCollection<TextEdit> edits)
    {
        if (!SyntaxEditor.TouchesAliases(Tree, edits)) return true;
        Reread += Tree.Text.Length;
        return Reread <= MaxRereading && SyntaxEditor.KeepsAliases(Tree, edits);
    }

    /// <summary>Begins a finding of a rule that the code names.</summary>
    public FindingBuilder? Begin(string rule, TextSpan span, params ReadOnlySpan<MessageArgument> arguments) =>
        Begin(RuleCatalogue.Get(rule), span, arguments);

    /// <summary>The findings so far. What an alias makes count twice is said once; what matters less than anybody wants to hear is not said.</summary>
    public ImmutableArray<Finding> Findings
    {
        get
        {
            if (_builders.Count == 0) return [];
            var findings = _builders.Select(b => b.Build()).Where(f => f.Severity != Severity.Off).ToList();
            return findings.Count == 1 ? [findings[0]] : [.. findings.DistinctBy(f => (f.Rule.Id, f.Span, f.Path, f.Message.En))];
        }
    }
}
