using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>What one damage did to the findings of its workspace.</summary>
/// <param name="Damage">The damage.</param>
/// <param name="Grammar">New findings about the grammar of the damaged file.</param>
/// <param name="Invented">All other new findings, in any file.</param>
/// <param name="Lost">Findings that are gone though the damage does not touch them.</param>
/// <param name="KnownInFile">Findings in the damaged file before, those that the damage touches left out.</param>
internal sealed partial record Judgement(Damage Damage, ImmutableArray<Finding> Grammar, ImmutableArray<Finding> Invented, ImmutableArray<Finding> Lost, int KnownInFile)
{
    private static readonly string[] GrammarRules = ["LST0001", "LST0011", "LST0013"];

    public static Judgement Of(Checked workspace, Damage damage)
    {
        var before = workspace.Findings.Select(f => (Key: Key(damage, f, isOld: true), Finding: f)).ToList();
        var after = workspace.With(damage.File, damage.After).Select(f => (Key: Key(damage, f, isOld: false), Finding: f)).ToList();
        var added = after.ToList();
        var lost = new List<Finding>();
        var known = 0;
        foreach (var old in before)
        {
            var mayGo = MayGo(damage, old.Finding);
            if (!mayGo && old.Finding.File == damage.File) known++;
            var at = added.FindIndex(a => a.Key == old.Key);
            if (at >= 0) added.RemoveAt(at);
            else if (!mayGo) lost.Add(old.Finding);
        }

        var grammar = added.Where(a => a.Finding.File == damage.File && GrammarRules.Contains(a.Finding.Rule.Id)).Select(a => a.Finding).ToImmutableArray();
        return new Judgement(damage, grammar, [.. added.Select(a => a.Finding).Except(grammar)], [.. lost], known);
    }

    /// <summary>How many lines away from the place to mend it the finding stands.</summary>
    public int Distance
    {
        get
        {
            var (first, last) = Damage.MendLines;
            var line = Damage.After.LineAt(Grammar[0].Span.Start);
            return line < first ? line - first : Math.Max(0, line - last);
        }
    }

    /// <summary>What a person would complain about, in few words; nothing where the damage has its one finding and no other.</summary>
    public IEnumerable<string> Complaints
    {
        get
        {
            if (Grammar.IsEmpty && Lost.IsEmpty && Meaning.Of(Damage.After) is { } meaning)
            {
                // Nobody can tell from the grammar; one finding of another rule is one finding.
                if (Invented.IsEmpty)
                {
                    yield return meaning == Meaning.Of(Damage.Before) ? "silent, and means the same" : "silent, and is YAML of another meaning";
                    yield break;
                }

                if (Invented is [var only] && IsMendedAt(only))
                {
                    yield return "one finding of another rule, and is YAML of another meaning";
                    yield break;
                }
            }

            if (Grammar.IsEmpty) yield return "no finding of the grammar";
            if (Grammar.Length > 1) yield return "several findings of the grammar";
            if (Grammar.Length == 1 && Distance != 0) yield return Distance switch { 1 => "on the next line", > 1 => "further down", -1 => "on the line before", _ => "further up" };
            foreach (var rule in Invented.Select(f => f.Rule.Id).Distinct()) yield return $"invents {rule}";
            foreach (var rule in Lost.Select(f => f.Rule.Id).Distinct()) yield return $"loses {rule}";
        }
    }

    private bool IsMendedAt(Finding finding)
    {
        var (first, last) = Damage.MendLines;
        var line = Damage.After.LineAt(finding.Span.Start);
        return finding.File == Damage.File && line >= first && line <= last;
    }

    /// <summary>Whether a finding may go: it stands in what was damaged, it compares with that, or it says that something is absent from it.</summary>
    private static bool MayGo(Damage damage, Finding finding)
    {
        if (finding.File == damage.File)
        {
            if (IsOwn(damage, finding.Span)) return true;
            if (finding.Rule.Id == "LST0004" && finding.Path[..finding.Path.LastIndexOf('/')] == damage.Owner) return true;
        }

        // Where ids may have been lost, no id is called undefined.
        if (finding.Rule.Id == "LST0008" && finding.File != damage.File && damage.File.StartsWith("shared/", StringComparison.Ordinal)) return true;
        return finding.Related.Any(r => r.File == damage.File && IsOwn(damage, r.Span));
    }

    private static bool IsOwn(Damage damage, TextSpan span)
    {
        if (damage.Own == default) return false;
        var (first, last) = (damage.Before.LineAt(damage.Own.Start), damage.Before.LineAt(Math.Max(damage.Own.Start, damage.Own.End - 1)));
        return damage.Before.LineAt(span.Start) >= first && damage.Before.LineAt(span.Start) <= last;
    }

    private static (string File, string Rule, int Line, string Message) Key(Damage damage, Finding finding, bool isOld)
    {
        var line = finding.File != damage.File ? finding.Span.Start
            : isOld ? damage.Line(finding.Span.Start)
            : damage.After.LineAt(finding.Span.Start);
        return (finding.File, finding.Rule.Id, line, LineNumber().Replace(finding.Message.En, "?"));
    }

    [GeneratedRegex("(?<=line |yaml:|json:)\\d+")]
    private static partial Regex LineNumber();
}
