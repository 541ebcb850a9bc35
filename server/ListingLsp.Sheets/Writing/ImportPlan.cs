using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Sheets.Building;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Writing;

/// <summary>A file of the workspace as it is.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its text.</param>
public sealed record PresentFile(string Path, FileKind Kind, SourceText Text);

/// <summary>A file that an import changes.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it is to be.</param>
public sealed record ChangedFile(string Path, SourceText Before, SourceText After);

/// <summary>A file that is not what the sheet says and cannot be made so.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Why">The reason.</param>
public sealed record KeptFile(string Path, LocalizedText Why);

/// <summary>What an import would write: worked out before anything is.</summary>
public sealed class ImportPlan
{
    private static readonly LocalizedText Damaged = new("it has syntax errors, or says what cannot be changed with certainty", "有语法错误，或内容无法可靠修改");
    private static readonly LocalizedText OtherListing = new("it is there already and holds another listing than '{id}'", "文件已存在，且不是商品“{id}”");
    private static readonly LocalizedText Hidden = new("something is there already that is not of the workspace: git or the settings leave it out", "该位置已有文件，但被git忽略或被设置排除，不属于工作区");
    private static readonly LocalizedText Twin = new("its name differs from that of {path} in letter case only", "文件名与{path}仅大小写不同");
    private static readonly LocalizedText BadPath = new("it is no name of a listing file inside the workspace", "不是工作区内的商品文件名");

