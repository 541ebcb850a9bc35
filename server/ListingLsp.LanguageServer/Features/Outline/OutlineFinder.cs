using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.LanguageServer.Features.Fields;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>A document as a table of contents: definitions, their groups and lists, and what stands in those.</summary>
internal static class OutlineFinder
{
    /// <summary>No file of ours goes deeper.</summary>
    private const int Deepest = 8;

    /// <summary>The fields by which a member of a list is known, and what is told besides.</summary>
    private static readonly FrozenDictionary<Shape, (string Name, string? Detail)> Names = new Dictionary<Shape, (string, string?)>
    {
        [ListingShape.Root] = ("id", "title"),
        [ListingShape.Tier] = ("from", "price"),
        [ListingShape.CartonTier] = ("from", "price"),
        [ListingShape.Sku] = ("id", "options"),
        [ListingShape.LeadTime] = ("upTo", "days"),
        [ListingShape.Customization] = ("option", "moq"),
        [ListingShape.Material] = ("name", null),
        [ListingShape.Substance] = ("name", "cas"),
        [ListingShape.Cord] = ("side", null),
        [ListingShape.Certificate] = ("name", "number"),
        [CartonsShape.Spec] = ("id", "name"),
        [FreightShape.Template] = ("id", "origin"),
        [FreightShape.Line] = ("markets", null),
        [MarketShape.Benchmark] = ("category", "price"),
        [CategoriesShape.Category] = ("path", null),
        [PackShape.Root] = ("pack", "title"),
        [PackShape.Entry] = ("id", "title"),
        [CampaignShape.Campaign] = ("id", "kind"),
        [CampaignShape.Offer] = ("listing", "priceAfter"),
        [OrdersShape.Order] = ("id", "listing"),
        [ConfigShape.Override] = ("files", null),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<Shape> Definitions = [ListingShape.Root, CartonsShape.Spec, FreightShape.Template, PackShape.Root, PackShape.Entry];

    /// <summary>The contents of a document. Never throws on any content.</summary>
    public static ImmutableArray<OutlineNode> Of(DocumentView view)
    {
        var type = view.Kind is { } kind ? new RecordType(FileShapes.Of(kind)) : null;
        return [.. view.Tree.Documents.SelectMany((d, i) => Of(d, i, type))];
    }

    /// <summary>A document that is a definition stands by its id; one that only holds a list of them gives way to what it holds.</summary>
    private static IEnumerable<OutlineNode> Of(DocumentSyntax document, int index, RecordType? type)
    {
        if (document.Root is SequenceSyntax list) return Items(list, type, 0);
        if (document.Root is not MappingSyntax group) return [];
        return type is not null && Names.ContainsKey(type.Shape) ? [Member(group, group.Span, index, type, 0)] : Entries(group, type, 0);
    }

    private static IEnumerable<OutlineNode> Inside(SyntaxNode node, ValueType? type, int depth) => (node, type) switch
    {
        _ when depth >= Deepest => [],
        (MappingSyntax group, EitherType either) => Inside(group, either.Options.FirstOrDefault(o => o is RecordType or MapType), depth),
        (SequenceSyntax list, EitherType either) => Inside(list, either.Options.FirstOrDefault(o => o is ListType), depth),
        (MappingSyntax group, _) => Entries(group, type, depth),
        (SequenceSyntax list, _) => Items(list, (type as ListType)?.Item, depth),
        _ => [],
    };

    /// <summary>The groups and lists of a group; single values are not told.</summary>
    private static IEnumerable<OutlineNode> Entries(MappingSyntax group, ValueType? type, int depth)
    {
        foreach (var entry in group.Entries)
        {
            if (entry.KeyText is not { Length: > 0 } name || entry.Value is not (MappingSyntax or SequenceSyntax)) continue;
            var inner = type switch
            {
                RecordType record => record.Shape.OrdinalOf(name) is >= 0 and var at ? record.Shape.Fields[at].Type : null,
                MapType map => map.Value,
                _ => null,
            };
            var count = entry.Value is SequenceSyntax list ? list.Items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
            yield return Node(name, count, count is null ? OutlineKind.Group : OutlineKind.List, entry.Span, entry.Key.Span, Inside(entry.Value, inner, depth + 1));
        }
    }

    private static IEnumerable<OutlineNode> Items(SequenceSyntax list, ValueType? type, int depth) =>
        list.Items.SelectMany((item, i) => item.Value is MappingSyntax group ? new[] { Member(group, item.Span, i, type as RecordType, depth) } : []);

    /// <summary>A group by the field that it is known by, else by its number. What is told in its line is not told again below.</summary>
    private static OutlineNode Member(MappingSyntax group, TextSpan span, int index, RecordType? type, int depth)
    {
        var (nameField, detailField) = type is not null && Names.TryGetValue(type.Shape, out var known) ? known : ("id", "name");
        var field = group.Find(nameField)?.Value;
        var name = field is null ? null : ShortText.Of(field);
        var detail = detailField is not null && group.Find(detailField)?.Value is { } more ? ShortText.Of(more) : null;
        var kind = type is not null && Definitions.Contains(type.Shape) ? OutlineKind.Definition : OutlineKind.Item;
        var number = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Node(string.IsNullOrWhiteSpace(name) ? $"#{number}" : name, detail, kind, span, string.IsNullOrWhiteSpace(name) ? TextSpan.At(span.Start) : field!.Span, Inside(group, type, depth + 1).Where(c => c.Name != nameField && c.Name != detailField));
    }

    private static OutlineNode Node(string name, string? detail, OutlineKind kind, TextSpan span, TextSpan nameSpan, IEnumerable<OutlineNode> children)
    {
        ImmutableArray<OutlineNode> parts = [.. children];
        var whole = parts.Aggregate(span, (s, c) => s.Union(c.Span));
        return new OutlineNode(name, detail, kind, whole, whole.Contains(nameSpan) ? nameSpan : TextSpan.At(whole.Start), parts);
    }
}
