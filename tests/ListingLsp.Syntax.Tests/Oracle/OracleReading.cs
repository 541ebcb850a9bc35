using ListingLsp.Syntax.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>
/// What a YAML text says, as YamlDotNet reads it. Its marks count UTF-16 units; they are turned into bytes, and those that
/// are known to be wrong are left out:
/// <list type="bullet">
/// <item>A byte order mark becomes a part of the first token, so it is taken off before.</item>
/// <item>The mapping of a pair without braces, <c>[k: v]</c>, always starts at 0; it ends at the next token.</item>
/// <item>Nothing, written as nothing, stands at the token behind it.</item>
/// <item>Blocks end at the token behind them; block scalars too, where blank lines follow.</item>
/// </list>
/// Starts include anchor and tag. Brackets end before the closing one; one is added.
/// </summary>
internal sealed class OracleReading
{
    private readonly List<Step> _steps = [];
    private readonly Stack<bool> _hasBrackets = new();
    private readonly string _text;
    private readonly int[] _offsets;

    private OracleReading(SourceText text)
    {
        _text = text.ToString();
        _offsets = new int[_text.Length + 1];
        var (at, bytes) = (0, text.ContentStart);
        foreach (var rune in _text.EnumerateRunes())
        {
            for (var i = 0; i < rune.Utf16SequenceLength; i++) _offsets[at++] = bytes;
            bytes += rune.Utf8SequenceLength;
        }

        _offsets[at] = bytes;
    }

    /// <summary>The steps of a text, or null where YamlDotNet does not take it.</summary>
    public static IReadOnlyList<Step>? Of(SourceText text)
    {
        var reading = new OracleReading(text);
        try
        {
            reading.Read();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return null;
        }

        return reading._steps;
    }

    /// <summary>Whether YamlDotNet says so that it does not take a text: besides its own exception it throws two others.</summary>
    public static bool IsRefusal(Exception e) => e is YamlException or InvalidOperationException or ArgumentException;

    private void Read()
    {
        var parser = new Parser(new StringReader(_text));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case DocumentStart:
                    _steps.Add(new Step("---"));
                    break;
                case MappingStart m:
                    Start(m, '{', m.Style == MappingStyle.Flow);
                    break;
                case SequenceStart s:
                    Start(s, '[', s.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd e:
                    End(e, "}");
                    break;
                case SequenceEnd e:
                    End(e, "]");
                    break;
                case AnchorAlias a:
                    _steps.Add(new Step($"*{a.Value.Value}", Offset(a.Start), Offset(a.End)));
                    break;
                case Scalar s:
                    _steps.Add(Of(s));
                    break;
            }
        }
    }

    private void Start(NodeEvent node, char sign, bool isFlow)
    {
        // Nothing else that stands inside something begins at 0.
        var isPair = isFlow && sign == '{' && node.Start.Index == 0 && _hasBrackets.Count > 0;
        _hasBrackets.Push(isFlow && !isPair);
        _steps.Add(new Step($"{Properties(node)}{sign}{(isFlow ? "" : " block")}", isPair ? -1 : Offset(node.Start)));
    }

    private void End(ParsingEvent node, string sign) => _steps.Add(new Step(sign, -1, _hasBrackets.Pop() ? Offset(node.Start) + 1 : -1));

    private Step Of(Scalar s)
    {
        var what = Step.OfScalar(Properties(s), Sign(s.Style), s.Value);
        if (s.Style == ScalarStyle.Plain && s.Value.Length == 0) return new Step(what, s.Anchor.IsEmpty && s.Tag.IsEmpty ? -1 : Offset(s.Start));
        return new Step(what, Offset(s.Start), s.Style is ScalarStyle.Literal or ScalarStyle.Folded ? -1 : Offset(s.End));
    }

    private int Offset(Mark mark) => _offsets[(int)Math.Min(mark.Index, _text.Length)];

    private static string Properties(NodeEvent node) =>
        Step.Properties(node.Anchor.IsEmpty ? null : node.Anchor.Value, node.Tag.IsEmpty ? null : node.Tag.Value);

    private static char Sign(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => '\'',
        ScalarStyle.DoubleQuoted => '"',
        ScalarStyle.Literal => '|',
        ScalarStyle.Folded => '>',
        _ => ':',
    };
}
