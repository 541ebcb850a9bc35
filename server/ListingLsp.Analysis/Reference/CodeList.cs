using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>A closed list that is too long to be told: units, currencies, markets.</summary>
public sealed class CodeList
{
    private readonly Dictionary<string, Code> _byId;
    private readonly Lazy<Dictionary<string, MeantCode>> _byWord;

    /// <summary>A list from its entries.</summary>
    /// <param name="name">What it lists, as the variants of LST0006 call it.</param>
    /// <param name="codes">The entries.</param>
    public CodeList(string name, IEnumerable<Code> codes)
    {
        Name = name;
        Codes = [.. codes];
        _byId = Codes.ToDictionary(c => c.Id, StringComparer.Ordinal);
        _byWord = new(() => Codes
            .SelectMany(c => c.Aliases.Append(c.Id).Select(w => (Word: w, Meant: new MeantCode(c.Id, FixSafety.Safe)))
                .Concat(c.Likely.Select(w => (Word: w, Meant: new MeantCode(c.Id, FixSafety.Unsafe)))))
            .GroupBy(p => p.Word, p => p.Meant, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => Together([.. g.Distinct()]), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>What it lists: <c>unit</c>, <c>currency</c>, <c>market</c>.</summary>
    public string Name { get; }

    /// <summary>The entries in the order of their file.</summary>
    public ImmutableArray<Code> Codes { get; }

    /// <summary>Whether a code is written as it must be.</summary>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>The entry of a code, or null.</summary>
    public Code? Find(string id) => _byId.GetValueOrDefault(id);

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
