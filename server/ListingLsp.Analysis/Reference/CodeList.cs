using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>A closed list that is too long to be told: units, currencies, markets.</summary>
public sealed class CodeList
{
    private readonly HashSet<string> _ids;
    private readonly ImmutableArray<string> _inOrder;
    private readonly Utf8Words _names;
    private readonly Lazy<Dictionary<string, Code>> _byId;
    private readonly Lazy<Dictionary<string, MeantCode>> _byWord;
    private readonly Lazy<ImmutableArray<Code>> _codes;

    /// <summary>A list from its rows. Their words are not read before somebody asks for them.</summary>
    /// <param name="name">What it lists, as the variants of LST0006 call it.</param>
    /// <param name="rows">The rows, each with an <c>id</c>.</param>
    /// <param name="read">Reads a row.</param>
    internal CodeList(string name, IEnumerable<MappingSyntax> rows, Func<MappingSyntax, Code> read)
    {
        Name = name;
        var all = rows.ToList();
        _ids = new HashSet<string>(all.Count, StringComparer.Ordinal);
        _inOrder = [.. all.Select(row => row.Required("id"))];
        _names = new Utf8Words(_inOrder);
        _ids.UnionWith(_inOrder);
        _codes = new(() => [.. all.Select(read)]);
        _byId = new(() => Codes.ToDictionary(c => c.Id, StringComparer.Ordinal));
        _byWord = new(() => Codes
            .SelectMany(c => c.Aliases.Append(c.Id).Select(w => (Word: w, Meant: new MeantCode(c.Id, FixSafety.Safe)))
                .Concat(c.Likely.Select(w => (Word: w, Meant: new MeantCode(c.Id, FixSafety.Unsafe)))))
            .GroupBy(p => p.Word, p => p.Meant, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => Together([.. g.Distinct()]), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What it lists: <c>unit</c>, <c>currency</c>, <c>market</c>.</summary>
    public string Name { get; }

    /// <summary>The entries in the order of their file.</summary>
    public ImmutableArray<Code> Codes => _codes.Value;

    /// <summary>Whether a code is written as it must be.</summary>
    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>The code that is written so in UTF-8, or null.</summary>
    public string? Written(ReadOnlySpan<byte> id) => _names.OrdinalOf(id) is >= 0 and var at ? _inOrder[at] : null;

    /// <summary>The entry of a code, or null.</summary>
    public Code? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>What was meant by a word that is no code: another letter case, a plural, a translation, a slip. Null where nobody can say.</summary>
    public MeantCode? Meant(string word)
    {
        var trimmed = word.Trim();
        if (_byWord.Value.TryGetValue(trimmed, out var meant)) return meant;
        return Nearest.Of(trimmed, _byWord.Value.Keys) is { } near ? _byWord.Value[near] with { Safety = FixSafety.Unsafe } : null;
    }

    /// <summary>A word that stands for two codes is a guess.</summary>
    private static MeantCode Together(ImmutableArray<MeantCode> meant) => meant switch
    {
        [var only] => only,
        _ when meant.FirstOrDefault(m => m.Safety == FixSafety.Safe) is { Id: { } id } && meant.Count(m => m.Safety == FixSafety.Safe) == 1 => new MeantCode(id, FixSafety.Safe),
        _ => meant[0] with { Safety = FixSafety.Unsafe },
    };
}
