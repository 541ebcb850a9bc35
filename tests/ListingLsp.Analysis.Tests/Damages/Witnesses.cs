using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>The workspaces that are damaged: the samples, and the clean ones with mistakes whose findings must outlive any damage.</summary>
internal static class Witnesses
{
    private static readonly (string Pattern, string Replacement)[] Mistakes =
    [
        (@"^(\s*(?:- )?""?)incoterm(""?:)", "$1incoterms$2"),
        (@"^(\s*(?:- )?""?)maxUnits(""?:)", "$1maxUnit$2"),
        (@"^(\s*(?:- )?""?)perCarton(""?:)", "$1perCartons$2"),
        (@"\bcurrency(""?): ", "curency$1: "),
        (@"^(\s*""?capacity""?: )(\d+)", "$1many"),
        (@"^(\s*""?easyReturn""?: )true", "$1\"maybe\""),
        (@"^(\s*""?moq""?: )(\d+)", "$17"),
        (@"(""?spec""?: *"")\d+""", "$1999999\""),
        (@"(""?max""?: )(\d)", "$1-$2"),
        (@"(""?length""?: )([\d.]+)", "$1\"$2 cm\""),
    ];

    public static IEnumerable<(string Name, FixtureWorkspace Workspace)> Workspaces(string samples)
    {
        var clean = FixtureWorkspace.Of(Path.Combine(samples, "clean"));
        yield return ("clean", clean);
        yield return ("faulty", FixtureWorkspace.Of(Path.Combine(samples, "faulty")));
        yield return ("witnesses", clean with
        {
            Files = clean.Files.ToImmutableSortedDictionary(f => f.Key, f => f.Key == "listinglsp.yaml" ? f.Value : SourceText.From(WithMistakes(f.Value.ToString())), StringComparer.Ordinal),
        });
    }

    private static string WithMistakes(string text) =>
        Mistakes.Aggregate(text, (t, m) => Regex.Replace(t, m.Pattern, m.Replacement.Replace("$17", "${1}7", StringComparison.Ordinal).Replace("$1999999", "${1}999999", StringComparison.Ordinal), RegexOptions.Multiline));
}
