using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Mutating;

/// <summary>How the inputs of a target are built.</summary>
internal enum InputFormat
{
    /// <summary>One YAML text.</summary>
    Yaml,

    /// <summary>One JSON text.</summary>
    Json,

    /// <summary>Several files, see <see cref="Bundle"/>.</summary>
    Bundle,

    /// <summary>One JSON text a line.</summary>
    JsonLines,

    /// <summary>Nothing that a parser of ours reads.</summary>
    Bytes,
}

/// <summary>Changes an input at one to four places: its bytes, its words, or its structure. The same random numbers give the same change.</summary>
internal static class Mutator
{
    /// <summary>A changed input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="other">Another one, to take pieces from.</param>
    /// <param name="format">How both are built.</param>
    /// <param name="random">Decides.</param>
    public static byte[] Of(byte[] input, byte[] other, InputFormat format, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--) input = Once(input, other, format, random);
        return input;
    }

    private static byte[] Once(byte[] input, byte[] other, InputFormat format, Random random) => (random.Next(10), format) switch
    {
        ( < 3, _) or (_, InputFormat.Bytes) => ByteMutator.Of(input, other, random),
        ( < 6, _) => TokenMutator.Of(input, other, random),
        (_, InputFormat.Yaml) => TreeMutator.Of(input, other, SyntaxFormat.Yaml, random),
        (_, InputFormat.Json) => TreeMutator.Of(input, other, SyntaxFormat.Json, random),
        (_, InputFormat.JsonLines) => OnLine(input, other, random),
        _ => OnFile(Bundle.Read(input), Bundle.Read(other), random),
    };

    private static byte[] OnFile(Bundle bundle, Bundle other, Random random)
    {
        var (path, text) = bundle.Pick(random);
        var (otherPath, otherText) = other.Pick(random);
        return random.Next(8) switch
        {
            0 => bundle.With(otherPath, otherText).Write(),
            1 => bundle.Without(path).Write(),
            _ => bundle.With(path, TreeMutator.Of(text, otherText, Analysis.FileAnalyzer.FormatOf(path), random)).Write(),
        };
    }

    private static byte[] OnLine(byte[] input, byte[] other, Random random)
    {
        var lines = Lines.Of(input);
        var others = Lines.Of(other);
        var at = random.Next(lines.Count);
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, others[random.Next(others.Count)]);
                break;
            case 2:
                var to = random.Next(lines.Count);
                (lines[at], lines[to]) = (lines[to], lines[at]);
                break;
            default:
                lines[at] = TreeMutator.Of(lines[at], others[random.Next(others.Count)], SyntaxFormat.Json, random);
                break;
        }

        return Lines.Join(lines);
    }
}
