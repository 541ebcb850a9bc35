using System.Reflection;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Where this program and the pages of its rules stand on the web.</summary>
/// <param name="Repository">Address of its repository, or null where it has none: then nothing else has an address.</param>
internal sealed record ToolAddress(string? Repository)
{
    /// <summary>That of this program: <c>RepositoryUrl</c> in <c>Directory.Build.props</c>.</summary>
    public static ToolAddress OfThisProgram { get; } =
        new(typeof(ToolAddress).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "RepositoryUrl")?.Value);

    /// <summary>The page of a rule as this version has it, or null.</summary>
    public string? PageOf(RuleInfo rule, Locale locale)
    {
        if (Repository is null || RuleCatalogue.Page(rule) is null) return null;
        var language = locale == Locale.Chinese && RuleCatalogue.HasPage(rule, locale) ? ".zh-CN" : "";
        return $"{Repository}/blob/v{ToolVersion.Number}/server/ListingLsp.Analysis/Rules/{char.ToUpperInvariant(rule.Family[0])}{rule.Family[1..]}/{rule.Slug}{language}.md";
    }
}
