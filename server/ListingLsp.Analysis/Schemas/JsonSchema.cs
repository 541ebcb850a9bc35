using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Schemas;

/// <summary>
/// JSON Schemas (draft 7) of the kinds of files, for tools that know nothing else: written from the field tables, so that
/// they accept and reject what the binder does. What rules say of values that are well formed is not in them.
/// </summary>
public static class JsonSchema
{
    /// <summary>The kinds that have a schema, and their tables.</summary>
    public static readonly ImmutableArray<(FileKind Kind, Shape Root)> Kinds =
    [
        (FileKind.Listing, ListingShape.Root),
        (FileKind.Cartons, CartonsShape.Root),
        (FileKind.Freight, FreightShape.Root),
        (FileKind.Categories, CategoriesShape.Root),
        (FileKind.Market, MarketShape.Root),
        (FileKind.Metrics, MetricsShape.Root),
        (FileKind.Store, StoreShape.Root),
        (FileKind.Campaign, CampaignShape.Root),
        (FileKind.Orders, OrdersShape.Root),
        (FileKind.Rules, PackShape.Root),
        (FileKind.Config, ConfigShape.Root),
    ];

    /// <summary>The schema of one kind, with a line break at its end.</summary>
    public static string Of(FileKind kind)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonSchemaWriter(json).WriteFile(kind, Kinds.First(k => k.Kind == kind).Root);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
