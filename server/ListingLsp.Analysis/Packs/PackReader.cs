using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Packs;

/// <summary>Makes a pack of what the binder has checked. What is wrong beyond shapes is LST9005; an entry in which something is wrong is left out.</summary>
internal sealed class PackReader(FindingSink sink)
{
    private const string Invalid = "LST9005";

    private readonly Soundness _shape = new([.. sink.Findings.Select(f => f.Span)]);

    private static readonly string[] MatchLists = ["itemType", "category", "substance", "biocideType"];

    /// <summary>Shorter phrases are in too many words.</summary>
    private const int ShortestPhrase = 2;

    /// <summary>The pack, or null where it has no id.</summary>
    public RulePack? Read(BoundRecord root)
    {
        if (!root.Text("pack").TryGet(out var id)) return null;
        if (BuiltInPacks.IsTaken(id) && !sink.File.StartsWith(BuiltInPacks.Prefix, StringComparison.Ordinal)) Report(root["pack"].Node, "taken-pack", ("id", id));
        var source = ReadSource(root);
        var hasSource = root["source"].State != FieldState.Missing;
        var entries = root.List("entries", r => new ReadRecord(r, ReadEntry(r, id, source, hasSource)));
        var list = entries.TryGet(out var read) ? read.Items : [];
        ReportRepeated(list);
        if (read is { IsComplete: true }) ReportUnknownCovers(list);
        var soundness = new Soundness([.. sink.Findings.Select(f => f.Span)]);
        return new RulePack(id, ReadTitle(root) ?? id, [.. list.Where(e => e.Entry is not null && soundness.Of(e.Record)).Select(e => e.Entry!)]);
    }

    /// <summary>An id that names two entries: the first one has it.</summary>
    private void ReportRepeated(ImmutableArray<ReadRecord> entries)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Record.Text("id").TryGet(out var text) && !taken.Add(text)) Report(entry.Record["id"].Node, "repeated-entry", ("id", text));
        }
    }

    /// <summary>An entry that repeats one of its pack which is not there.</summary>
    private void ReportUnknownCovers(ImmutableArray<ReadRecord> entries)
    {
        if (!entries.All(e => e.Record.Text("id").IsPresent)) return;
        var ids = entries.Select(e => e.Record.Text("id").Value).ToHashSet(StringComparer.Ordinal);
        foreach (var (entry, _) in entries)
        {
            if (!entry.Words("covers").TryGet(out var covers)) continue;
            foreach (var word in covers.Items.Where(c => !c.Text.Contains('/', StringComparison.Ordinal) && !ids.Contains(c.Text)))
            {
                var nearest = Nearest.Of(word.Text, ids.Order(StringComparer.Ordinal));
                Report(word.Node, nearest is null ? "unknown-covers" : "unknown-covers-nearest", ("id", word.Text), ("entry", entry.Text("id").Value), ("nearest", nearest ?? ""));
            }
        }
    }

    private void Report(SyntaxNode node, string variant, params ReadOnlySpan<MessageArgument> arguments) => sink.Begin(Invalid, node.Span, arguments)?.As(variant);

    /// <summary>An entry, or null where it lacks what it needs.</summary>
    private PackEntry? ReadEntry(BoundRecord record, string pack, RuleSource? packSource, bool packHasSource)
    {
        var (from, until) = (ReadDay(record, "from"), ReadDay(record, "until"));
        if (from > until) Report(record["until"].Node, "dates-reversed", ("from", Day(from.Value)), ("until", Day(until.Value)));
        var source = ReadSource(record) ?? packSource;
        var match = record.Record("match", ReadMatch).Or(PackMatch.Nothing);
        var (words, notWords) = (ReadPhrases(record, "words"), ReadPhrases(record, "notWords"));
        if (!record.Text("id").TryGet(out var id)) return null;
        ReportGaps(record, match, words, hasSource: packHasSource || record["source"].State != FieldState.Missing);
        if (source is null || !record.Text("verdict").TryGet(out var verdict) || ReadTitle(record) is not { } title) return null;
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
            NotWords = notWords,
            Cords = record.Record("cords", r => new CordLimits(r.Number("pull").Or(0), r.Number("loop").Or(0), r.Number("pullOnTwoSides").Or(0))) is { IsPresent: true, Value: var limits } ? limits : null,
            Marking = record.Text("marking") is { IsPresent: true, Value: var marking } ? marking : null,
            Except = record.Texts("except"),
            Covers = record.Texts("covers"),
            Source = source with { From = from },
            Note = record.Text("note") is { IsPresent: true, Value: var note } ? note : null,
        };
    }

    /// <summary>What an entry lacks although each of its fields may be left out.</summary>
    private void ReportGaps(BoundRecord record, PackMatch match, ImmutableArray<string> words, bool hasSource)
    {
        var id = record.Text("id");
        if (!hasSource) Report(id.Node, "no-source", ("id", id.Value));
        if (_shape.Of(record["match"]) && _shape.Of(record["words"]) && match.IsEmpty && words.IsEmpty) Report(id.Node, "no-evidence", ("id", id.Value));
        if (record.Text("verdict").Or("") == "marking-required" && record["marking"].State == FieldState.Missing) Report(id.Node, "no-marking", ("id", id.Value));
        ReportEmptyList(record, "markets");
    }

    /// <summary>A list that is to name at least one thing. Without any it would leave out a condition.</summary>
    private void ReportEmptyList(BoundRecord record, string field)
    {
        if (record.Words(field) is { IsPresent: true, Value: { Items.IsEmpty: true, IsComplete: true } } list) Report(list.Node, "empty-list", ("name", field));
    }

    /// <summary>English and Chinese phrases.</summary>
    private ImmutableArray<string> ReadPhrases(BoundRecord record, string field)
    {
        var phrases = record.Record(field, r => r.WordsOf("en").AddRange(r.WordsOf("zh"))).Or([]);
        foreach (var word in phrases.Where(p => p.Text.Length < ShortestPhrase)) Report(word.Node, "short-phrase", ("value", word.Text));
        return [.. phrases.Select(p => p.Text)];
    }

    private PackMatch ReadMatch(BoundRecord record)
    {
        foreach (var list in MatchLists) ReportEmptyList(record, list);
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

    private static RuleSource? ReadSource(BoundRecord owner)
    {
        var source = owner.Record("source", r => (Title: ReadTitle(r), Url: r.Text("url"), Tier: r.Text("tier").Or("tool")));
        return source is { IsPresent: true, Value: { Title: { } title } read } ? new RuleSource(title, read.Url.IsPresent ? read.Url.Value : null, read.Tier, null) : null;
    }

    private static LocalizedText? ReadTitle(BoundRecord owner) => owner["title"] switch
    {
        { Value: string text } => text,
        { Value: BoundRecord record } when record.Text("en").TryGet(out var en) => new LocalizedText(en, record.Text("zh").Or(en)),
        _ => null,
    };

    private static DateOnly? ReadDay(BoundRecord owner, string field) =>
        owner.Text(field).TryGet(out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What is bound of an entry, and the entry where it could be read.</summary>
    private sealed record ReadRecord(BoundRecord Record, PackEntry? Entry);
}
