using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>An entry of a rule pack that matches a listing.</summary>
internal sealed record PackHit
{
    /// <summary>The entry.</summary>
    public required PackEntry Entry { get; init; }

    /// <summary>Everything that decides is declared.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>What declares it, or null where only words say so.</summary>
    public SyntaxNode? Evidence { get; init; }

    /// <summary>Where it is said: what is declared, else the words.</summary>
    public TextSpan Place => Evidence?.Span ?? (Words is { } words ? ScalarPlace.Of(words.Word.Node, words.Start, words.Length) : throw new InvalidOperationException("nothing says so"));

    /// <summary>What the finding is about: two entries with the same goods and the same verdict say the same.</summary>
    public object Goods => Evidence ?? (object)(Words?.Word.Node, Words?.Start);

    /// <summary>The words that say so, or null where it is declared.</summary>
    public FoundPhrase? Words { get; init; }

    /// <summary>Names of the deciding facts that are not declared: fields of <c>compliance</c>.</summary>
    public ImmutableArray<string> Undeclared { get; init; } = [];

    /// <summary>The exemption that takes the listing out, or null.</summary>
    public Word? Exemption { get; init; }

    /// <summary>Markets of the listing that the entry is about, in the order of the entry; those that another entry has said already are left out.</summary>
    public ImmutableArray<string> Markets { get; init; } = [];
}
