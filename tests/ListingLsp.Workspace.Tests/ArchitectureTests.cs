using System.Text.RegularExpressions;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>The boundaries of <c>server/ARCHITECTURE.md</c>, held against the sources.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["ListingLsp.Syntax"] = [],
        ["ListingLsp.Analysis"] = ["ListingLsp.Syntax"],
        ["ListingLsp.Workspace"] = ["ListingLsp.Analysis"],
        ["ListingLsp.LanguageServer"] = ["ListingLsp.Workspace"],
        ["ListingLsp.Sheets"] = ["ListingLsp.Analysis"],
        ["ListingLsp.Cli"] = ["ListingLsp.LanguageServer", "ListingLsp.Sheets", "ListingLsp.Workspace"],
    };

    /// <summary>Which folders of Analysis each one may use; the files at its top may use all.</summary>
    private static readonly Dictionary<string, string[]> AnalysisFolders = new()
    {
        ["Catalogue"] = [],
        ["Fixes"] = ["Catalogue"],
        ["Diagnostics"] = ["Catalogue", "Fixes"],
        ["Reference"] = ["Catalogue"],
        ["Binding"] = ["Catalogue", "Diagnostics", "Reference"],
        ["Model"] = ["Binding", "Catalogue", "Diagnostics"],
        ["Packs"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Reference"],
        ["Symbols"] = ["Binding", "Diagnostics", "Model", "Packs", "Reference"],
        ["Verdicts"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Packs", "Reference", "Symbols"],
        ["Scores"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Reference", "Symbols", "Verdicts"],
        ["Configuration"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Packs", "Reference"],
        ["Rules"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Packs", "Reference", "Symbols", "Verdicts"],
        ["Suppression"] = ["Binding", "Catalogue", "Diagnostics", "Reference", "Rules"],
        ["Refactorings"] = ["Binding", "Catalogue", "Diagnostics", "Model", "Reference", "Suppression", "Symbols", "Verdicts"],
        ["Schemas"] = ["Binding", "Catalogue", "Model", "Reference"],
    };

    [Fact]
    public void Projects_refer_to_each_other_as_listed()
    {
        foreach (var (project, expected) in Projects)
        {
            var text = File.ReadAllText(Repository.PathOf("server", project, project + ".csproj"));
            Assert.Equal(expected, ReferencePattern().Matches(text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Folders_of_analysis_use_only_what_they_may()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("server", "ListingLsp.Analysis")).Select(d => Path.GetFileName(d)!).Where(d => d is not ("bin" or "obj"));
        Assert.Equal(AnalysisFolders.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
        foreach (var (path, text) in Sources("ListingLsp.Analysis"))
        {
            var folder = path.Split('/')[0];
            if (!AnalysisFolders.TryGetValue(folder, out var allowed)) continue;
            foreach (var used in UsingPattern().Matches(text).Select(m => m.Groups[1].Value).Where(u => u != folder)) Assert.True(allowed.Contains(used), $"{path} uses {used}");
        }
    }

    /// <summary>Which folders of LanguageServer each one may use; of the other projects the protocol uses nothing.</summary>
    [Theory]
    [InlineData("Protocol", @"ListingLsp\.(Syntax|Analysis|Workspace|LanguageServer\.(?!Protocol))")]
    [InlineData("Features", @"ColumnUnit\.(Utf16|Utf32)")]
    public void Folders_of_the_server_do_not_use_what_is_not_theirs(string folder, string pattern)
    {
        foreach (var (path, text) in Sources("ListingLsp.LanguageServer").Where(s => s.Path.StartsWith(folder + "/", StringComparison.Ordinal))) Assert.DoesNotMatch(pattern, CommentPattern().Replace(text, ""));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var project in Projects.Keys)
        {
            foreach (var (path, text) in Sources(project))
            {
                if (NamespacePattern().Match(text) is not { Success: true } match) continue;
                var folder = Path.GetDirectoryName(path)!.Replace('/', '.');
                Assert.Equal(folder.Length == 0 ? project : $"{project}.{folder}", match.Groups[1].Value);
            }
        }
    }

    [Theory]
    [InlineData(@"\bConsole\.", "ListingLsp.Cli/Program.cs")]
    [InlineData(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)", "ListingLsp.Cli/Program.cs")]
    [InlineData(@"\bEnvironment\.", "ListingLsp.Cli/Program.cs")]
    [InlineData(@"\bCurrent(UI)?Culture\b", "")]
    [InlineData(@"(?<![.\w])(File|Directory|FileInfo|DirectoryInfo)\.(?!ReadOnly)|new (FileStream|FileInfo|DirectoryInfo)\b", "ListingLsp.Cli/Program.cs ListingLsp.Workspace/")]
    [InlineData(@"\bSystem\.Net\b|HttpClient|Socket", "")]
    public void What_touches_the_world_stands_only_in_its_room(string pattern, string rooms)
    {
        var allowed = rooms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var project in Projects.Keys)
        {
            foreach (var (path, text) in Sources(project))
            {
                if (allowed.Any(a => $"{project}/{path}".StartsWith(a, StringComparison.Ordinal))) continue;
                Assert.DoesNotMatch(pattern, CommentPattern().Replace(text, ""));
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Sources(string project)
    {
        var folder = Repository.PathOf("server", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(Path.Combine(folder, f))));
    }

    [GeneratedRegex("<ProjectReference Include=\"\\.\\./([^/]+)/")]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"\bListingLsp\.Analysis\.([A-Z][A-Za-z]+)\b(?<!namespace [^;]*)")]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^namespace ([^;]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
