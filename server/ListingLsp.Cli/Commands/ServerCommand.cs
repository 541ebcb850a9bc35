using System.CommandLine;
using System.Text;
using ListingLsp.Cli.Reporting;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Workspace.Caching;

namespace ListingLsp.Cli.Commands;

/// <summary><c>server</c>: serves an editor by the language server protocol, on standard input and output.</summary>
internal static class ServerCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var log = new Option<string>("--log") { Description = host.Say("also write the log to this file, with every message that comes", "同时将日志写入该文件，包括收到的每条消息"), HelpName = host.Say("file", "文件") };
        var noCache = new Option<bool>("--no-cache") { Description = host.Say("Judge every file anew, and keep nothing for the next start", "重新检查每个文件，也不为下次启动保留结果") };
        // Clients add these by themselves; they say nothing that is not known.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        var parent = new Option<int>("--clientProcessId") { Hidden = true };
        var command = new Command("server", host.Say("Serves an editor: a language server on standard input and output.", "供编辑器使用：在标准输入输出上运行的语言服务器。")) { log, noCache, stdio, parent };
        command.SetAction(parsed =>
        {
            using var file = parsed.GetValue(log) is { } path ? new StreamWriter(Path.Combine(host.CurrentFolder, path), append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" } : null;
            return LspServer.Run(new ServerOptions
            {
                Input = host.Input,
                Output = host.RawOutput,
                Today = host.Today,
                Clock = host.Clock,
                Threads = host.Processors,
                Cache = !parsed.GetValue(noCache) && host.CacheFolder is { } cache ? new CacheOptions(cache, host.Clock) : null,
                Version = ToolVersion.Number,
                PageOf = ToolAddress.OfThisProgram.PageOf,
                Log = file,
            });
        });
        return command;
    }
}
