using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>A test that holds our answers against those of git; skipped where git is not installed.</summary>
public sealed class NeedsGitFactAttribute : FactAttribute
{
    public NeedsGitFactAttribute()
    {
        if (!GitOracle.IsInstalled) Skip = "git is not installed, so there is nothing to hold the ignore rules against";
    }
}
