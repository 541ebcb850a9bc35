using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Units of measure, from <c>units.yaml</c>.</summary>
public static class Units
{
    private static readonly Lazy<CodeList> List = new(() => new CodeList(
        "unit",
        DataFile.Read("reference/units.yaml", "units"),
        m => new Code(m.Required("id"), new(m.Required("plural"), m.Required("zh")), [m.Required("plural"), m.Required("zh"), .. m.Texts("aliases")], m.Texts("likely"))));

    /// <summary>All of them; a name is the plural in English.</summary>
    public static CodeList Codes => List.Value;

    /// <summary>The unit as it reads behind a quantity: <c>1 piece</c>, <c>20 pieces</c>, <c>20件</c>; as written where it is not known.</summary>
    public static LocalizedText Counted(string unit, decimal quantity) =>
        Codes.Find(unit) is not { } known ? unit : quantity == 1 ? new LocalizedText(known.Id, known.Name.Zh) : known.Name;
}
