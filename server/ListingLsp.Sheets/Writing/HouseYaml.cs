using System.Text.RegularExpressions;
using ListingLsp.Sheets.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ListingLsp.Sheets.Writing;

/// <summary>
/// Writes values as YAML with YamlDotNet's emitter, in the style of the samples: blocks outside; groups of single values in a list, and
/// such groups below two keys, in braces; lists of texts in brackets while they are short.
/// </summary>
public static partial class HouseYaml
{
    private const int LongestFlow = 110;

    /// <summary>Documents of one file.</summary>
    public static string Write(IReadOnlyList<Datum> documents) => Emit(documents, isFlow: false);

    /// <summary>One value on one line, in braces or brackets.</summary>
    public static string Flow(Datum value) => Emit([value], isFlow: true).TrimEnd('\n');

    /// <summary>Whether a group stands in braces, where it is of a list or not of the top.</summary>
    public static bool IsInBraces(DatumGroup group) => IsFlat(group);

    private static string Emit(IReadOnlyList<Datum> documents, bool isFlow)
    {
        using var text = new PaddedBraces();
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: false, indentSequences: true));
        emitter.Emit(new StreamStart());
        for (var i = 0; i < documents.Count; i++)
        {
            emitter.Emit(new DocumentStart(null, null, isImplicit: i == 0));
            Value(emitter, documents[i], depth: 0, isFlow);
            emitter.Emit(new DocumentEnd(isImplicit: true));
        }

        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Value(Emitter emitter, Datum value, int depth, bool isFlow)
    {
        switch (value)
        {
            case DatumScalar scalar:
                emitter.Emit(Scalar(scalar, isFlow));
                break;
            case DatumList list:
                var isShort = isFlow || IsShort(list);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isShort ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items) Value(emitter, item, depth + 1, isShort || (item is DatumGroup group && IsFlat(group)));
                emitter.Emit(new SequenceEnd());
                break;
            case DatumGroup group:
                var inBraces = isFlow || group.Entries.Length == 0 || (depth > 1 && IsFlat(group));
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, inBraces ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, inner) in group.Entries)
                {
                    emitter.Emit(Key(key));
                    Value(emitter, inner, depth + 1, inBraces);
                }

                emitter.Emit(new MappingEnd());
                break;
        }
    }

    /// <summary>A few texts or numbers that fit on a line.</summary>
    private static bool IsShort(DatumList list) =>
        list.Items.All(i => i is DatumScalar s && !s.Text.Contains('\n', StringComparison.Ordinal) && !s.Text.Contains("://", StringComparison.Ordinal))
        && list.Items.Sum(i => ((DatumScalar)i).Text.Length + 2) <= LongestFlow;

    /// <summary>Single values, or groups of them (the options of a variant), that fit on a line.</summary>
    private static bool IsFlat(DatumGroup group) => LengthOf(group) is { } length && length <= LongestFlow;

    private static int? LengthOf(Datum value) => value switch
    {
        DatumScalar { Text: var text } => text.Contains('\n', StringComparison.Ordinal) ? null : text.Length + 4,
        DatumGroup group => group.Entries.Aggregate((int?)0, (sum, e) => sum + e.Key.Length + LengthOf(e.Value)),
        DatumList list when IsShort(list) => list.Items.Sum(i => ((DatumScalar)i).Text.Length + 2),
        _ => null,
    };

    private static Scalar Key(string key) => Scalar(new DatumScalar(key, IsText: true), isFlow: true);

    private static Scalar Scalar(DatumScalar scalar, bool isFlow)
    {
        var style = !scalar.IsText ? ScalarStyle.Plain
            : IsBlock(scalar.Text) && !isFlow ? ScalarStyle.Literal
            : NeedsQuotes(scalar.Text) ? ScalarStyle.DoubleQuoted
            : ScalarStyle.Plain;
        return new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text, style, isPlainImplicit: true, isQuotedImplicit: true);
    }

    /// <summary>Several lines that a literal block can say as they are.</summary>
    private static bool IsBlock(string text) => text.Contains('\n', StringComparison.Ordinal) && BlockPattern().IsMatch(text);

    /// <summary>Whether somebody might read the bare text as something else. The emitter itself adds quotes only where its grammar needs them.</summary>
    private static bool NeedsQuotes(string text) =>
        text.Length == 0 || text != text.Trim() || text.Any(c => char.IsControl(c) || c is '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029' or '\u0085') || TreeReader.IsTyped(text) || TypedPattern().IsMatch(text)
        || "?:,[]{}#&*!|>'\"%@`=~-".Contains(text[0], StringComparison.Ordinal) || text.AsSpan().IndexOfAny(",[]{}") >= 0 || text[^1] == ':' || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)
        || text.StartsWith("<<", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[^\s\p{Cc}\uFEFF]([^\p{Cc}\uFEFF\u2028\u2029\u0085]|\n)*[^\s\p{Cc}]\n?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockPattern();

    /// <summary>Words and numbers that some reader of YAML, be it an old one, takes for flags, numbers, times and days.</summary>
    [GeneratedRegex(@"^(true|false|null|yes|no|on|off|y|n|[-+]?[0-9][0-9_.,:eE+-]*|[-+]?\.[0-9]+.*|0[xXoObB][0-9a-fA-F_]+|.*_x[0-9a-f]{4}_.*|[-+]?\.(inf|nan)|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypedPattern();
}
