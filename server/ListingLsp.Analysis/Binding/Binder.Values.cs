using System.Buffers;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>What a value of the right kind must be beyond that: within its bounds, a code of its list, an id, a day.</summary>
internal sealed partial class Binder
{
    private const int LongestId = 64;

    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private BoundValue Judge(SyntaxNode node, object value, ValueType type, string name) => (type, value) switch
    {
        (NumberType numeric, decimal) => JudgeNumber(node, value, numeric.Bounds ?? NumberType.Any, name),
        (CodeType codes, string text) => JudgeCode(node, text, codes),
        (TextType { IsId: true }, string text) => JudgeId(node, text),
        (TextType { IsDay: true }, string text) => JudgeDay(node, text),
        (TextType { IsMoment: true }, string text) => JudgeMoment(node, text),
        _ => new BoundValue(FieldState.Present, value, node),
    };

    /// <summary>LST0007.</summary>
    private BoundValue JudgeNumber(SyntaxNode node, object value, Bounds bounds, string name)
    {
        var number = (decimal)value;
        if (bounds.Contains(number)) return new BoundValue(FieldState.Present, value, node);
        if (IsNews(node, bounds, name)) sink.Begin("LST0007", node.Span, ("name", name), ("bounds", bounds.Words(number)), ("value", Shorten(sink.Tree.Text.GetText(aliases.Resolve(node).Span))));
        return new BoundValue(FieldState.Malformed, null, node);
    }

    /// <summary>LST0006 or LST3005. What is meant beyond doubt goes on as the code.</summary>
    private BoundValue JudgeCode(SyntaxNode node, string text, CodeType type)
    {
        if (type.List.Contains(text)) return new BoundValue(FieldState.Present, text, node);
        var meant = type.List.Meant(text);
        if (IsNews(node, type, "code"))
        {
            var finding = sink.Begin(type.Rule, node.Span, ("value", text), ("nearest", meant?.Id ?? ""));
            if (meant is { } code) finding?.As($"{type.List.Name}-meant").Fix("", code.Safety, sink.File, SyntaxEditor.SetScalar(sink.Tree, node, code.Id));
            else finding?.As(type.List.Name);
        }

        return meant is { Safety: FixSafety.Safe } certain ? new BoundValue(FieldState.Present, certain.Id, node) : new BoundValue(FieldState.Malformed, null, node);
    }

    /// <summary>LST0006 for an id; it is an id all the same, and references find it.</summary>
    private BoundValue JudgeId(SyntaxNode node, string text)
    {
        if (!IsId(text) && IsNews(node, typeof(TextType))) sink.Begin("LST0006", node.Span, ("value", Shorten(text)))?.As("id");
        return new BoundValue(FieldState.Present, text, node);
    }

    /// <summary>LST0006 for what is no day of the calendar.</summary>
    private BoundValue JudgeDay(SyntaxNode node, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return new BoundValue(FieldState.Present, text, node);
        if (IsNews(node, typeof(DateOnly))) sink.Begin("LST0006", node.Span, ("value", Shorten(text)))?.As("day");
        return new BoundValue(FieldState.Malformed, null, node);
    }

    /// <summary>LST0006 for what is no time of a day of the calendar.</summary>
    private BoundValue JudgeMoment(SyntaxNode node, string text)
    {
        if (Moments.TryRead(text, out _)) return new BoundValue(FieldState.Present, text, node);
        if (IsNews(node, typeof(DateTime))) sink.Begin("LST0006", node.Span, ("value", Shorten(text)))?.As("moment");
        return new BoundValue(FieldState.Malformed, null, node);
    }

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && !text.AsSpan().ContainsAnyExcept(IdCharacters);
}
