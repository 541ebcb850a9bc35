using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;
using Xunit;

namespace ListingLsp.Workspace.Tests;

public sealed class LastGoodConfigTests
{
    [Fact]
    public void While_somebody_types_the_last_sound_settings_hold()
    {
        var empty = LastGoodConfig.None;
        Assert.Equal((Analysis.Model.Config.Default, null), (empty.Config, empty.Tree));

        var sound = With(empty, "rules: { LST1001: info }\n");
        Assert.Empty(sound.Findings);
        Assert.Equal(Severity.Info, Assert.Single(sound.Config.Rules).Severity);

        var typing = With(sound, "rules: { LST1001: warnin }\n");
        Assert.Equal("'warnin' is no severity; did you mean 'warning'?", Assert.Single(typing.Findings).Message.En);
        Assert.Same(sound.Config, typing.Config);
        Assert.Equal("rules: { LST1001: warnin }\n", typing.Tree!.Text.ToString());

        var damaged = With(typing, "rules: { LST1001: \"warning }\n");
        Assert.NotEmpty(damaged.Findings);
        Assert.Same(sound.Config, damaged.Config);

        var mended = With(damaged, "rules: { LST1001: warning }\n");
        Assert.Empty(mended.Findings);
        Assert.Equal(Severity.Warning, Assert.Single(mended.Config.Rules).Severity);
    }

    [Fact]
    public void Without_any_sound_settings_the_defaults_hold()
    {
        var config = With(LastGoodConfig.None, "locale: fr\n");
        Assert.NotEmpty(config.Findings);
        Assert.Same(Analysis.Model.Config.Default, config.Config);
    }

    private static LastGoodConfig With(LastGoodConfig config, string text) => config.With("listinglsp.yaml", SourceText.From(text));
}
