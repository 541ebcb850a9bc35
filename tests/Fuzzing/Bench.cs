using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>A target with its corpus and its random numbers.</summary>
internal sealed class Bench
{
    /// <summary>One input in so many is long, for targets that take long ones: what takes time is seen only there.</summary>
    private const int LongOneIn = 1000;

    private readonly Random _random;
    private readonly Corpus _corpus;
    private readonly int _found;
    private int _begun;
    private long _inputs;
    private long _bytes;

    /// <summary>A bench that has seen nothing.</summary>
    /// <param name="target">What gets the inputs.</param>
    /// <param name="seed">Decides which.</param>
    public Bench(FuzzTarget target, int seed)
    {
        Target = target;
        _random = new Random(seed);
        var (found, seeds) = (Found.Inputs(target.Name), target.Seeds.ToArray());
        _random.Shuffle(seeds);
        _corpus = new Corpus([.. found, .. seeds]);
        _found = found.Count;
    }

    /// <summary>The target.</summary>
    public FuzzTarget Target { get; }

    /// <summary>How it went so far.</summary>
    public TargetReport Report => new(Target.Name, _inputs, _bytes, _corpus.Count, _corpus.Features);

    /// <summary>The next input: what was found before, then the seeds as they are and what becomes of them in turn, for what seeds do is nothing new.</summary>
    public byte[] Next()
    {
        var input = _begun < _found || (_begun < _corpus.Seeds && _random.Next(2) == 0) ? _corpus[_begun++] : Made();
        if (input.Length > Target.MostBytes) Array.Resize(ref input, Target.MostBytes);
        if (Target.LongestBytes > Target.MostBytes && _random.Next(LongOneIn) == 0) input = ByteMutator.Lengthened(input, Target.LongestBytes, _random);
        _inputs++;
        _bytes += input.Length;
        return input;
    }

    /// <summary>Keeps an input that did something new.</summary>
    public void Learn(byte[] input, Features features)
    {
        // A long one would make all that comes of it long.
        if (input.Length <= Target.MostBytes) _corpus.Learn(input, features, _random);
    }

    private byte[] Made() => Target.Generate(_random) ?? Mutator.Of(_corpus.Pick(_random), _corpus.Pick(_random), Target.Format, _random);
}
