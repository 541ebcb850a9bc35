using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5003: little text, or few pictures. One report says which, at the description where it is that; a part that could not be read is not judged.</summary>
internal sealed class DetailWeak : ListingRule
{
    public override string Id => "LST5003";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.Node is not MappingSyntax root) return;
        var (text, images) = (Text(listing.Description, context), Images(listing.Images, context));
        // A text or a list that is cut short by a slip of the grammar has its finding.
        if ((text ?? images) is not { } first || context.IsBrokenIn(root)) return;
        var what = text is null || images is null ? first : new LocalizedText($"{text.En}, {images.En}", $"{text.Zh}、{images.Zh}");
        Report(text is not null ? "description" : "images", root, what, context);
    }

    private static FindingBuilder Report(string field, MappingSyntax root, LocalizedText what, RuleContext context) =>
        root.Find(field) is { } entry ? context.Report(entry.Key, ("what", what)).About(entry.Value) : context.ReportAbsent(root, "", root, field, ("what", what));

    private static LocalizedText? Text(Field<string> description, RuleContext context)
    {
        if (context.Number("characters") is not { } least || !(description.IsPresent || description.IsMissing)) return null;
        var count = description.TryGet(out var text) ? DetailText.Characters(text, least) : 0;
        if (count >= least) return null;
        return Vocabulary.Get(description.IsMissing ? "detail-no-description" : count == 1 ? "detail-description-of-one" : "detail-description").Fill([("n", count), ("least", least)]);
    }

    /// <summary>A path over two lines is two of them: a dash in the second line is out of its column.</summary>
    private static bool IsOverLines(Word image) =>
        image.Node is ScalarSyntax { Style: ScalarStyle.Plain } scalar && scalar.Tree.Text.Bytes[scalar.Span.Start..scalar.Span.End].IndexOfAny((byte)'\n', (byte)'\r') >= 0;

    private static LocalizedText? Images(Field<BoundList<Word>> images, RuleContext context)
    {
        if (context.Number("images") is not { } least || !(images.IsMissing || (images.TryGet(out var list) && list.IsComplete))) return null;
        var count = images.TryGet(out list) ? list.Items.Count(i => !string.IsNullOrWhiteSpace(i.Text)) : 0;
        if (count >= least || (images.IsPresent && images.Value.Items.Any(IsOverLines))) return null;
        return Vocabulary.Get(count switch { 0 => "detail-no-images", 1 => "detail-one-image", _ => "detail-images" }).Fill([("n", count), ("least", least)]);
    }
}
