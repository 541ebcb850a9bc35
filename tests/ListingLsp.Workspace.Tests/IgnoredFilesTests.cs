using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>What git ignores is left out, unless somebody asks for it by name. The patterns themselves are held against git in <see cref="SameAsGitTests"/>.</summary>
public sealed class IgnoredFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("drafts/", "drafts/x.listing.yaml", true)]
    [InlineData("drafts", "a/drafts/x.listing.yaml", true)]
    [InlineData("/drafts", "a/drafts/x.listing.yaml", false)]
    [InlineData("x.listing.yaml/", "x.listing.yaml", false)]
    [InlineData("a/*.yaml", "a/x.listing.yaml", true)]
    [InlineData("a/*.yaml", "a/b/x.listing.yaml", false)]
    [InlineData("a/**/x.*", "a/x.listing.yaml", true)]
    [InlineData("**/b", "a/b/x.listing.yaml", true)]
    [InlineData("a/**", "a/b/x.listing.yaml", true)]
    [InlineData("*.yaml\n!x.*", "x.listing.yaml", false)]
    [InlineData("a/\n!a/x.listing.yaml", "a/x.listing.yaml", true)]
    [InlineData("# x.listing.yaml", "x.listing.yaml", false)]
    [InlineData("\\#x.listing.yaml", "#x.listing.yaml", true)]
    [InlineData("\\!x.listing.yaml", "!x.listing.yaml", true)]
    [InlineData("x.listing.yaml  ", "x.listing.yaml", true)]
    [InlineData("[w-y].listing.yaml", "x.listing.yaml", true)]
    [InlineData("[!x].listing.yaml", "x.listing.yaml", false)]
    [InlineData("[[:alpha:]].*", "x.listing.yaml", true)]
    [InlineData("[x.listing.yaml", "x.listing.yaml", false)]
    [InlineData("?.listing.yaml\r", "x.listing.yaml", true)]
    public void A_pattern_ignores_what_it_says(string patterns, string file, bool isIgnored)
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", patterns);
        _folder.Write(file);
        Assert.Equal(isIgnored ? [] : [file], Find());
    }

    [Fact]
    public void Outside_a_repository_nothing_is_ignored()
    {
        _folder.Write(".gitignore", "*");
        _folder.Write("x.listing.yaml");
        Assert.Equal(["x.listing.yaml"], Find());
    }

    [Fact]
    public void Files_further_down_go_before_those_above_and_the_exclude_file_comes_last()
    {
        _folder.Write(".git/info/exclude", "*.yaml\n");
        _folder.Write(".gitignore", "!keep.*\nout.*\n");
        _folder.Write("a/.gitignore", "!out.*\n");
        foreach (var file in new[] { "x.listing.yaml", "keep.listing.yaml", "out.listing.yaml", "a/out.listing.yaml" }) _folder.Write(file);
        Assert.Equal(["a/out.listing.yaml", "keep.listing.yaml"], Find());
    }

    [Fact]
    public void Patterns_above_the_workspace_count_too()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "shop/drafts/\n");
        _folder.Write("shop/drafts/x.listing.yaml");
        _folder.Write("shop/y.listing.yaml");
        Assert.Equal(["y.listing.yaml"], Find("shop"));
    }

    [Fact]
    public void A_workspace_that_is_ignored_itself_is_looked_at_all_the_same()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "out/\n*.yaml\n");
        _folder.Write("out/shop/.gitignore", "y.*\n");
        _folder.Write("out/shop/x.listing.yaml");
        _folder.Write("out/shop/y.listing.yaml");
        Assert.Equal(["x.listing.yaml"], Find("out/shop"));
    }

    [Fact]
    public void A_repository_inside_another_has_rules_of_its_own()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "x.*\n");
        _folder.Write("inner/.git/HEAD");
        _folder.Write("inner/.gitignore", "y.*\n");
        foreach (var file in new[] { "x.listing.yaml", "y.listing.yaml", "inner/x.listing.yaml", "inner/y.listing.yaml" }) _folder.Write(file);
        Assert.Equal(["inner/x.listing.yaml", "y.listing.yaml"], Find());
    }

    [Fact]
    public void A_further_working_tree_shares_the_exclude_file_of_the_first()
    {
        _folder.Write("main/.git/info/exclude", "x.*\n");
        _folder.Write("main/.git/worktrees/second/commondir", "../..\n");
        _folder.Write("second/.git", "gitdir: ../main/.git/worktrees/second\n");
        _folder.Write("second/x.listing.yaml");
        _folder.Write("second/y.listing.yaml");
        Assert.Equal(["y.listing.yaml"], Find("second"));
    }

    [Fact]
    public void What_is_asked_for_by_name_is_found_even_if_ignored_hidden_or_a_link()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "drafts/\nx.*\n");
        foreach (var file in new[] { "x.listing.yaml", "drafts/x.listing.yaml", "drafts/y.listing.yaml", "drafts/node_modules/z.listing.yaml", ".old/z.listing.yaml", "a.listing.yaml" }) _folder.Write(file);
        Assert.Equal(["a.listing.yaml"], Find());
        Assert.Equal(["a.listing.yaml", "x.listing.yaml"], Find("", "x.listing.yaml"));
        Directory.CreateSymbolicLink(At("link"), At(".old"));
        Assert.Equal(["a.listing.yaml", "link/z.listing.yaml"], Find("", "link"));
        // What is said above an ignored folder does not count inside it.
        Assert.Equal(["a.listing.yaml", "drafts/x.listing.yaml", "drafts/y.listing.yaml"], Find("", "drafts"));
        Assert.Equal([".old/z.listing.yaml", "a.listing.yaml"], Find("", ".old"));
        // A folder that is not ignored brings back nothing of what is ignored in it.
        Assert.Equal(["a.listing.yaml"], Find("", ""));
    }

    private IEnumerable<string> Find(string root = "", params string[] given) =>
        FileFinder.Find(At(root), new EffectiveConfig(Config.Default), [.. given.Select(At)]).Files.Select(f => f.Path);

    private string At(string relative) => relative.Length == 0 ? _folder.Path : Path.Combine(_folder.Path, relative);
}
