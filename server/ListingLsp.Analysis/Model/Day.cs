using System.Globalization;
using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Model;

/// <summary>Days as files write them: <c>2022-08-17</c>.</summary>
public static class Day
{
    /// <summary>The day of a field; null where it is absent or no day.</summary>
    public static DateOnly? Of(Field<string> field) =>
        field.TryGet(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As files write it.</summary>
    public static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
