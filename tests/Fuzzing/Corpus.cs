namespace ListingLsp.Fuzzing;

/// <summary>Inputs worth changing: the seeds, and each input that did something new.</summary>
internal sealed class Corpus
{
    /// <summary>More than this only makes new finds rarer.</summary>
    private const int Limit = 4000;

    private readonly List<byte[]> _inputs;
    private readonly HashSet<int> _known = [];

    /// <summary>A corpus of seeds.</summary>
    public Corpus(IEnumerable<byte[]> seeds)
    {
        _inputs = [.. seeds];
        Seeds = _inputs.Count;
    }

    /// <summary>How many inputs it holds.</summary>
    public int Count => _inputs.Count;

    /// <summary>How many of them were there from the beginning; they come first.</summary>
    public int Seeds { get; }

    /// <summary>One by its number.</summary>
    public byte[] this[int index] => _inputs[index];

    /// <summary>How many different things its inputs did.</summary>
    public int Features => _known.Count;

    /// <summary>One of its inputs.</summary>
    public byte[] Pick(Random random) => _inputs[random.Next(_inputs.Count)];

    /// <summary>Takes an input in if it did something new.</summary>
    /// <param name="input">The input.</param>
    /// <param name="features">What it did.</param>
    /// <param name="random">Decides what makes room.</param>
    public void Learn(byte[] input, Features features, Random random)
    {
        var isNew = false;
        foreach (var feature in features.All) isNew |= _known.Add(feature);
        if (!isNew) return;
        if (_inputs.Count - Seeds < Limit) _inputs.Add(input);
        else _inputs[random.Next(Seeds, _inputs.Count)] = input;
    }
}
