using System.Collections.Immutable;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Rules;

/// <summary>A rule that judges what the platform shows of one listing, in the file that says so.</summary>
internal abstract class FiguresRule : Rule
{
    /// <summary>Reports what is wrong. Called only where the rule is on and in force.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="all">All figures of the file.</param>
    /// <param name="context">What it may ask.</param>
    public abstract void Check(ListingFigures figures, ImmutableArray<ListingFigures> all, RuleContext context);
}
