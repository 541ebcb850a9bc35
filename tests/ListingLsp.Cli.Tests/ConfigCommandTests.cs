using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary><c>config show</c> prints what holds for a file as settings that say the same, with where each comes from.</summary>
public sealed class ConfigCommandTests : IDisposable
{
    private readonly ConsoleRun _run = new();

    public ConfigCommandTests() => _run
        .With("listinglsp.yaml", "extends: shared/base.yaml\nlocale: en\nrules: { LST5003: { images: 2 } }\noverrides: [ { files: [\"catalog/**\"], rules: { LST5003: info, LST1011: { drop: 0.6 } } } ]\n")
        .With("shared/base.yaml", "profile: adopt\nlocale: zh-CN\nasOf: 2026-11-22\nexclude: [drafts]\nrules: { LST5003: { characters: 100 }, LST1001: warning }\n");

    [Fact]
    public void What_holds_for_all_files()
    {
        Assert.Equal(0, _run.Run("config", "show"));
        Assert.Equal(
            $$"""
            # workspace: {{_run.Folder}}
            # settings: listinglsp.yaml, extends shared/base.yaml

            asOf: 2026-11-22   # shared/base.yaml
            profile: adopt   # shared/base.yaml
            locale: en   # listinglsp.yaml
            horizon: 90   # default
            baseline: null   # default
            exclude: ["drafts"]   # shared/base.yaml
            packs: null   # default
            notSuppressible: ["LST4001", "LST4007"]   # default
            rules:   # the others are as the catalogue has them
              LST1001: { severity: warning }   # severity: shared/base.yaml
              LST5003: { severity: warning, characters: 100, images: 2 }   # severity: catalogue; characters: shared/base.yaml; images: listinglsp.yaml

            """,
            _run.Output);
    }

    [Fact]
    public void What_holds_for_one_file_be_it_there_or_not()
    {
        Assert.Equal(0, _run.Run("config", "show", "catalog/polo.listing.yaml"));
        Assert.Contains("# file: catalog/polo.listing.yaml is listing\n", _run.Output, StringComparison.Ordinal);
        Assert.Contains("  LST1011: { severity: warning, drop: 0.6 }   # severity: catalogue; drop: listinglsp.yaml for catalog/**\n", _run.Output, StringComparison.Ordinal);
        Assert.Contains("  LST5003: { severity: info, characters: 100, images: 2 }   # severity: listinglsp.yaml for catalog/**; characters: shared/base.yaml; images: listinglsp.yaml\n", _run.Output, StringComparison.Ordinal);
        Assert.Equal(0, _run.Run("config", "show", "drafts/b.listing.yaml", "--locale", "zh-CN"));
        Assert.Contains("# 文件：drafts/b.listing.yaml：已排除\n", _run.Output, StringComparison.Ordinal);
        Assert.Contains("horizon: 90   # 默认\n", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_prints_is_read_as_the_same_settings()
    {
        _run.Run("config", "show", "catalog/polo.listing.yaml");
        var shown = _run.Output;
        using var other = new ConsoleRun();
        other.With("listinglsp.yaml", shown);
        Assert.Equal(0, other.Run("config", "show", "catalog/polo.listing.yaml"));
        Assert.Equal(Values(shown), Values(other.Output));

        static IEnumerable<string> Values(string text) => text.Split('\n').Where(l => !l.StartsWith('#')).Select(l => l.Split("   #")[0]);
    }

    [Fact]
    public void Without_settings_that_is_said()
    {
        using var other = new ConsoleRun();
        Assert.Equal(0, other.Run("config", "show"));
        Assert.Contains("# settings: none\n", other.Output, StringComparison.Ordinal);
        Assert.Contains("rules: {}   # as the catalogue has them\n", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_are_told()
    {
        _run.With("shared/base.yaml", "profil: adopt\n");
        Assert.Equal(2, _run.Run("config", "show"));
        Assert.StartsWith("shared/base.yaml:1:1: error[LST9004] Unknown field 'profil'; did you mean 'profile'?", _run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _run.Run("config", "show", "--config", "none.yaml"));
        Assert.Equal("listinglsp: there is no settings file 'none.yaml'\n", _run.Error);
    }

    public void Dispose() => _run.Dispose();
}
