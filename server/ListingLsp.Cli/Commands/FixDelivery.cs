using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Fixing;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary>Brings what fixes changed to where it belongs: into the files, to standard output, or into a patch.</summary>
internal sealed class FixDelivery(Host host, CheckOptions options, IReadOnlyList<WorkspaceResult> results, Report report)
{
    /// <summary>Whether any file changes.</summary>
    public bool HasChanges => results.Any(r => !r.Fixed.Files.IsEmpty);

    /// <summary>Writes, or shows. Says whether all could be done.</summary>
    /// <param name="standIn">Absolute path of the file that standard input is judged as, or null.</param>
    public bool Deliver(string? standIn)
    {
        var isDone = true;
        // As git's own patches do, whatever folder it is called in.
        var top = Disk.RepositoryOf(report.Base) ?? report.Base;
        foreach (var (result, file) in results.SelectMany(r => r.Fixed.Files.Select(f => (r, f))))
        {
            if (options.ShowsDiff) Patch.Write(Path.GetRelativePath(top, Path.Combine(result.Root, file.Path)).Replace('\\', '/'), file, host.Output);
            // A baseline no longer lists what has been mended: so all of it must have been.
            else if (file.Path == result.Baseline?.Path && !isDone) continue;
            else if (Path.GetFullPath(Path.Combine(result.Root, file.Path)) != standIn) isDone &= Write(result.Root, file);
        }

        if (!options.ShowsDiff && standIn is not null) WriteInput(standIn);

        foreach (var path in results.SelectMany(r => r.Fixed.Endless.Select(e => report.PrefixOf(r.Root) + e))) Say(FixWords.Endless, ("path", path));
        SayHowMany();
        return isDone;
    }

    /// <summary>What came in on standard input goes out on standard output, mended or not.</summary>
    private void WriteInput(string standIn)
    {
        foreach (var result in results)
        {
            foreach (var file in result.Files.Where(f => Path.GetFullPath(Path.Combine(result.Root, f.Path)) == standIn))
                host.Output.Write(Encoding.UTF8.GetString(result.Tree(file.Path).Text.Bytes));
        }
    }

    private bool Write(string root, FixedFile file)
    {
        var (fault, detail) = FileReplacement.Replace(root, file);
        if (fault != ReplacementFault.None) Say(FixWords.Of(fault), ("path", report.PrefixOf(root) + file.Path), ("detail", detail));
        return fault == ReplacementFault.None;
    }

    private void SayHowMany()
    {
        var (fixes, files) = (results.Sum(r => r.Fixed.Rules.Length), results.Sum(r => r.Fixed.Files.Length));
        MessageArgument[] counts = [("fixes", ReportWords.Count(fixes, "fix", "fixes", "处", report.Locale)), ("files", ReportWords.Count(files, "file", "files", "个文件", report.Locale))];
        Say(fixes == 0 ? FixWords.Nothing : options.ShowsDiff ? FixWords.WouldFix : FixWords.Fixed, counts);
        var left = options.Fixes!.WithUnsafe ? 0 : report.Findings.Count(f => f.Finding.Fixes.Any(x => x.Safety == FixSafety.Unsafe));
        if (left > 0) Say(FixWords.Unsafe, ("n", left));
    }

    private void Say(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => host.Tell(words.Fill(arguments.ToArray()).In(report.Locale));
}
