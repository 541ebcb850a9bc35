using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Tests;

/// <summary>Listings of which nothing is said but what they have to do with others.</summary>
internal static class PlainListing
{
    /// <summary>Settings with every rule off that can be, but some.</summary>
    /// <param name="on">The rules that stay on.</param>
    public static string SettingsWith(params string[] on) =>
        "version: 1\nrules:\n" + string.Concat(RuleCatalogue.All.Where(r => !on.Contains(r.Id) && r.Id is not ("LST0001" or ['L', 'S', 'T', '6' or '7', ..] or "LST9000" or "LST9004")).Select(r => $"  {r.Id}: off\n"));

    /// <summary>One that is sold by the piece and by the carton.</summary>
    public static string Text(string id, string title, string carton = "1") => $"""
        id: {id}
        title: {title}
        type: ready-to-ship
        category: Home & Garden > Mugs
        trade:
          unit: piece
          moq: 100
          tiers:
            - {"{"} from: 100, price: 10.00 {"}"}
          carton: {"{"} spec: "{carton}", tiers: [{"{"} from: 10, price: 9.50 {"}"}] {"}"}

        """;
}
