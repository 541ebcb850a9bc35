using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>
/// Writes the data of a page as JSON. What repeats (texts in both languages, files, markets) is written once, at the end, and known by its
/// number elsewhere. Whatever steers a terminal is made visible here as well, and no sign can end the element that the data stands in.
/// </summary>
internal sealed class PageData : IDisposable
{
    /// <summary>So many bytes are gathered before they are handed on.</summary>
    private const int Batch = 1 << 16;

    /// <summary>This encoder leaves neither <c>&lt;</c> nor <c>&gt;</c> nor <c>&amp;</c> nor a quote as it is, whatever it is allowed.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly PageStream _stream;
    private readonly Dictionary<LocalizedText, int> _texts = [];
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _markets = new(StringComparer.Ordinal);

    /// <summary>Data that goes to a writer.</summary>
    public PageData(TextWriter output)
    {
        _stream = new PageStream(output);
        Json = new Utf8JsonWriter(_stream, Options);
    }

    /// <summary>Writes what is not pooled.</summary>
    public Utf8JsonWriter Json { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Json.Dispose();
        _stream.Dispose();
    }

    /// <summary>Writes the number of a text; -1 of an empty one.</summary>
    public void Text(LocalizedText text) => Json.WriteNumberValue(text.En.Length == 0 ? -1 : NumberOf(_texts, text));

    /// <summary>Writes the number of a file.</summary>
    /// <param name="path">As people know it.</param>
    public void File(string path) => Json.WriteNumberValue(NumberOf(_files, path));

    /// <summary>Writes the number of a market.</summary>
    public void Market(string code) => Json.WriteNumberValue(MarketNumber(code));

    /// <summary>The number of a market.</summary>
    public int MarketNumber(string code) => NumberOf(_markets, code);

    /// <summary>Writes a text that is the same in all languages; null where there is none.</summary>
    public void Plain(string? text) => Json.WriteStringValue(text is null ? null : Steering.Visible(text));

    /// <summary>Writes a number that may not be known.</summary>
    public void Number(decimal? number)
    {
        if (number is { } known) Json.WriteNumberValue(known);
        else Json.WriteNullValue();
    }

    /// <summary>Writes true, false, or null where it is not known.</summary>
    public void Flag(bool? flag)
    {
        if (flag is { } known) Json.WriteBooleanValue(known);
        else Json.WriteNullValue();
    }

    /// <summary>Begins a list with a name.</summary>
    public void Begin(string name) => Json.WriteStartArray(name);

    /// <summary>Begins a list in a list.</summary>
    public void Begin()
    {
        if (Json.BytesPending > Batch) Json.Flush();
        Json.WriteStartArray();
    }

    /// <summary>Ends a list.</summary>
    public void End() => Json.WriteEndArray();

    /// <summary>Writes what was known by its number, as <c>files</c>, <c>markets</c> and <c>texts</c>.</summary>
    public void WritePools()
    {
        Begin("files");
        foreach (var file in _files.Keys) Plain(file);
        End();
        Begin("markets");
        foreach (var code in _markets.Keys)
        {
            Begin();
            Plain(code);
            Both(Markets.Single.Find(code)?.Name ?? code);
            End();
        }

        End();
        Begin("texts");
        foreach (var text in _texts.Keys) Both(text);
        End();
    }

    /// <summary>Writes a text in both languages, once where they are the same.</summary>
    public void Both(LocalizedText text)
    {
        if (text.En == text.Zh)
        {
            Plain(text.En);
            return;
        }

        Begin();
        Plain(text.En);
        Plain(text.Zh);
        End();
    }

    /// <summary>Numbers are given in the order of first use; a dictionary that nothing is taken out of keeps that order.</summary>
    private static int NumberOf<T>(Dictionary<T, int> pool, T value)
        where T : notnull
    {
        if (!pool.TryGetValue(value, out var number)) pool[value] = number = pool.Count;
        return number;
    }
}
