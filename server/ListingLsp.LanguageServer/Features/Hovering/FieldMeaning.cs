using ListingLsp.LanguageServer.Features.Completion;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What a field means, from its row in the table.</summary>
internal static class FieldMeaning
{
    /// <summary>The field of a key, or of the value behind it; null where the tables know none, as with keys that are free.</summary>
    public static string? At(DocumentView view, PlacePath place)
    {
        if (place.Key is { } free && place.Around is { Type: Analysis.Binding.MapType or Analysis.Binding.AnyType } && free.KeyText is not null) return null;
        if (place.Site is not { Field: { Doc.En.Length: > 0 } field }) return null;
        return $"**{field.Name}** · {FieldNotes.Short(field).In(view.Locale)}  \n{FieldNotes.Long(field, view.Locale)}";
    }
}
