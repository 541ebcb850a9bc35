using ListingLsp.Fuzzing.Mutating;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>A part of the program that is given inputs, with what must hold of it for every one.</summary>
internal abstract class FuzzTarget
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>How its inputs are built.</summary>
    public abstract InputFormat Format { get; }

    /// <summary>Inputs in a round: more for what is cheap.</summary>
    public virtual int Weight => 1;

    /// <summary>Longer inputs are cut.</summary>
    public virtual int MostBytes => 4096;

    /// <summary>Now and then one input is as long as this.</summary>
    public virtual int LongestBytes => MostBytes;

    /// <summary>What to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>An input made from a grammar; null for a change of one that is there.</summary>
    public virtual byte[]? Generate(Random random) => null;

    /// <summary>Runs an input. Throws where something does not hold.</summary>
    /// <param name="input">Any bytes; they must not be changed.</param>
    /// <param name="features">Is told what happened.</param>
    public abstract void Run(byte[] input, Features features);

    /// <summary>Throws where something does not hold.</summary>
    protected static void Require(bool holds, string what)
    {
        if (!holds) throw new BrokenException(what);
    }
}

/// <summary>Something that must hold does not.</summary>
internal sealed class BrokenException(string what) : Exception(what);
