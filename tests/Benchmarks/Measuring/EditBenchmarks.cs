using BenchmarkDotNet.Attributes;
using ListingLsp.Benchmarks.Measuring.Edits;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>
/// One key stroke in an open file: a digit typed into a price in the middle, and taken out again, so that the file keeps
/// its size. Each edit is made to the tree that the one before has left, as in an editor.
/// </summary>
public class EditBenchmarks
{
    private TextEdit _typed;
    private TextEdit _deleted;
    private SourceText _with = null!;
    private SourceText _without = null!;
    private SyntaxFormat _format;
    private SyntaxTree _tree = null!;

    /// <summary>The open file.</summary>
    [ParamsAllValues]
    public EditInput Input { get; set; }

    /// <summary>Opens the file, and tries both edits out.</summary>
    [GlobalSetup]
    public void Open()
    {
        _format = EditInputs.FormatOf(Input);
        _without = SourceText.From(EditInputs.TextOf(Input));
        var at = EditInputs.PlaceToType(_without.Bytes);
        _typed = new TextEdit(TextSpan.At(at), "5");
        _deleted = new TextEdit(new TextSpan(at, at + 1), "");
        _with = _without.WithEdits([_typed]);

        _tree = SyntaxTree.Parse(_without, _format);
        var typed = _tree.WithEdit(_typed);
        SameTree.Verify(typed, SyntaxTree.Parse(_with, _format));
        SameTree.Verify(typed.WithEdit(_deleted), _tree);
    }

    /// <summary>The whole new text, which is there already.</summary>
    [Benchmark(OperationsPerInvoke = 2, Baseline = true, Description = "SyntaxTree.Parse")]
    public int Parse() => SyntaxTree.Parse(_with, _format).Documents.Length + SyntaxTree.Parse(_without, _format).Documents.Length;

    /// <summary>The edit alone; making the new text is part of it.</summary>
    [Benchmark(OperationsPerInvoke = 2, Description = "WithEdit")]
    public SyntaxTree Edit() => _tree = _tree.WithEdit(_typed).WithEdit(_deleted);

    /// <summary>After all those edits the tree is still that of the text.</summary>
    [GlobalCleanup]
    public void Close() => SameTree.Verify(_tree, SyntaxTree.Parse(_without, _format));
}
