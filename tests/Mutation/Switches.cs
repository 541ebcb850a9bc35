using System.Reflection;

namespace ListingLsp.Mutation;

/// <summary>The switches inside an instrumented assembly.</summary>
internal sealed class Switches
{
    /// <summary>The class that they are, for <c>SwitchWriter</c>'s calls.</summary>
    public const string Source = """
        namespace ListingLsp.Analysis;

        /// <summary>Which mutant is alive.</summary>
        public static class Mutant
        {
            /// <summary>Its number; 0 for none.</summary>
            public static int Active;

            /// <summary>When it must have ended, by the ticks of the machine: some never would.</summary>
            public static long Deadline;

            /// <summary>Places that were reached.</summary>
            public static readonly bool[] Seen = new bool[100_000];

            /// <summary>Whether a mutant is alive.</summary>
            public static bool Is(int id)
            {
                Seen[id] = true;
                if (Active != id) return false;
                if (System.Environment.TickCount64 > Deadline) throw new System.TimeoutException("The mutant does not end.");
                return true;
            }
        }
        """;

    private readonly FieldInfo _active;
    private readonly FieldInfo _deadline;

    /// <summary>Those of an assembly.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public Switches(Assembly assembly)
    {
        var type = assembly.GetType("ListingLsp.Analysis.Mutant") ?? throw new InvalidOperationException("This build holds no mutants.");
        (_active, _deadline) = (type.GetField("Active")!, type.GetField("Deadline")!);
        Seen = (bool[])type.GetField("Seen")!.GetValue(null)!;
    }

    /// <summary>The places that were reached, by number.</summary>
    public bool[] Seen { get; }

    /// <summary>One mutant lives from now on.</summary>
    public void Begin(int id, TimeSpan patience)
    {
        _deadline.SetValue(null, Environment.TickCount64 + (long)patience.TotalMilliseconds);
        _active.SetValue(null, id);
    }

    /// <summary>None lives any more.</summary>
    public void End() => _active.SetValue(null, 0);
}
