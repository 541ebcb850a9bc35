using System.Buffers;
using System.Collections.Immutable;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Why a file cannot be written in the other language.</summary>
public enum ConversionObstacle
{
    /// <summary>Nothing stands in the way.</summary>
    None,

    /// <summary>Something is wrong with its grammar: a part of it could be lost.</summary>
    SyntaxErrors,

    /// <summary>It holds no value.</summary>
    Empty,

    /// <summary>A key is no text, or a node has a tag: JSON has neither.</summary>
    OnlyInYaml,

    /// <summary>A number without quotes has zeros in front: JSON has no such number, and nobody can say whether a text is meant.</summary>
    ZerosInFront,

    /// <summary>Its aliases repeat more than anybody wants to read.</summary>
    TooLarge,
}

/// <summary>A file written in the other language: YAML as JSON, JSON as YAML, in the house style of that language.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Obstacle">Why there is no text.</param>
public readonly record struct FormatConversion(string Text, ConversionObstacle Obstacle)
{
    /// <summary>Values that a file may have when aliases are written out.</summary>
    private const int MostValues = 100_000;

    /// <summary>Fields that are put before those of a mapping: in them lives on what only a comment said.</summary>
    public delegate ImmutableArray<(string Key, NewValue Value)> AddedFields(MappingSyntax mapping);

    /// <summary>
    /// Converts a file. Aliases and merge keys are written out; several documents become one list; comments are dropped. Numbers keep
    /// their digits.
    /// </summary>
    /// <param name="tree">The file.</param>
    /// <param name="added">Fields that mappings get.</param>
    public static FormatConversion Of(SyntaxTree tree, AddedFields? added = null)
    {
        if (!tree.Errors.IsEmpty) return new("", ConversionObstacle.SyntaxErrors);
        var reader = new ValueReader(added ?? (_ => []), MostValues);
        var documents = tree.Documents.Where(d => d.Root is not ScalarSyntax { IsNull: true }).Select(d => reader.Read(d.Root)).ToImmutableArray();
        if (reader.Obstacle != ConversionObstacle.None) return new("", reader.Obstacle);
        return documents switch
        {
            [] => new("", ConversionObstacle.Empty),
            [var only] => new(Write(only, tree), ConversionObstacle.None),
            _ => new(Write(NewValue.List([.. documents.SelectMany(d => d is NewList list ? list.Items : [d])]), tree), ConversionObstacle.None),
        };
    }

    private static string Write(NewValue value, SyntaxTree tree)
    {
        var to = tree.Format == SyntaxFormat.Json ? SyntaxFormat.Yaml : SyntaxFormat.Json;
        var writer = new ValueWriter(new Layout(to, tree.Text.NewLine, Step: "  ", ListStep: 2, Brace: " ", Colon: ": ", Comma: ", ", DoubleQuotes: false));
        return (to == SyntaxFormat.Json ? writer.Flow(value, indentation: "", spread: true) : writer.Root(value)) + tree.Text.NewLine;
    }

    /// <summary>Reads what is meant from how it is written.</summary>
    private sealed class ValueReader(AddedFields added, int patience)
    {
        private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

        private int _left = patience;

        /// <summary>The first thing that stood in the way.</summary>
        public ConversionObstacle Obstacle { get; private set; }

        public NewValue Read(SyntaxNode node)
        {
            if (_left-- <= 0) return Stop(ConversionObstacle.TooLarge);
            if (node.Properties?.Tag is not null) return Stop(ConversionObstacle.OnlyInYaml);
            return node switch
            {
                AliasSyntax { Target: { } target } => Read(target),
                MappingSyntax mapping => NewValue.Mapping([.. added(mapping), .. Entries(mapping)]),
                SequenceSyntax list => NewValue.List([.. list.Items.Select(i => Read(i.Value))]),
                ScalarSyntax scalar => Scalar(scalar),
                _ => Stop(ConversionObstacle.SyntaxErrors),
            };
        }

        /// <summary>The entries, those that a merge key brings in its place. What the mapping says itself goes before what it merges.</summary>
        private List<(string Key, NewValue Value)> Entries(MappingSyntax mapping)
        {
            var entries = new List<(string, NewValue)>();
            var own = mapping.Entries.Select(e => e.KeyText).ToHashSet();
            foreach (var entry in mapping.Entries)
            {
                if (Obstacle != ConversionObstacle.None) break;
                if (entry.IsMerge)
                {
                    foreach (var merged in Merged(entry.Value).SelectMany(Entries))
                    {
                        if (own.Add(merged.Key)) entries.Add(merged);
                    }
                }
                else if (entry.KeyText is { } key)
                {
                    entries.Add((key, Read(entry.Value)));
                }
                else
                {
                    Stop(ConversionObstacle.OnlyInYaml);
                }
            }

            return entries;
        }

        private IEnumerable<MappingSyntax> Merged(SyntaxNode node)
        {
            if (_left-- <= 0) Stop(ConversionObstacle.TooLarge);
            else if (node is AliasSyntax { Target: { } target }) return Merged(target);
            else if (node is SequenceSyntax list) return list.Items.SelectMany(i => Merged(i.Value));
            else if (node is MappingSyntax mapping) return [mapping];
            else Stop(ConversionObstacle.OnlyInYaml);
            return [];
        }

        private NewValue Scalar(ScalarSyntax scalar)
        {
            if (scalar.IsNull) return NewValue.Word("null");
            var text = scalar.Value;
            if (scalar.Style != ScalarStyle.Plain) return NewValue.Text(text);
            return text switch
            {
                "True" or "TRUE" => NewValue.Word("true"),
                "False" or "FALSE" => NewValue.Word("false"),
                _ when HasZerosInFront(text) => Stop(ConversionObstacle.ZerosInFront),
                // What is no number there either becomes a text.
                _ => NewValue.Word(text),
            };
        }

        private static bool HasZerosInFront(string text)
        {
            var digits = text.AsSpan().TrimStart('-');
            return text.Length - digits.Length <= 1 && digits is ['0', >= '0' and <= '9', ..] && !digits.ContainsAnyExcept(DigitsAndPoint) && digits[^1] != '.' && digits.Count('.') <= 1;
        }

        private NewScalar Stop(ConversionObstacle obstacle)
        {
            if (Obstacle == ConversionObstacle.None) Obstacle = obstacle;
            return new NewScalar("", ScalarMeaning.Text);
        }
    }
}
