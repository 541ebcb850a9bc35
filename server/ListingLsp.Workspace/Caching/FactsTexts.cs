namespace ListingLsp.Workspace.Caching;

/// <summary>Texts by number, each once.</summary>
internal sealed class FactsTexts
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _all = [];

    /// <summary>The texts in the order of their numbers.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>The number of a text.</summary>
    public int NumberOf(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        _numbers.Add(text, _all.Count);
        _all.Add(text);
        return _all.Count - 1;
    }
}
