using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ListingLsp.Benchmarks.Measuring.Peers;

/// <summary>Makes sure that all parsers read all of every file, so that nobody's speed is that of stopping early.</summary>
internal static class PeerCheck
{
    /// <summary>Compares the number of scalars in each file.</summary>
    /// <exception cref="InvalidDataException">A parser does not accept a file, or finds another number than our tree.</exception>
    public static void Verify(IEnumerable<byte[]> sources)
    {
        foreach (var source in sources)
        {
            var tree = SyntaxTree.Parse(SourceText.From(source), SyntaxFormat.Yaml);
            if (!tree.Errors.IsEmpty) throw new InvalidDataException($"our parser finds an error in a file of the corpus: {tree.Errors[0]}");
            var ours = tree.Documents.Sum(d => CountScalars(d.Root));
            Compare("YamlDotNet", ours, CountScalars(source));
            if (LibYaml.Missing is null) Compare("libyaml", ours, LibYaml.CountScalars(source));
        }
    }

    private static void Compare(string peer, int ours, int theirs)
    {
        if (ours != theirs) throw new InvalidDataException($"{peer} finds {theirs} scalars in a file where our tree has {ours}");
    }

    private static int CountScalars(SyntaxNode node) => node is ScalarSyntax ? 1 : node.Children.Sum(CountScalars);

    private static int CountScalars(byte[] source)
    {
        using var reader = new StreamReader(new MemoryStream(source));
        var parser = new Parser(reader);
        var count = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar) count++;
        }

        return count;
    }
}
