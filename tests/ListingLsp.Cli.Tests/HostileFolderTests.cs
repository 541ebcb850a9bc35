using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Folders made to do harm, or in a bad way: what cannot be read is named with the reason, in both languages, the run ends with 2, and the other files are checked.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string Good = "id: good\ntitle: Mug\ntype: ready-to-ship\ncategory: Home & Garden\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - { from: 100, price: 10.00 }\n";

    private readonly string _root = Directory.CreateTempSubdirectory("folder-").FullName;

    public HostileFolderTests()
    {
        Write("shop/good.listing.yaml", Good);
        Write("outside/secret.listing.yaml", Good.Replace("good", "secret", StringComparison.Ordinal));
        Write("outside/secret.rules.yaml", "pack: secret\ntitle: Secret\n");
        Write("outside/settings.yaml", "version: 1\nlocale: zh-CN\n");
        Write("outside/baseline.json", "{ \"version\": 1, \"entries\": [] }\n");
    }

    private string Shop => Path.Combine(_root, "shop");

    public void Dispose()
    {
        // .NET cannot delete what it cannot name.
        if (OperatingSystem.IsWindows()) Directory.Delete(_root, recursive: true);
        else _ = OtherProgram.Run("/", "rm", "-rf", _root);
    }

    [TheoryWith("mkfifo", notOnWindows: true)]
    [InlineData("pipe.listing.yaml")]
    [InlineData("pipe.rules.yaml")]
    [InlineData("pipe.cartons.json")]
    public void A_pipe_is_named_and_never_opened(string name)
    {
        _ = OtherProgram.Run(Shop, "mkfifo", name);
        AssertUnread(name, "it is a pipe, no file", "它是管道，不是文件");
        using var server = new ServerTalk(Shop);
        server.Open("good.listing.yaml", Good);
        server.WaitFor("LST1001", "good.listing.yaml");
        Assert.Equal(0, server.End());
    }

    [TheoryWith("mkfifo", notOnWindows: true)]
    [InlineData("listinglsp.yaml", 2)]
    [InlineData(".listinglsp-baseline.json", 2)]
    [InlineData(".gitignore", 1)]
    [InlineData(".git", 1)]
    [InlineData(".git/info/exclude", 1)]
    [InlineData(".git/commondir", 1)]
    public void A_pipe_in_the_place_of_settings_does_not_stop_the_run(string name, int exitCode)
    {
        if (name != ".git") Directory.CreateDirectory(Path.Combine(Shop, ".git", "info"));
        _ = OtherProgram.Run(Shop, "mkfifo", name);
        var run = BoundedRun.In(Shop, "check");
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(exitCode == 2 ? "it is a pipe, no file" : "LST1001", run.Output + run.Error, StringComparison.Ordinal);
    }

    [FactWith("mkfifo", notOnWindows: true)]
    public void Devices_and_links_that_lead_nowhere_or_in_a_circle_are_named()
    {
        foreach (var (name, target) in new[] { ("zero", "/dev/zero"), ("none", "nowhere"), ("self", "self.listing.yaml") }) File.CreateSymbolicLink(Path.Combine(Shop, $"{name}.listing.yaml"), target);
        Directory.CreateSymbolicLink(Path.Combine(Shop, "loop"), ".");
        var run = BoundedRun.In(Shop, "check", "--quiet");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot read none.listing.yaml: it is a link that leads nowhere\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read self.listing.yaml: the links lead in a circle\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read zero.listing.yaml: it is a link that leads out of the workspace (/dev/zero)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("good.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("loop", run.Output + run.Error, StringComparison.Ordinal);
    }

    [FactWith("mkfifo", notOnWindows: true)]
    public void A_link_that_leads_out_is_named_and_not_read_and_one_inside_is_read()
    {
        File.CreateSymbolicLink(Path.Combine(Shop, "a.listing.yaml"), Path.Combine(_root, "outside", "secret.listing.yaml"));
        AssertUnread("a.listing.yaml", "it is a link that leads out of the workspace", "它是指向工作区之外");
        File.Delete(Path.Combine(Shop, "a.listing.yaml"));
        Write("shop/inner/real.txt", Good.Replace("good", "inner", StringComparison.Ordinal));
        File.CreateSymbolicLink(Path.Combine(Shop, "b.listing.yaml"), "inner/real.txt");
        var run = BoundedRun.In(Shop, "check", "--quiet");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("b.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
    }

    [TheoryWith("mkfifo", notOnWindows: true)]
    [InlineData("listinglsp.yaml", "settings.yaml", "")]
    [InlineData("folder", "", "extends: folder/settings.yaml")]
    [InlineData("inner.yaml", "settings.yaml", "extends: inner.yaml")]
    [InlineData(".listinglsp-baseline.json", "baseline.json", "")]
    [InlineData("folder", "", "baseline: folder/baseline.json")]
    [InlineData("a.rules.yaml", "secret.rules.yaml", "packs: [a.rules.yaml]")]
    public void Settings_baselines_and_packs_follow_no_link_that_leads_out(string link, string target, string settings)
    {
        File.CreateSymbolicLink(Path.Combine(Shop, link), Path.Combine(_root, "outside", target));
        if (settings.Length > 0) Write("shop/listinglsp.yaml", $"version: 1\n{settings}\n");
        var run = BoundedRun.In(Shop, "check");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it is a link that leads out of the workspace", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("已检查", run.Output, StringComparison.Ordinal);
    }

    [FactWith("mkfifo", notOnWindows: true)]
    public void A_workspace_that_is_reached_by_a_link_is_read_as_ever()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "way"), Shop);
        var run = BoundedRun.In(_root, "check", "--quiet", "way");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        // A folder that leads out is not entered by itself, and is meant where somebody names it.
        Write("shop/listinglsp.yaml", "version: 1\n");
        Directory.CreateSymbolicLink(Path.Combine(Shop, "more"), Path.Combine(_root, "outside"));
        run = BoundedRun.In(Shop, "check", "--quiet");
        Assert.DoesNotContain("secret", run.Output, StringComparison.Ordinal);
        run = BoundedRun.In(Shop, "check", "--quiet", "more/");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("more/secret.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
    }

    [FactWith("bash", notOnWindows: true)]
    public void Names_that_are_no_utf8_are_named_and_those_with_line_breaks_are_checked()
    {
        File.WriteAllText(Path.Combine(_root, "names.sh"), "cp good.listing.yaml $'bad\\xff.listing.yaml'; mkdir $'dir\\xfe'; cp good.listing.yaml $'dir\\xfe/in.listing.yaml'; sed s/good/broken/ good.listing.yaml > $'new\\nline.listing.yaml'");
        _ = OtherProgram.Run(Shop, "bash", "../names.sh");
        var run = BoundedRun.In(Shop, "check", "--quiet");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot read bad\uFFFD.listing.yaml: its name is not UTF-8; rename it\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("cannot read dir\uFFFD: its name is not UTF-8; rename it\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("new␊line.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
        Assert.Contains("good.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
        Assert.Contains("名称不是UTF-8编码，请重命名", BoundedRun.In(Shop, "check", "--locale", "zh-CN").Error, StringComparison.Ordinal);
    }

    [FactAsRoot]
    public void What_may_not_be_read_is_named()
    {
        Write("shop/no.listing.yaml", Good);
        Write("shop/closed/in.listing.yaml", Good);
        _ = OtherProgram.Run(_root, "chmod", "0755", _root);
        _ = OtherProgram.Run(Shop, "chmod", "0", "no.listing.yaml", "closed");
        string[] nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
        var run = BoundedRun.Through("setpriv", nobody, Shop, "check", "--quiet");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("listinglsp: cannot read closed: access is denied\nlistinglsp: cannot read no.listing.yaml: access is denied\n", run.Error);
        Assert.Contains("good.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
        Assert.Equal("listinglsp: 无法读取closed：没有访问权限\nlistinglsp: 无法读取no.listing.yaml：没有访问权限\n", BoundedRun.Through("setpriv", nobody, Shop, "check", "--quiet", "--locale", "zh-CN").Error);
    }

    [FactAsRoot]
    public void A_full_disk_leaves_every_file_as_it_was()
    {
        var disk = Path.Combine(_root, "disk");
        Directory.CreateDirectory(disk);
        _ = OtherProgram.Run(_root, "mount", "-t", "tmpfs", "-o", "size=64k", "none", disk);
        try
        {
            var listing = Path.Combine(disk, "full.listing.yaml");
            var text = Good.Replace("unit: piece", "unit: pieces", StringComparison.Ordinal) + "# " + new string('x', 30_000) + "\n";
            File.WriteAllText(listing, text);
            _ = OtherProgram.Run(disk, "bash", "-c", "cat /dev/zero > fill 2> /dev/null || true");
            var run = BoundedRun.In(disk, "check", "--fix");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("listinglsp: cannot write full.listing.yaml: there is no space left on the disk\n", run.Error, StringComparison.Ordinal);
            Assert.Contains("listinglsp: 无法写入full.listing.yaml：磁盘空间不足\n", BoundedRun.In(disk, "check", "--fix", "--locale", "zh-CN").Error, StringComparison.Ordinal);
            run = BoundedRun.In(disk, "baseline", "create");
            Assert.Equal((2, "listinglsp: cannot write '.listinglsp-baseline.json': there is no space left on the disk\n"), (run.ExitCode, run.Error));
            run = BoundedRun.In(disk, "check", "--output-file", "sarif=report.sarif");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("cannot write 'report.sarif': there is no space left on the disk", run.Error, StringComparison.Ordinal);
            run = BoundedRun.In(disk, "init");
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("there is no space left on the disk", run.Error, StringComparison.Ordinal);
            Assert.Equal(text, File.ReadAllText(listing));
            Assert.Equal(["fill", "full.listing.yaml"], Directory.EnumerateFileSystemEntries(disk).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        finally
        {
            _ = OtherProgram.Run(_root, "umount", disk);
        }
    }

    [FactAsRoot]
    public void A_full_disk_behind_what_is_kept_for_the_next_run_changes_nothing()
    {
        for (var i = 0; i < 600; i++) Write($"shop/l{i}.listing.yaml", Good.Replace("good", $"l{i}", StringComparison.Ordinal));
        var disk = Path.Combine(_root, "disk");
        Directory.CreateDirectory(disk);
        _ = OtherProgram.Run(_root, "mount", "-t", "tmpfs", "-o", "size=64k", "none", disk);
        try
        {
            var kept = new Dictionary<string, string> { ["XDG_CACHE_HOME"] = disk };
            var (first, expected) = (BoundedRun.With(kept, Shop, "check", "--format", "jsonl"), BoundedRun.In(Shop, "check", "--format", "jsonl", "--no-cache"));
            Assert.Equal((1, "", expected.Output), (first.ExitCode, first.Error, first.Output));
            var files = Directory.GetFiles(disk, "*", SearchOption.AllDirectories);
            // It did try, and what found room is whole.
            Assert.NotEmpty(files);
            Assert.InRange(files.Count(f => f.EndsWith(".facts", StringComparison.Ordinal)), 1, 63);
            Assert.DoesNotContain(files, f => f.EndsWith(".listinglsp-new", StringComparison.Ordinal));
            Assert.Equal(expected.Output, BoundedRun.With(kept, Shop, "check", "--format", "jsonl").Output);
        }
        finally
        {
            _ = OtherProgram.Run(_root, "umount", disk);
        }
    }

    [TheoryWith("bash", notOnWindows: true)]
    [InlineData("check", "cannot write to standard output: there is no space left on the disk")]
    [InlineData("check --format json --locale zh-CN", "无法写入标准输出：磁盘空间不足")]
    [InlineData("explain LST2009", "cannot write to standard output: there is no space left on the disk")]
    public void A_full_disk_behind_standard_output_is_said(string command, string message)
    {
        if (!File.Exists("/dev/full")) return;
        var run = BoundedRun.Through("bash", ["-c", "\"$0\" \"$@\" > /dev/full"], Shop, command.Split(' '));
        Assert.Equal((3, $"listinglsp: {message}\n"), (run.ExitCode, run.Error));
        Assert.Equal(3, BoundedRun.Through("bash", ["-c", "\"$0\" \"$@\" > /dev/full 2> /dev/full"], Shop, command.Split(' ')).ExitCode);
    }

    [Fact]
    public void A_folder_as_deep_as_the_system_allows_is_walked_through()
    {
        var deep = Path.Combine(Shop, string.Join(Path.DirectorySeparatorChar, Enumerable.Repeat("d", OperatingSystem.IsWindows() ? 50 : 1_500)));
        Directory.CreateDirectory(deep);
        File.WriteAllText(Path.Combine(deep, "deep.listing.yaml"), Good.Replace("good", "deep", StringComparison.Ordinal));
        var run = BoundedRun.In(Shop, "check", "--quiet", "--format", "jsonl");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("d/deep.listing.yaml", run.Output, StringComparison.Ordinal);
    }

    private void AssertUnread(string name, string en, string zh)
    {
        var run = BoundedRun.In(Shop, "check", "--quiet");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"listinglsp: cannot read {name}: {en}", run.Error, StringComparison.Ordinal);
        Assert.Contains("good.listing.yaml:7:8: error[LST1001]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Output, StringComparison.Ordinal);
        Assert.StartsWith($"listinglsp: 无法读取{name}：{zh}", BoundedRun.In(Shop, "check", "--quiet", "--locale", "zh-CN").Error, StringComparison.Ordinal);
    }

    private void Write(string relative, string text)
    {
        var path = Path.Combine(_root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

/// <summary>A test that only root can make, who may mount and become somebody else.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactAsRootAttribute : FactAttribute
{
    public FactAsRootAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root") Skip = "only root on Linux can mount a small disk and run as somebody else";
        else if (!OtherProgram.IsInstalled("setpriv") || !OtherProgram.IsInstalled("mount")) Skip = "setpriv or mount is not installed here";
        else if (!CanMount()) Skip = "nothing may be mounted here";
    }

    private static bool CanMount()
    {
        var folder = Directory.CreateTempSubdirectory("mount-").FullName;
        try
        {
            if (OtherProgram.Run(folder, new Dictionary<string, string>(), "mount", "-t", "tmpfs", "-o", "size=64k", "none", folder).ExitCode != 0) return false;
            _ = OtherProgram.Run("/", new Dictionary<string, string>(), "umount", folder);
            return true;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
