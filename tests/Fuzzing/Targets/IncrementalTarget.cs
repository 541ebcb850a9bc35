using System.Text;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Syntax.Tests.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>A tree that is edited equals a fresh one of the new text. The edits follow from the input.</summary>
/// <param name="format">Its language.</param>
internal sealed class IncrementalTarget(SyntaxFormat format) : FuzzTarget
{
    private const int Edits = 4;

    /// <inheritdoc/>
    public override string Name => format == SyntaxFormat.Json ? "json-typing" : "yaml-typing";

    /// <inheritdoc/>
    public override InputFormat Format => format == SyntaxFormat.Json ? InputFormat.Json : InputFormat.Yaml;

    /// <inheritdoc/>
    public override int Weight => 12;

    /// <inheritdoc/>
    public override int MostBytes => 1200;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds => Targets.Seeds.Files(format).Where(s => s.Length <= MostBytes);

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        // A document of an editor is text: what is no UTF-8 never reaches it.
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetString(input), format);
        var random = Chance.Of(input);
        var focus = random.Next(tree.Text.Length + 1);
        var played = new List<TextEdit>();
        for (var i = 0; i < Edits; i++)
        {
            var edit = Next(tree.Text, ref focus, random);
            played.Add(edit);
            tree = tree.WithEdit(edit);
            SameTree.AsFresh(tree, string.Join(", ", played.Select(e => $"after {e.Span.Start}..{e.Span.End} → '{e.NewText.ReplaceLineEndings("⏎")}'")));
        }

        TreeFeatures.Add(tree, features);
    }

    /// <summary>Mostly near the last one, as people type; sometimes elsewhere.</summary>
    private static TextEdit Next(SourceText text, ref int focus, Random random)
    {
        if (random.Next(4) == 0) focus = random.Next(text.Length + 1);
        focus = Math.Clamp(focus + random.Next(-3, 4), 0, text.Length);
        var start = AtCharacter(text, focus);
        var length = random.Next(3) == 0 ? random.Next(1, random.Next(6) == 0 ? 120 : 4) : 0;
        var end = Math.Max(start, AtCharacter(text, Math.Min(start + length, text.Length)));
        var inserted = random.Next(4) == 0 && end > start ? "" : Encoding.UTF8.GetString(Vocabulary.Pick(random));
        focus = start + Encoding.UTF8.GetByteCount(inserted);
        return new TextEdit(new TextSpan(start, end), inserted);
    }

    private static int AtCharacter(SourceText text, int offset)
    {
        while (offset > 0 && offset < text.Length && (text.Bytes[offset] & 0xC0) == 0x80) offset--;
        return offset;
    }
}
