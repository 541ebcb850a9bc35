using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>
/// A small workspace in which one listing is broken: that listing, the files it shares, and listings that use what else is in
/// these. Pointers are JSON Pointers into the first document of the file at hand.
/// </summary>
/// <param name="Workspace">The files as they are now.</param>
/// <param name="Listing">The listing that is to be broken.</param>
/// <param name="File">The file that edits go to.</param>
internal sealed record Bench(FixtureWorkspace Workspace, CorpusListing Listing, string File)
{
    /// <summary>The carton specs.</summary>
    public const string Cartons = "shared/standard.cartons.yaml";

    /// <summary>The freight templates for goods from China.</summary>
    public const string Freight = "shared/china.freight.yaml";

    /// <summary>What categories demand.</summary>
    public const string Categories = "shared/platform.categories.yaml";

    /// <summary>The benchmark prices.</summary>
    public const string Market = "shared/survey.market.yaml";

    /// <summary>The settings.</summary>
    public const string Settings = "listinglsp.yaml";

    private SyntaxTree Tree => SyntaxTree.Parse(Workspace.Files[File], File.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml);

    /// <summary>Edits go to another file from now on.</summary>
    public Bench In(string file) => this with { File = file };

    /// <summary>Edits go to the listing again.</summary>
    public Bench InListing() => In(Listing.Path);

    /// <summary>The value at a place.</summary>
    public string At(string pointer) => ((ScalarSyntax)Pointer.Find(Tree, pointer)!).Value;

    /// <summary>The number at a place.</summary>
    public decimal Number(string pointer) => decimal.Parse(At(pointer), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Another number or word in a place, without quotes of its own.</summary>
    public Bench Set(string pointer, object word)
    {
        var tree = Tree;
        return With(SyntaxEditor.SetValue(tree, Pointer.Find(tree, pointer)!, NewValue.Word(FormattableString.Invariant($"{word}"))));
    }

    /// <summary>Another text in a place.</summary>
    public Bench SetText(string pointer, string text) => SetValue(pointer, NewValue.Text(text));

    /// <summary>Another value in a place.</summary>
    public Bench SetValue(string pointer, NewValue value)
    {
        var tree = Tree;
        return With(SyntaxEditor.SetValue(tree, Pointer.Find(tree, pointer)!, value));
    }

    /// <summary>Words put in the place of others in a text.</summary>
    public Bench Reword(string pointer, string old, string words) => SetText(pointer, At(pointer).Replace(old, words, StringComparison.Ordinal));

    /// <summary>One more field at the end of a group.</summary>
    public Bench Add(string pointer, string key, NewValue value)
    {
        var tree = Tree;
        var group = (MappingSyntax)Pointer.Find(tree, pointer)!;
        return With(SyntaxEditor.InsertEntry(tree, group, group.Entries[^1], key, value));
    }

    /// <summary>A field, whether it is there or not.</summary>
    public Bench Put(string pointer, string key, NewValue value) =>
        Pointer.Find(Tree, $"{pointer}/{key}") is null ? Add(pointer, key, value) : SetValue($"{pointer}/{key}", value);

    /// <summary>One more item at the end of a list.</summary>
    public Bench Append(string pointer, NewValue value)
    {
        var tree = Tree;
        var list = (SequenceSyntax)Pointer.Find(tree, pointer)!;
        return With(SyntaxEditor.InsertItem(tree, list, list.Items.Length, value));
    }

    /// <summary>Takes a field or an item away.</summary>
    public Bench Remove(string pointer)
    {
        var tree = Tree;
        var (owner, last) = Pointer.Split(pointer);
        return With(Pointer.Find(tree, owner) switch
        {
            MappingSyntax group => SyntaxEditor.RemoveEntry(tree, group, group.Find(last)!),
            SequenceSyntax list => SyntaxEditor.RemoveItem(tree, list, list.Items[int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)]),
            _ => throw new ArgumentException(pointer, nameof(pointer)),
        });
    }

    /// <summary>Takes a field away where it is there.</summary>
    public Bench RemoveAny(string pointer) => Pointer.Find(Tree, pointer) is null ? this : Remove(pointer);

    /// <summary>Another name for a field.</summary>
    public Bench Rename(string pointer, string name)
    {
        var tree = Tree;
        var (owner, last) = Pointer.Split(pointer);
        return With(SyntaxEditor.RenameKey(tree, ((MappingSyntax)Pointer.Find(tree, owner)!).Find(last)!, name));
    }

    /// <summary>Puts an item of a list elsewhere.</summary>
    public Bench Move(string pointer, int from, int to)
    {
        var tree = Tree;
        var list = (SequenceSyntax)Pointer.Find(tree, pointer)!;
        return With(SyntaxEditor.MoveItem(tree, list, list.Items[from], to));
    }

    /// <summary>Other signs in the place of the first occurrence of some in the bare text.</summary>
    public Bench Overwrite(string old, string signs)
    {
        var text = Workspace.Files[File].ToString();
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0) throw new ArgumentException($"'{old}' does not stand in {File}", nameof(old));
        return WithText(SourceText.From(text.Remove(at, old.Length).Insert(at, signs)));
    }

    /// <summary>A line of its own at the top of the file.</summary>
    public Bench Above(string line) => WithText(SourceText.From(line + "\n" + Workspace.Files[File]));

    /// <summary>Other bytes for the whole file.</summary>
    public Bench WithText(SourceText text) => this with { Workspace = Workspace with { Files = Workspace.Files.SetItem(File, text) } };

    /// <summary>One more file, beside the file at hand.</summary>
    public Bench Write(string path, SourceText text) => this with { Workspace = Workspace with { Files = Workspace.Files.Add(path, text) } };

    /// <summary>The file under another name.</summary>
    public Bench MoveTo(string path) => this with { File = path, Workspace = Workspace with { Files = Workspace.Files.Remove(File).Add(path, Workspace.Files[File]) } };

    /// <summary>Without a shared file.</summary>
    public Bench Without(string file) => this with { Workspace = Workspace with { Files = Workspace.Files.Remove(file) } };

    /// <summary>Settings that differ from the usual ones.</summary>
    public Bench Configured(string asOf = "2026-11-22", string? rules = null) =>
        In(Settings).WithText(SourceText.From($"version: 1\nasOf: {asOf}\n{(rules is null ? "" : $"rules: {{ {rules} }}\n")}")).InListing();

    private Bench With(params TextEdit[] edits) => WithText(Workspace.Files[File].WithEdits(edits));
}
