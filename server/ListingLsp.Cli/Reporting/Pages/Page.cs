using System.Security.Cryptography;
using System.Text;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>
/// One page of HTML that needs nothing else: no network, no other file. The data stands in it as JSON, and a script of its own shows it. A
/// policy lets that script and that style run and nothing else, whatever is in the data.
/// </summary>
internal static class Page
{
    /// <summary>Writes a page.</summary>
    /// <param name="context">What it is written from.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="scripts">What shows it, behind what all pages share; the last one is the kind of the page: <c>check</c>, <c>score</c> or <c>star</c>.</param>
    /// <param name="writeData">Writes the fields of its data.</param>
    public static void Write(ReportContext context, TextWriter output, ReadOnlySpan<string> scripts, Action<PageData> writeData)
    {
        var style = Part("page.css");
        var script = Part("page.js");
        foreach (var name in scripts) script += $"\n{Part($"{name}.js")}";
        var frame = Part("page.html")
            .Replace("{{language}}", context.Locale == Locale.Chinese ? "zh-CN" : "en", StringComparison.Ordinal)
            .Replace("{{policy}}", $"default-src 'none'; img-src data:; style-src '{HashOf(style)}'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'", StringComparison.Ordinal)
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        var at = frame.IndexOf("{{data}}", StringComparison.Ordinal);
        output.Write(frame.AsSpan(0, at));
        using (var data = new PageData(output))
        {
            data.Json.WriteStartObject();
            data.Json.WriteNumber("version", 1);
            data.Json.WriteString("tool", ToolVersion.Number);
            data.Json.WriteString("kind", scripts[^1]);
            data.Json.WriteString("locale", context.Locale == Locale.Chinese ? "zh-CN" : "en");
            data.Json.WriteString("asOf", JsonFinding.Day(context.Report.AsOf));
            data.Json.WriteStartObject("words");
            foreach (var (name, words) in PageWords.All)
            {
                data.Json.WritePropertyName(name);
                data.Both(words);
            }

            data.Json.WriteEndObject();
            writeData(data);
            data.WritePools();
            data.Json.WriteEndObject();
        }

        output.Write(frame.AsSpan(at + "{{data}}".Length));
    }

    /// <summary>A file of the page. Browsers read ends of lines as LF before they take the hash.</summary>
    private static string Part(string name)
    {
        using var stream = typeof(Page).Assembly.GetManifestResourceStream($"pages/{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
