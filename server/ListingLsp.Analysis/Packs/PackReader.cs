using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Packs;

/// <summary>Makes a pack of what the binder has checked. What is wrong beyond shapes is LST9005; a faulty entry is left out.</summary>
internal sealed class PackReader(FindingSink sink)
{
    private const string Invalid = "LST9005";

    /// <summary>The pack, or null where it has no id.</summary>
    public RulePack? Read(BoundRecord root)
    {
        if (!root.Text("pack").TryGet(out var id)) return null;
        if (BuiltInPacks.IsTaken(id) && !sink.File.StartsWith(BuiltInPacks.Prefix, StringComparison.Ordinal)) Report(root["pack"].Node, "taken-pack", ("id", id));
        var source = ReadSource(root);
        var entries = root.List("entries", r => ReadEntry(r, id, source));
        var good = entries.TryGet(out var list) ? list.Items.OfType<PackEntry>().ToImmutableArray() : [];
        if (list is not null) ReportRepeated(list, good);
        return new RulePack(id, ReadTitle(root) ?? id, good);
    }

    /// <summary>An id that names two entries, and an entry that repeats one which is not there.</summary>
    private void ReportRepeated(BoundList<PackEntry?> list, ImmutableArray<PackEntry> good)
    {
        foreach (var twice in good.GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1)) Report(twice.Last().IdNode!, "repeated-entry", ("id", twice.Key));
        if (good.Length < list.Items.Length || !list.IsComplete) return;
        foreach (var entry in good)
        {
            foreach (var covered in entry.Covers.Where(c => !c.Contains('/', StringComparison.Ordinal) && good.All(e => e.Id != c))) Report(entry.IdNode!, "unknown-covers", ("id", covered), ("entry", entry.Id));
        }
    }

    private void Report(SyntaxNode node, string variant, params ReadOnlySpan<MessageArgument> arguments) => sink.Begin(Invalid, node.Span, arguments)?.As(variant);

    private PackEntry? ReadEntry(BoundRecord record, string pack, RuleSource? packSource)
    {
        var (from, until) = (ReadDay(record, "from"), ReadDay(record, "until"));
        if (from > until) Report(record["until"].Node, "dates-reversed", ("from", Day(from.Value)), ("until", Day(until.Value)));
        var source = ReadSource(record) ?? packSource;
        if (source is null) Report(record.Text("id").Node, "no-source", ("id", record.Text("id").Or("")));
        var match = record.Record("match", ReadMatch).Or(PackMatch.Nothing);
        var words = record.Record("words", r => r.Texts("en").AddRange(r.Texts("zh"))).Or([]);
        if (record["match"].State == FieldState.Missing && words.IsEmpty) Report(record.Text("id").Node, "no-evidence", ("id", record.Text("id").Or("")));
        if (!record.Text("id").TryGet(out var id) || !record.Text("verdict").TryGet(out var verdict) || ReadTitle(record) is not { } title || record.Texts("markets").IsEmpty) return null;
        return new PackEntry
        {
            Pack = pack,
            Id = id,
            IdNode = record["id"].Node,
            Title = title,
            Verdict = verdict switch { "banned" => PackVerdict.Banned, "marking-required" => PackVerdict.MarkingRequired, "display-only" => PackVerdict.DisplayOnly, _ => PackVerdict.Advisory },
            IsOn = record.Text("default").Or("on") == "on",
            Markets = record.Texts("markets"),
            NotMarkets = record.Texts("notMarkets"),
            From = from,
            Until = until,
            Match = match,
            Words = words,
            NotWords = record.Record("notWords", r => r.Texts("en").AddRange(r.Texts("zh"))).Or([]),
            Cords = record.Record("cords", r => new CordLimits(r.Number("pull").Or(0), r.Number("loop").Or(0), r.Number("pullOnTwoSides").Or(0))) is { IsPresent: true, Value: var limits } ? limits : null,
            Marking = record.Text("marking") is { IsPresent: true, Value: var marking } ? marking : null,
            Except = record.Texts("except"),
            Covers = record.Texts("covers"),
            Source = (source ?? new RuleSource(id, null, "tool", null)) with { From = from },
            Note = record.Text("note") is { IsPresent: true, Value: var note } ? note : null,
        };
    }

    private PackMatch ReadMatch(BoundRecord record)
    {
        if (record.Words("biocideType").TryGet(out var types))
        {
            foreach (var type in types.Items.Where(t => !IsProductType(t.Text))) Report(type.Node, "bad-product-type", ("value", type.Text));
        }

        if (record.Words("substance").TryGet(out var substances))
        {
            foreach (var cas in substances.Items.Where(s => CasNumber.IsShaped(s.Text) && !CasNumber.IsValid(s.Text))) Report(cas.Node, "bad-cas", ("value", cas.Text));
        }

        return Match(record);
    }

    /// <summary>PT1 to PT22.</summary>
    private static bool IsProductType(string text) =>
        text.StartsWith("PT", StringComparison.Ordinal) && int.TryParse(text.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 22 && text[2] != '0';

    private static PackMatch Match(BoundRecord record) => new()
    {
        ItemTypes = record.Texts("itemType"),
        Categories = [.. record.Texts("category").Select(CategoryPath.Of)],
        Substances = record.Texts("substance"),
        BiocideTypes = record.Texts("biocideType"),
        Plastic = FlagOf(record, "plastic"),
        SingleUse = FlagOf(record, "singleUse"),
        ExpandedPolystyrene = FlagOf(record, "expandedPolystyrene"),
        OxoDegradable = FlagOf(record, "oxoDegradable"),
        Biodegradable = FlagOf(record, "biodegradable"),
        MicrobeadsBelow = record.Number("microbeadsBelow") is { IsPresent: true, Value: var size } ? size : null,
        Orderable = FlagOf(record, "orderable"),
        Exemption = record.Text("exemption") is { IsPresent: true, Value: var exemption } ? exemption : null,
    };

    private static bool? FlagOf(BoundRecord record, string name) => record.Flag(name) is { IsPresent: true, Value: var flag } ? flag : null;

    private RuleSource? ReadSource(BoundRecord owner)
    {
        var source = owner.Record("source", r => (Title: ReadTitle(r), Url: r.Text("url"), Tier: r.Text("tier").Or("tool"), Retrieved: ReadDay(r, "retrieved")));
        return source is { IsPresent: true, Value: { Title: { } title } read } ? new RuleSource(title, read.Url.IsPresent ? read.Url.Value : null, read.Tier, null) : null;
    }

    private static LocalizedText? ReadTitle(BoundRecord owner) => owner["title"] switch
    {
        { Value: string text } => text,
        { Value: BoundRecord record } when record.Text("en").TryGet(out var en) => new LocalizedText(en, record.Text("zh").Or(en)),
        _ => null,
    };

    private DateOnly? ReadDay(BoundRecord owner, string field)
    {
        if (!owner.Text(field).TryGet(out var text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Report(owner[field].Node, "bad-day", ("value", text));
        return null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
