using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Nothing of a workspace is run: neither what its git settings name, nor a program that lies in it and is called git.</summary>
public sealed class NothingRunsTests : IDisposable
{
    private const string Good = "id: good\ntitle: Mug\ntype: ready-to-ship\ncategory: Home & Garden\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - { from: 100, price: 10.00 }\n";

    private readonly ScratchRepository _repository = new();

    /// <summary>Settings of a repository that name programs; TRAP stands for one that leaves a trace.</summary>
    public static TheoryData<string> Settings => new()
    {
        "[core]\n\tfsmonitor = TRAP\n",
        "[core]\n\thooksPath = HOOKS\n",
        "[core]\n\tpager = TRAP\n[pager]\n\tdiff = TRAP\n",
        "[core]\n\tsshCommand = TRAP\n\tgitProxy = TRAP\n\taskPass = TRAP\n\teditor = TRAP\n",
        "[diff]\n\texternal = TRAP\n",
        "[diff \"trap\"]\n\tcommand = TRAP\n\ttextconv = TRAP\n",
        "[filter \"trap\"]\n\tclean = TRAP\n\tsmudge = TRAP\n\trequired = true\n",
        "[filter \"trap\"]\n\tprocess = TRAP\n\trequired = true\n",
        "[filter \"a=b.trap\"]\n\tclean = TRAP\n",
        "[alias]\n\tdiff = !TRAP\n\tls-files = !TRAP\n\trev-parse = !TRAP\n\tcat-file = !TRAP\n",
        "[credential]\n\thelper = !TRAP\n",
        "[extensions]\n\tpartialClone = origin\n[remote \"origin\"]\n\tpromisor = true\n\turl = ext::TRAP\n\tuploadpack = TRAP\n[protocol \"ext\"]\n\tallow = always\n",
        "[interactive]\n\tdiffFilter = TRAP\n[sequence]\n\teditor = TRAP\n[gpg]\n\tprogram = TRAP\n",
    };

    private string Trace => _repository.Beside("trace");

    public void Dispose() => _repository.Dispose();

    [TheoryWith("git", notOnWindows: true)]
    [MemberData(nameof(Settings))]
    public void No_program_that_the_settings_of_the_repository_name_is_run(string settings)
    {
        _repository.Commit("a.listing.yaml", Good);
        _repository.Push();
        _repository.Program("trap", $"#!/bin/sh\necho \"$0 $@\" >> {Trace}\ncat\n");
        var hooks = _repository.Beside("hooks");
        Directory.CreateDirectory(hooks);
        foreach (var hook in new[] { "post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman" }) File.Copy(_repository.Beside("bin/trap"), Path.Combine(hooks, hook));
        var config = Path.Combine(_repository.Folder, ".git", "config");
        File.AppendAllText(config, settings.Replace("TRAP", _repository.Beside("bin/trap"), StringComparison.Ordinal).Replace("HOOKS", hooks, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_repository.Folder, ".gitattributes"), "* diff=trap filter=trap\n*.yaml filter=a=b.trap\n*.yaml filter=trap\n");
        File.WriteAllText(Path.Combine(_repository.Folder, "a.listing.yaml"), Good.Replace("moq: 500", "moq: 600", StringComparison.Ordinal));

        var (output, exitCode) = _repository.Shell("listinglsp check --since origin/main --new-only --quiet");
        Assert.True(exitCode == 1, output);
        Assert.Contains("a.listing.yaml:7:8: error[LST1001] MOQ 600", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace), File.Exists(Trace) ? File.ReadAllText(Trace) : "");
        (output, exitCode) = _repository.Shell("listinglsp check --staged --quiet");
        Assert.True(exitCode == 0, output);
        Assert.False(File.Exists(Trace), File.Exists(Trace) ? File.ReadAllText(Trace) : "");
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("")]
    [InlineData(".:")]
    [InlineData("bin:./bin::")]
    [InlineData("$PWD/bin:$PWD:")]
    public void A_program_called_git_in_the_workspace_is_never_run(string path)
    {
        foreach (var name in new[] { "git", "bin/git", "git.exe" })
        {
            var file = Path.Combine(_repository.Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, $"#!/bin/sh\necho \"$0 $@\" >> {Trace}\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        // Before the first commit, so that nothing but our own run calls git from here.
        File.WriteAllText(Path.Combine(_repository.Folder, "a.listing.yaml"), Good);
        var (output, exitCode) = _repository.Shell($"PATH=\"{path}$PATH\" listinglsp check --staged");
        Assert.True(exitCode == 0, output);
        Assert.Contains("no listing has changed", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace), File.Exists(Trace) ? File.ReadAllText(Trace) : "");
    }

    [FactWith("git", notOnWindows: true)]
    public void Without_git_on_the_path_a_git_in_the_workspace_is_no_help()
    {
        File.WriteAllText(Path.Combine(_repository.Folder, "git"), $"#!/bin/sh\necho \"$0 $@\" >> {Trace}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_repository.Folder, "git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var (output, exitCode) = _repository.Shell("program=$(command -v listinglsp); PATH=. \"$program\" check --staged");
        Assert.True(exitCode == 2, output);
        Assert.Contains("git cannot tell what has changed: the program git is not installed", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Trace));
    }

    [FactWith("git", notOnWindows: true)]
    public void A_partial_clone_that_lacks_the_earlier_state_is_said_and_nothing_is_fetched()
    {
        _repository.Commit("a.listing.yaml", Good);
        _repository.Commit("a.listing.yaml", Good.Replace("500", "600", StringComparison.Ordinal));
        _repository.Push();
        var (output, exitCode) = _repository.Shell("git -C ../server.git config uploadpack.allowFilter true; git clone --quiet --filter=blob:none \"file://$PWD/../server.git\" ../partial; cd ../partial; listinglsp check --since HEAD~1 --new-only");
        Assert.True(exitCode == 2, output);
        Assert.Contains("this clone is partial and lacks the earlier state", output, StringComparison.Ordinal);
        (output, exitCode) = _repository.Shell("cd ../partial; listinglsp check --since HEAD~1 --quiet");
        Assert.True(exitCode == 1, output);
    }
}
