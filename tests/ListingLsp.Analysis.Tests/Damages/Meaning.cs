using System.Runtime.CompilerServices;
using System.Text;
using ListingLsp.Syntax.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>What YamlDotNet reads in a text.</summary>
internal static class Meaning
{
    // One text is damaged many times.
    private static readonly ConditionalWeakTable<SourceText, string> Known = [];

    /// <summary>All values in one line, or null where the text is no YAML.</summary>
    public static string? Of(SourceText text)
    {
        if (!Known.TryGetValue(text, out var meaning) && Read(text) is { } read) Known.Add(text, meaning = read);
        return meaning;
    }

    private static string? Read(SourceText text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.ToString()));
            var said = new StringBuilder();
            foreach (var document in stream.Documents) Say(document.RootNode, said);
            return said.ToString();
        }
        catch (Exception fault) when (fault is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Say(YamlNode node, StringBuilder said)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                said.Append('{');
                foreach (var (key, value) in mapping)
                {
                    Say(key, said);
                    said.Append(':');
                    Say(value, said);
                }

                said.Append('}');
                break;
            case YamlSequenceNode list:
                said.Append('[');
                foreach (var item in list) Say(item, said);
                said.Append(']');
                break;
            case YamlScalarNode scalar:
                said.Append('<').Append(scalar.Value).Append('>');
                break;
        }
    }
}
