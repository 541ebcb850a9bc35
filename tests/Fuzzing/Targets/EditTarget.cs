using System.Text;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Syntax.Tests.Editing;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>The syntax editor on any text: it never throws, its edits fit, and the edited text reads without loss.</summary>
/// <param name="format">Its language.</param>
internal sealed class EditTarget(SyntaxFormat format) : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => format == SyntaxFormat.Json ? "json-edits" : "yaml-edits";

    /// <inheritdoc/>
    public override InputFormat Format => format == SyntaxFormat.Json ? InputFormat.Json : InputFormat.Yaml;

    /// <inheritdoc/>
    public override int Weight => 30;

    /// <inheritdoc/>
    public override int MostBytes => 1200;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds => Targets.Seeds.Files(format).Where(s => s.Length <= MostBytes);

    /// <inheritdoc/>
    public override byte[]? Generate(Random random) => random.Next(8) != 0 ? null
        : Targets.Seeds.Of(format == SyntaxFormat.Json ? GeneratedText.Json(random.Next()) : GeneratedText.Yaml(random.Next()));

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetString(input), format);
        if (tree.Documents.IsEmpty) return;
        var random = Chance.Of(input);
        for (var times = 0; times < 3; times++)
        {
            if (RandomEdit.Of(tree, random) is not { } edit) continue;
            Require(Fit(edit.Edits, tree.Text.Length), $"{edit.What.Split(' ')[1]} gives edits that overlap: {edit.What}: {string.Join("; ", edit.Edits)}");
            var edited = tree.Text.WithEdits(edit.Edits);
            if (times == 0) TreeFeatures.Add(Invariants.Check(edited.Bytes.ToArray(), format), features);
        }
    }

    private static bool Fit(TextEdit[] edits, int length)
    {
        var end = 0;
        foreach (var span in edits.Select(e => e.Span).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (span.Start < end || span.End < span.Start || span.End > length) return false;
            end = span.End;
        }

        return true;
    }
}
