using ListingLsp.Syntax.Tests.Oracle.Varied;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Has YamlDotNet write a value, each part in a style that a seed chooses.</summary>
internal static class EmittedValues
{
    /// <summary>The text, or null where YamlDotNet writes what it does not read back, as it does with some styles.</summary>
    public static string? Write(Value value, int seed)
    {
        using var writer = new StringWriter();
        var random = new Random(seed);
        try
        {
            var (indent, width, indentLists) = (random.Next(2, 10), random.Next(2) == 0 ? 30 : 1000, random.Next(2) == 0);
            var emitter = new Emitter(writer, new EmitterSettings(indent, width, isCanonical: false, maxSimpleKeyLength: 1024, indentSequences: indentLists));
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart(null, null, isImplicit: random.Next(2) == 0));
            Emit(emitter, value, random);
            emitter.Emit(new DocumentEnd(isImplicit: random.Next(2) == 0));
            emitter.Emit(new StreamEnd());
            var stream = new YamlStream();
            stream.Load(new StringReader(writer.ToString()));
            var text = writer.ToString();
            return stream.Documents is [var document] && Said.By(document.RootNode) == Said.By(value) && !text.Any(IsForbidden) ? text : null;
        }
        catch (Exception e) when (OracleReading.IsRefusal(e))
        {
            return null;
        }
    }

    /// <summary>YAML has no control characters, and YamlDotNet writes some of them as they are; it breaks lines at NEL and LS.</summary>
    private static bool IsForbidden(char c) => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c == '\u2028';

    private static void Emit(Emitter emitter, Value value, Random random)
    {
        switch (value)
        {
            case TextValue text:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text.Content, (ScalarStyle)random.Next(6), true, true));
                break;
            case ListValue items:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, random.Next(2) == 0 ? SequenceStyle.Block : SequenceStyle.Flow));
                foreach (var item in items.Values) Emit(emitter, item, random);
                emitter.Emit(new SequenceEnd());
                break;
            case MapValue fields:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, random.Next(2) == 0 ? MappingStyle.Block : MappingStyle.Flow));
                foreach (var (key, inner) in fields.Entries)
                {
                    Emit(emitter, key, random);
                    Emit(emitter, inner, random);
                }

                emitter.Emit(new MappingEnd());
                break;
        }
    }
}
