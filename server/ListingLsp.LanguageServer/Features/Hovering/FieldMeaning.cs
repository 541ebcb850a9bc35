using ListingLsp.Analysis.Binding;
using ListingLsp.LanguageServer.Features.Fields;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What a field means, from its row in the table.</summary>
internal static class FieldMeaning
{
    /// <summary>The field of a key, or of the value behind it; null where the tables know none, as with keys that are free.</summary>
    public static string? At(DocumentView view, PlacePath place)
    {
        if (place.Key is { } free && place.Around is { Type: MapType or AnyType } && free.KeyText is not null) return null;
        if (place.Site is not { } site) return null;
        // A field without its colon yet reads as the value of the group that it stands in.
        var field = place.Value is { } word && site.Type is RecordType { Shape: var shape } && shape.OrdinalOf(word.Value) is >= 0 and var at ? shape.Fields[at] : site.Field;
        return field is not { Doc.En.Length: > 0 } ? null : $"**{field.Name}** · {FieldNotes.Short(field).In(view.Locale)}  \n{FieldNotes.Long(field, view.Locale)}";
    }
}
