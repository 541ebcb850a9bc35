using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>A finding in the making: what a rule says after it has said what and where.</summary>
internal sealed class FindingBuilder(FindingSink sink, RuleInfo rule, Severity severity, TextSpan span, MessageArgument[] arguments)
{
    private readonly List<RelatedPlace> _related = [];
    private readonly List<Fix> _fixes = [];
    private LocalizedText _template = rule.Message;
    private string? _absentField;
    private SyntaxNode? _subject;
    private string? _evidence;
    private bool _isAboutText;
    private ImmutableArray<string> _markets = [];
    private RuleSource _source = rule.Source;
    private Consequence _consequence = rule.Consequence;
    private bool _isOfPlatform = true;
    private Confidence _confidence;
    private Severity _severity = severity;

    /// <summary>Takes another wording of the catalogue, and the consequence of that case.</summary>
    public FindingBuilder As(string variant)
    {
        _template = rule.Variants[variant];
        _consequence = rule.Consequences.GetValueOrDefault(variant, rule.Consequence);
        return this;
    }

    /// <summary>The destination markets concerned.</summary>
    public FindingBuilder In(ImmutableArray<string> markets)
    {
        _markets = markets;
        return this;
    }

    /// <summary>Says so by words that may mean something else.</summary>
    public FindingBuilder Likely()
    {
        _confidence = Confidence.Likely;
        return this;
    }

    /// <summary>Comes from another source than the rule. What the platform does follows only where that source speaks for the platform.</summary>
    public FindingBuilder From(RuleSource source)
    {
        _source = source;
        _isOfPlatform = source.IsPlatform;
        return this;
    }

    /// <summary>Matters more here than it usually does; what the settings say of the rule stays.</summary>
    public FindingBuilder Raise(Severity higher) => Weigh(higher);

    /// <summary>Matters less here than it usually does; what the settings say of the rule stays.</summary>
    public FindingBuilder Lower(Severity lower) => Weigh(lower);

    private FindingBuilder Weigh(Severity here)
    {
        _severity = sink.Rules.SeverityOf(rule, here);
        return this;
    }

    /// <summary>The finding is about a field that its owner lacks; the span shows where it would stand.</summary>
    public FindingBuilder About(string absentField, SyntaxNode owner)
    {
        _absentField = absentField;
        return About(owner);
    }

    /// <summary>The finding is about a whole node of which the span shows only the beginning.</summary>
    public FindingBuilder About(SyntaxNode subject)
    {
        _subject = subject;
        return this;
    }

    /// <summary>What the finding is known by in a baseline, where the text at its place would not do.</summary>
    public FindingBuilder KnownBy(string evidence)
    {
        _evidence = evidence;
        return this;
    }

    /// <summary>The same for findings about a file's text rather than about a definition.</summary>
    public FindingBuilder KnownInFileBy(string text)
    {
        _isAboutText = true;
        return KnownBy(text);
    }

    /// <summary>A second place in the same file; its words stand in the catalogue under a name.</summary>
    public FindingBuilder Related(SyntaxNode node, string words) => Related(sink.File, node.Span, words);

    /// <summary>A second place, maybe in another file. Of very many the first are shown.</summary>
    public FindingBuilder Related(string file, TextSpan place, string words)
    {
        if (_related.Count < Limits.RelatedPlaces) _related.Add(new RelatedPlace(file, place, rule.Related[words].Fill(arguments)));
        return this;
    }

    /// <summary>The usual fix, by edits in the same file. No edits, no fix.</summary>
    public FindingBuilder Fix(params ReadOnlySpan<TextEdit> edits) => Fix("", null, sink.File, edits);

    /// <summary>A fix by its name in the catalogue, with words of its own: where a finding offers several of one name.</summary>
    public FindingBuilder Fix(string name, MessageArgument[] words, params ReadOnlySpan<TextEdit> edits) => Fix(name, null, sink.File, words, edits);

    /// <summary>The same in any file of the workspace.</summary>
    public FindingBuilder FixIn(string file, string name, MessageArgument[] words, params ReadOnlySpan<TextEdit> edits) => Fix(name, null, file, words, edits);

    /// <summary>
    /// A fix by its name in the catalogue, in any file of the workspace. None that would leave an alias of this file without
    /// what it stands for.
    /// </summary>
    public FindingBuilder Fix(string name, FixSafety? safety, string file, params ReadOnlySpan<TextEdit> edits) => Fix(name, safety, file, arguments, edits);

    private FindingBuilder Fix(string name, FixSafety? safety, string file, MessageArgument[] words, ReadOnlySpan<TextEdit> edits)
    {
        if (edits.IsEmpty || (file == sink.File && !sink.KeepsAliases(edits.ToArray()))) return this;
        var info = rule.Fixes[name];
        _fixes.Add(new Fix(info.Title.Fill(words), safety ?? info.Safety, [.. edits.ToArray().Select(e => new FileEdit(file, e))]));
        return this;
    }

    /// <summary>The finding.</summary>
    public Finding Build()
    {
        var path = _subject is not null ? sink.Paths.ToNode(_subject) : sink.Paths.To(span);
        var suffix = _absentField is null ? "" : "/" + _absentField;
        var place = _isAboutText ? sink.File : path.HasId ? path.Identity : $"{sink.File}#{path.Document}{path.Identity}";
        return new Finding
        {
            Rule = rule,
            Severity = _severity,
            Confidence = _confidence,
            Markets = _markets,
            Source = _source,
            Consequence = _isOfPlatform ? _consequence : Consequence.None,
            File = sink.File,
            Span = span,
            Document = path.Document,
            Path = path.Pointer + suffix,
            Message = _template.Fill(arguments),
            Related = [.. _related],
            Fixes = [.. _fixes],
            Identity = path.Identity + suffix,
            Fingerprint = Diagnostics.Fingerprint.Of(rule.Id, place + suffix, _evidence ?? (_absentField is null ? Canonical.At(sink.Tree, span) : "")),
        };
    }
}
