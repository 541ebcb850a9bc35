using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Values;

/// <summary>Reads what a file says, aliases and merge keys written out. Fields without a value are left out.</summary>
public static class TreeReader
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    /// <summary>What a node says; null where that cannot be said without loss: a tag, a key that is no text or stands twice, damage, or too much.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="node">The node.</param>
    /// <param name="most">So many values it may have at most.</param>
    public static Datum? Read(SyntaxTree tree, SyntaxNode node, int most)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var left = most;
        return tree.Errors.IsEmpty ? Read(node, ref left) : null;
    }

    /// <summary>A scalar as it is meant: without quotes a number or a flag is a word, everything else a text.</summary>
    internal static DatumScalar Scalar(ScalarSyntax scalar) => new(scalar.Value, scalar.Style != ScalarStyle.Plain || !IsTyped(scalar.Value));

    /// <summary>Whether a text without quotes is read as something else: a plain decimal, true or false.</summary>
    internal static bool IsTyped(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE" || IsNumber(text);

    /// <summary>Digits, with a sign before them and a fraction behind them or not.</summary>
    internal static bool IsNumber(string text) =>
        text.Length > 0 && char.IsAsciiDigit(text[^1]) && (char.IsAsciiDigit(text[0]) || (text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1])))
        && !text.AsSpan(1).ContainsAnyExcept(DigitsAndPoint) && text.Count(c => c == '.') <= 1
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static Datum? Read(SyntaxNode node, ref int left)
    {
        if (left-- <= 0 || node.IsDamaged || node.Properties?.Tag is not null) return null;
        switch (node)
        {
            case AliasSyntax { Target: { } target }:
                return Read(target, ref left);
            case ScalarSyntax { IsNull: true }:
                return Datum.OfWord("null");
            case ScalarSyntax scalar:
                return Scalar(scalar);
            case SequenceSyntax list:
                var items = ImmutableArray.CreateBuilder<Datum>(list.Items.Length);
                foreach (var item in list.Items)
                {
                    if (Read(item.Value, ref left) is not { } value) return null;
                    items.Add(value);
                }

                return new DatumList(items.MoveToImmutable());
            case MappingSyntax mapping:
                return Group(mapping, ref left);
            default:
                return null;
        }
    }

    private static DatumGroup? Group(MappingSyntax mapping, ref int left)
    {
        var entries = ImmutableArray.CreateBuilder<DatumEntry>(mapping.Entries.Length);
        var merged = new List<DatumEntry>();
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsMerge)
            {
                if (!Merge(entry.Value, merged, ref left)) return null;
                continue;
            }

            if (entry.KeyText is not { } key || entry.Key.Properties is not null || entries.Any(e => e.Key == key) || Read(entry.Value, ref left) is not { } value) return null;
            entries.Add(new DatumEntry(key, value));
        }

        foreach (var entry in merged.Where(m => !entries.Any(e => e.Key == m.Key)).ToList()) entries.Add(entry);
        return new DatumGroup([.. entries.Where(e => e.Value is not DatumScalar { IsText: false, Text: "null" })]);
    }

    private static bool Merge(SyntaxNode node, List<DatumEntry> merged, ref int left)
    {
        switch (node)
        {
            case AliasSyntax { Target: { } target }:
                return left-- > 0 && Merge(target, merged, ref left);
            case SequenceSyntax list:
                foreach (var item in list.Items)
                {
                    if (!Merge(item.Value, merged, ref left)) return false;
                }

                return true;
            case MappingSyntax mapping:
                if (Group(mapping, ref left) is not { } group) return false;
                merged.AddRange(group.Entries.Where(e => !merged.Exists(m => m.Key == e.Key)));
                return true;
            default:
                return false;
        }
    }
}