    private readonly Dictionary<string, SourceText> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SourceText Text, SyntaxTree Tree)> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<(FileKind, string), string> _homes = [];
    private readonly SortedDictionary<string, List<(int Document, Datum Value)>> _new = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lazy<ImmutableArray<(string Path, string Text)>> _texts;
    private readonly Lazy<ImmutableArray<ChangedFile>> _changed;
    private readonly List<KeptFile> _kept = [];
    private readonly HashSet<string> _looked = new(StringComparer.Ordinal);

    private ImportPlan(IEnumerable<PresentFile> files)
    {
        // Asked for only when all is in.
        _texts = new(() => [.. _new.Select(f => (f.Key, TextOf(f.Key, [.. f.Value.OrderBy(d => d.Document).Select(d => d.Value)])))]);
        _changed = new(() => [.. _looked.Where(p => _now[p].Text != _before[p] && !_now[p].Text.Bytes.SequenceEqual(_before[p].Bytes)).Order(StringComparer.Ordinal).Select(p => new ChangedFile(p, _before[p], _now[p].Text))]);
        foreach (var file in files)
        {
            _before.Add(file.Path, file.Text);
            var tree = SyntaxTree.Parse(file.Text, file.Path.EndsWith(".json", StringComparison.Ordinal) ? SyntaxFormat.Json : SyntaxFormat.Yaml);
            _now.Add(file.Path, (file.Text, tree));
            foreach (var definition in file.Kind == FileKind.Listing ? Definitions.In(tree) : Shared(tree, file.Kind))
            {
                if (Definitions.IdOf(definition) is { } id) _homes.TryAdd((file.Kind, id), file.Path);
            }
        }
    }

    /// <summary>Files that are new, with their texts.</summary>
    public ImmutableArray<(string Path, string Text)> New => _texts.Value;

    /// <summary>Files that are there and are changed.</summary>
    public ImmutableArray<ChangedFile> Changed => _changed.Value;

    /// <summary>Number of files that are there and say already what the sheet says.</summary>
    public int Unchanged => _looked.Count - Changed.Length;

    /// <summary>Files that cannot be written or changed.</summary>
    public ImmutableArray<KeptFile> Kept => [.. _kept];

    /// <summary>Works it out.</summary>
    /// <param name="sheet">What the sheet says.</param>
    /// <param name="stem">Name of the workbook without its ending, for shared files.</param>
    /// <param name="files">The listings, carton specs and freight templates of the workspace.</param>
    /// <param name="isListing">Whether a path inside the workspace has the name of a listing file.</param>
    /// <param name="isThere">Whether something is there that is not among the files.</param>
    public static ImportPlan Of(ImportedSheet sheet, string stem, IEnumerable<PresentFile> files, Predicate<string> isListing, Predicate<string> isThere)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(isListing);
        ArgumentNullException.ThrowIfNull(isThere);
        var plan = new ImportPlan(files);
        foreach (var listing in sheet.Listings) plan.Add(listing, isListing, isThere);
        plan.AddShared(sheet.Cartons, FileKind.Cartons, "cartons", $"shared/{stem}.cartons.yaml", CartonsShape.Spec, isThere);
        plan.AddShared(sheet.Templates, FileKind.Freight, "templates", $"shared/{stem}.freight.yaml", FreightShape.Template, isThere);
        return plan;
    }

    private void Add(ImportedListing listing, Predicate<string> isListing, Predicate<string> isThere)
    {
        var path = listing.File ?? _homes.GetValueOrDefault((FileKind.Listing, listing.Id)) ?? $"listings/{listing.Id}.listing.yaml";
        if (!isListing(path))
        {
            _kept.Add(new KeptFile(path, BadPath));
        }
        else if (!_now.ContainsKey(path))
        {
            if (!_new.TryGetValue(path, out var documents))
            {
                if (isThere(path) || !_names.TryAdd(path, path))
                {
                    _kept.Add(new KeptFile(path, _names.TryGetValue(path, out var twin) ? Twin.Fill([("path", twin)]) : Hidden));
                    return;
                }

                _new.Add(path, documents = []);
            }

            documents.Add((listing.Document, listing.Value));
        }
        else if (listing.File is null)
        {
            if (!_homes.ContainsKey((FileKind.Listing, listing.Id))) _kept.Add(new KeptFile(path, OtherListing.Fill([("id", listing.Id)])));
            else Change(path, t => Definitions.In(t).FirstOrDefault(d => Definitions.IdOf(d) == listing.Id), listing.Value, ListingShape.Root);
        }
        else
        {
            Change(path, t => Definitions.In(t).ElementAtOrDefault(listing.Document), listing.Value, ListingShape.Root);
        }
    }

    private void AddShared(ImmutableArray<ImportedShared> definitions, FileKind kind, string key, string newPath, Shape table, Predicate<string> isThere)
    {
        var missing = new List<Datum>();
        foreach (var definition in definitions)
        {
            if (_homes.TryGetValue((kind, definition.Id), out var path)) Change(path, t => Shared(t, kind).FirstOrDefault(d => Definitions.IdOf(d) == definition.Id), definition.Value, table);
            else missing.Add(definition.Value);
        }

        if (missing.Count == 0) return;
        if (!_now.TryGetValue(newPath, out var present) && isThere(newPath)) _kept.Add(new KeptFile(newPath, Hidden));
        else if (present.Tree is null) _new.Add(newPath, [(0, new DatumGroup([new DatumEntry(key, new DatumList([.. missing]))]))]);
        else if (present.Tree.Errors.IsEmpty && present.Tree.Documents is [{ Root: MappingSyntax root }, ..] && root.Find(key)?.Value is SequenceSyntax list) Set(newPath, present.Text.WithEdits([SyntaxEditor.InsertItems(present.Tree, list, list.Items.Length, [.. missing.Select(DocumentUpdate.New)])]));
        else _kept.Add(new KeptFile(newPath, Damaged));
    }

    private void Change(string path, Func<SyntaxTree, SyntaxNode?> find, DatumGroup wanted, Shape table)
    {
        if (DocumentUpdate.Apply(_now[path].Tree, find, wanted, table) is { } text) Set(path, text);
        else if (!_kept.Exists(k => k.Path == path)) _kept.Add(new KeptFile(path, Damaged));
    }

    private void Set(string path, SourceText text)
    {
        _looked.Add(path);
        if (text != _now[path].Text) _now[path] = (text, SyntaxTree.Parse(text, _now[path].Tree.Format));
    }

    private static IEnumerable<SyntaxNode> Shared(SyntaxTree tree, FileKind kind) => Definitions.In(tree)
        .Select(d => (d as MappingSyntax)?.Find(kind == FileKind.Cartons ? "cartons" : "templates")?.Value)
        .OfType<SequenceSyntax>()
        .SelectMany(l => l.Items.Select(i => i.Value));

    private static string TextOf(string path, ImmutableArray<Datum> documents)
    {
        var yaml = HouseYaml.Write(documents);
        if (!path.EndsWith(".json", StringComparison.Ordinal)) return yaml;
        return FormatConversion.Of(SyntaxTree.Parse(yaml, SyntaxFormat.Yaml)) is { Obstacle: ConversionObstacle.None, Text: var json } ? json : yaml;
    }
}
