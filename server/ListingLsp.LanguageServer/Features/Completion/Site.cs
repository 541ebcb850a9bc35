using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>What the field tables say of a place.</summary>
/// <param name="Landing">The place.</param>
/// <param name="Type">Of a key, what the group takes that it would belong to; of a value, what may stand there.</param>
/// <param name="Owner">The table of <paramref name="Field"/>; null at the top of a definition.</param>
/// <param name="Field">The field of a table that the place belongs to; null at the top of a definition.</param>
internal sealed record Site(Landing Landing, ValueType Type, Shape? Owner, FieldDefinition? Field)
{
    /// <summary>What suppressions in fields take: <c>"x-listinglsp-ignore": ["LST1011 -- reason"]</c>.</summary>
    public static readonly FieldDefinition Suppression = new("x-listinglsp-ignore", new ListType(new TextType()), LocalizedText.None);

    /// <summary>The place of a value: the mark itself.</summary>
    public SyntaxNode Node => Landing.Path[^1];

    /// <summary>The group that a key comes into.</summary>
    public MappingSyntax? Mapping => Landing.Path is [.., MappingSyntax mapping, EntrySyntax] ? mapping : null;

    /// <summary>The list that an item comes into.</summary>
    public SequenceSyntax? List => Landing.Path is [.., SequenceSyntax list, ItemSyntax, ScalarSyntax] ? list : null;

    /// <summary>The entry whose value stands at the place.</summary>
    public EntrySyntax? Entry => Landing.Path is [.., EntrySyntax entry, ScalarSyntax] ? entry : null;

    /// <summary>The keys on the way to the place, from the top.</summary>
    public IEnumerable<string> Keys => Landing.Path[..^1].OfType<EntrySyntax>().Select(e => e.KeyText ?? "");

    /// <summary>The definition that the place is in.</summary>
    public MappingSyntax? Definition => Landing.Path.OfType<MappingSyntax>().FirstOrDefault();

    /// <summary>Whether the place is between brackets.</summary>
    public bool IsInBrackets => Landing.Tree.Format == SyntaxFormat.Json || Landing.Path.Any(n => n is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true });

    /// <summary>What the tables say of a place; null where they say nothing.</summary>
    public static Site? Of(Landing? landing, Shape root)
    {
        if (landing is null) return null;
        var site = new Site(landing, new RecordType(root), null, null);
        // In JSON several definitions are an array.
        if (landing.Path[0] is SequenceSyntax) site = site with { Type = new ListType(site.Type) };
        foreach (var node in landing.Path[..^1])
        {
            if (site.Into(node) is not { } inner) return null;
            site = inner;
        }

        return site;
    }

    private Site? Into(SyntaxNode node) => (node, Type) switch
    {
        (MappingSyntax, EitherType either) => either.Options.FirstOrDefault(o => o is RecordType or MapType) is { } group ? this with { Type = group } : null,
        (SequenceSyntax, EitherType either) => either.Options.FirstOrDefault(o => o is ListType) is { } list ? this with { Type = list } : null,
        (MappingSyntax, RecordType or MapType or AnyType) or (SequenceSyntax, ListType) => this,
        (EntrySyntax { KeyText: { } key }, _) when key.StartsWith(Suppression.Name, StringComparison.Ordinal) => this with { Type = Suppression.Type, Owner = null, Field = Suppression },
        (EntrySyntax { KeyText: { } key }, RecordType record) when record.Shape.OrdinalOf(key) is >= 0 and var ordinal =>
            this with { Type = record.Shape.Fields[ordinal].Type, Owner = record.Shape, Field = record.Shape.Fields[ordinal] },
        (EntrySyntax, MapType map) => this with { Type = map.Value },
        (EntrySyntax, AnyType) => this,
        (ItemSyntax, ListType list) => this with { Type = list.Item },
        _ => null,
    };
}
