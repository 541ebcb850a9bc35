using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

/// <summary>One mistake, one error at the place where it is mended, and the entries around it are read.</summary>
public sealed class YamlRecoveryTests
{
    [Theory]
    [InlineData("a: 1\nb: ‹'polo›\nc: 2", "{a: 1, b: 'polo, c: 2}")]
    [InlineData("a: 1\nb: ‹\"polo› # c\nc: 2", "{a: 1, b: \"polo, c: 2}")]
    [InlineData("a: 1\nb: ‹'polo›\nc: 'x'\nd: 2", "{a: 1, b: 'polo, c: 'x, d: 2}")]
    [InlineData("- ‹'a›\n- b", "['a, b]")]
    [InlineData("a: ['x, b]\nc: 'z'", "{a: ['x, b], c: 'z}", "'x")]
    [InlineData("a: [x, 'b, \"c\"]\nd: 1", "{a: [x, 'b, \"c], d: 1}", "'b")]
    [InlineData("a: {b: 'x, c: 1}\nd: 1", "{a: {b: 'x, c: 1}, d: 1}", "'x")]
    [InlineData("- {a: 'x, b: 1}\n- {a: 'y', b: 2}", "[{a: 'x, b: 1}, {a: 'y, b: 2}]", "'x")]
    [InlineData("‹\"title›: polo\nb: 1", "{\"title: polo, b: 1}")]
    [InlineData("a: 1\n‹'title›: polo\nb: 1", "{a: 1, 'title: polo, b: 1}")]
    [InlineData("a: ‹\"polo›\n\n\nb: 1\n", "{a: \"polo, b: 1}")]
    public void Unclosed_quote(string text, string expected, string? at = null) =>
        Check(SyntaxErrorKind.UnclosedQuote, at is null ? text : text.Replace(at, $"‹{at}›", StringComparison.Ordinal), expected);

    [Theory]
    [InlineData("a: 1\nb: [US, CA‹›\nc: 2", "{a: 1, b: [US, CA], c: 2}")]
    [InlineData("a: 1\nb: [US, CA‹›,\nc: 2", "{a: 1, b: [US, CA], c: 2}")]
    [InlineData("a: 1\nb: { x: 1, y: z‹›\nc: 2", "{a: 1, b: {x: 1, y: z}, c: 2}")]
    [InlineData("a: 1\nb: [\n  US,\n  CA‹›\nc: 2", "{a: 1, b: [US, CA], c: 2}")]
    [InlineData("a:\n  b: {\n    x: 1,\n    y: 2‹›\n  c: 2\nd: 3", "{a: {b: {x: 1, y: 2}, c: 2}, d: 3}")]
    [InlineData("a:\n  - { x: 1‹›\n  - { x: 2 }\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    [InlineData("a: [ { x: 1‹› , { x: 2 } ]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    [InlineData("a: [\n  { x: 1‹›,\n  { x: 2 }\n]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    [InlineData("a: [ { x: 1 }, { x: 2‹› ]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    [InlineData("a: {\n  x: [1, 2‹›,\n  }\nb: 1", "{a: {x: [1, 2]}, b: 1}")]
    [InlineData("a: { x: [1, 2‹› }\nb: 1", "{a: {x: [1, 2]}, b: 1}")]
    [InlineData("a: 1\nb: [[x]‹›\nc: 2", "{a: 1, b: [[x]], c: 2}")]
    [InlineData("a: [‹›\nb: 1", "{a: [], b: 1}")]
    [InlineData("a: [x‹›", "{a: [x]}")]
    [InlineData("a: [x‹›\n---\nb: 1", "{a: [x]} --- {b: 1}")]
    public void Unclosed_bracket(string text, string expected) => Check(SyntaxErrorKind.UnclosedBracket, text, expected);

    [Theory]
    [InlineData("a: \"x\n‹\t›y\"\nb: 1", "{a: \"x y, b: 1}")]
    [InlineData("a:\n  - [\n‹\t\t›x,\n    y ]\nb: 1", "{a: [[x, y]], b: 1}")]
    [InlineData("-‹\t›id: 1\n  x: 2\n- y", "[{id: 1, x: 2}, y]")]
    [InlineData("-‹\t›- a\n  - b", "[[a, b]]")]
    public void Tabs_where_lines_must_be_deeper(string text, string expected) => Check(SyntaxErrorKind.TabIndentation, text, expected);

    [Theory]
    [InlineData(SyntaxErrorKind.StrayDash, "a: 1\n‹-›\nb: 2", "{a: 1, b: 2}")]
    [InlineData(SyntaxErrorKind.StrayDash, "a: 1\n‹-› b: 2\nc: 3", "{a: 1, b: 2, c: 3}")]
    [InlineData(SyntaxErrorKind.StrayDash, "‹-› a: 1\nb: 2\nc: 3", "{a: 1, b: 2, c: 3}")]
    [InlineData(SyntaxErrorKind.BadIndentation, "a:\n  x: 1\n‹   ›y: 2\n  z: 3\nb: 4", "{a: {x: 1, y: 2, z: 3}, b: 4}")]
    [InlineData(SyntaxErrorKind.BadIndentation, "a:\n  x: 1\n‹ ›y: 2\n  z: 3\nb: 4", "{a: {x: 1, y: 2, z: 3}, b: 4}")]
    [InlineData(SyntaxErrorKind.BadIndentation, "a:\n‹   ›x: 1\n  y: 2\n  z: 3\nb: 4", "{a: {x: 1, y: 2, z: 3}, b: 4}")]
    [InlineData(SyntaxErrorKind.TabIndentation, "a:\n  x: 1\n‹\t›y: 2\n  z: 3\nb: 4", "{a: {x: 1, y: 2, z: 3}, b: 4}")]
    [InlineData(SyntaxErrorKind.TabIndentation, "a:\n  - x: 1\n‹\t\t›y: 2\n  - x: 3\nb: 4", "{a: [{x: 1, y: 2}, {x: 3}], b: 4}")]
    [InlineData(SyntaxErrorKind.MissingColon, "标题‹›\ntype: x\nb: 1", "{标题: ∅, type: x, b: 1}")]
    public void A_line_out_of_place_costs_one_error(SyntaxErrorKind kind, string text, string expected) => Check(kind, text, expected);

    [Theory]
    [InlineData("[ a\n  ‹:› 1, b ]", "[{a: 1}, b]")]
    [InlineData("[ \"a\"\n  ‹:›1 ]", "[{\"a: 1}]")]
    public void Colon_on_other_line(string text, string expected) => Check(SyntaxErrorKind.ColonOnOtherLine, text, expected);

    [Theory]
    [InlineData("a: &x ‹&y› 1\nb: 2", "{a: &y 1, b: 2}")]
    [InlineData("a: &x\n  ‹&y› 1\nb: 2", "{a: &y 1, b: 2}")]
    [InlineData("a: !t ‹!u› 1\nb: 2", "{a: !u 1, b: 2}")]
    [InlineData("a: &x 1\nb: ‹&y› *x\nc: 2", "{a: &x 1, b: &y *x, c: 2}")]
    public void Misplaced_property(string text, string expected) => Check(SyntaxErrorKind.MisplacedProperty, text, expected);

    [Theory]
    [InlineData("a: ‹!New,› polo\nb: 1", "{a: !New, polo, b: 1}")]
    [InlineData("a: ‹!New!Hot› polo\nb: 1", "{a: !New!Hot polo, b: 1}")]
    public void Text_that_is_no_tag(string text, string expected) => Check(SyntaxErrorKind.QuotesNeeded, text, expected);

    [Theory]
    [InlineData("‹%YAML 1.2 polo›\n---\na: 1", SyntaxErrorKind.BadDirective)]
    [InlineData("%YAML 1.2\n‹%YAML 1.2› # again\n---\na: 1", SyntaxErrorKind.BadDirective)]
    [InlineData("‹%20 off›\na: 1", SyntaxErrorKind.MissingDocumentStart)]
    public void Lines_with_a_percent_sign(string text, SyntaxErrorKind kind) => Check(kind, text, "{a: 1}");

    [Theory]
    [InlineData("a: |\n‹     ›\n  x\nb: 1", "{a: |   ⏎x⏎, b: 1}")]
    public void Blank_lines_too_deep(string text, string expected) => Check(SyntaxErrorKind.BadIndentation, text, expected);

    [Theory]
    [InlineData("a: 1\n... ‹b: 2›\n---\nc: 3", "{a: 1} --- {c: 3}")]
    public void Text_behind_the_end(string text, string expected) => Check(SyntaxErrorKind.TextAfterEnd, text, expected);

    [Theory]
    [InlineData("a: [US, CA‹}›\nb: 1", "{a: [US, CA], b: 1}")]
    [InlineData("a: { x: 1 ‹]›\nb: 1", "{a: {x: 1}, b: 1}")]
    [InlineData("a: ['US', 'CA'‹)›\nb: 1", "{a: ['US, 'CA], b: 1}")]
    [InlineData("a: [ { x: 1 ‹]›, { x: 2 } ]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    public void Wrong_bracket(string text, string expected) => Check(SyntaxErrorKind.WrongBracket, text, expected);

    [Theory]
    [InlineData("a: [US, CA]‹]›\nb: 1", "{a: [US, CA], b: 1}")]
    [InlineData("a: { x: 1 } ‹}› # c\nb: 1", "{a: {x: 1}, b: 1}")]
    [InlineData("a: \"x\"‹]›\nb: 1", "{a: \"x, b: 1}")]
    [InlineData("a: [US,\n  CA]\n‹]›\nb: 1", "{a: [US, CA], b: 1}")]
    public void Stray_bracket(string text, string expected) => Check(SyntaxErrorKind.StrayBracket, text, expected);

    [Theory]
    [InlineData("a: \"x\"‹,›\nb: 1", "{a: \"x, b: 1}")]
    [InlineData("a: [1]‹,›\nb: 1", "{a: [1], b: 1}")]
    [InlineData("a: [1,‹,› 2]\nb: 1", "{a: [1, 2], b: 1}")]
    [InlineData("a: {‹,› x: 1}\nb: 1", "{a: {x: 1}, b: 1}")]
    public void Extra_comma(string text, string expected) => Check(SyntaxErrorKind.ExtraComma, text, expected);

    [Theory]
    [InlineData("a: { x: 1‹› y: 2, z: 3 }\nb: 1", "{a: {x: 1, y: 2, z: 3}, b: 1}")]
    [InlineData("a: { x: 1‹›\n  y: 2 }\nb: 1", "{a: {x: 1, y: 2}, b: 1}")]
    [InlineData("a: [ {x: 1}‹› {x: 2} ]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    [InlineData("a: ['x'‹› 'y']\nb: 1", "{a: ['x, 'y], b: 1}")]
    [InlineData("a: [\n  {x: 1}‹›\n  {x: 2}\n]\nb: 1", "{a: [{x: 1}, {x: 2}], b: 1}")]
    public void Missing_comma(string text, string expected) => Check(SyntaxErrorKind.MissingComma, text, expected);

    [Theory]
    [InlineData(SyntaxErrorKind.ColonInText, "a: 1\nb: Men's polo‹:› quick dry\nc: 2", "{a: 1, b: Men's polo: quick dry, c: 2}")]
    [InlineData(SyntaxErrorKind.ColonInText, "a: 1\nb: polo‹:› quick: dry\nc: 2", "{a: 1, b: polo: quick: dry, c: 2}")]
    [InlineData(SyntaxErrorKind.ColonInText, "- a: b‹:› c\n- d", "[{a: b: c}, d]")]
    [InlineData(SyntaxErrorKind.TextAfterValue, "a: 1\nb: 'Men'‹s polo'›\nc: 2", "{a: 1, b: 'Men's polo', c: 2}")]
    [InlineData(SyntaxErrorKind.TextAfterValue, "a: 1\nb: \"new\" ‹polo› # c\nc: 2", "{a: 1, b: \"new\" polo, c: 2}")]
    [InlineData(SyntaxErrorKind.TextAfterValue, "a: 1\nb: [Hot] ‹polo›\nc: 2", "{a: 1, b: [Hot] polo, c: 2}")]
    [InlineData(SyntaxErrorKind.TextAfterValue, "a: [x,\n  y] ‹polo›\nc: 2", "{a: [x, y], c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹*new* polo›\nc: 2", "{a: 1, b: *new* polo, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹**new**›\nc: 2", "{a: 1, b: **new**, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹@home›\nc: 2", "{a: 1, b: @home, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹- polo›\nc: 2", "{a: 1, b: - polo, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹% off›\nc: 2", "{a: 1, b: % off, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹& co›\nc: 2", "{a: 1, b: & co, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\nb: ‹`x`›\nc: 2", "{a: 1, b: `x`, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\n‹@b›: 2\nc: 2", "{a: 1, @b: 2, c: 2}")]
    [InlineData(SyntaxErrorKind.QuotesNeeded, "a: 1\n‹*b›: 2\nc: 2", "{a: 1, *b: 2, c: 2}")]
    [InlineData(SyntaxErrorKind.UnknownAlias, "a: 1\nb: ‹*new›\nc: 2", "{a: 1, b: *new, c: 2}")]
    [InlineData(SyntaxErrorKind.BadEscape, "a: 1\nb: \"C:‹\\p›olo\"\nc: 2", "{a: 1, b: \"C:\\polo, c: 2}")]
    [InlineData(SyntaxErrorKind.BadEscape, "a: 1\nb: \"‹\\x›4\"\nc: 2", "{a: 1, b: \"\uFFFD4, c: 2}")]
    [InlineData(SyntaxErrorKind.ControlCharacter, "a: 1\nb: x‹\u0001›y\nc: 2", "{a: 1, b: x\u0001y, c: 2}")]
    [InlineData(SyntaxErrorKind.ControlCharacter, "a: 1\nb: \"x‹\0›y\u0002\"\nc: 2", "{a: 1, b: \"x\0y\u0002, c: 2}")]
    public void Text_that_needs_quotes_or_escapes(SyntaxErrorKind kind, string text, string expected) => Check(kind, text, expected);

    [Theory]
    [InlineData("a: 1\nmoq‹› 500\nb: 2", "{a: 1, moq: ‽, b: 2}")]
    [InlineData("a: 1\ncate‹›\nb: 2", "{a: 1, cate: ∅, b: 2}")]
    [InlineData("cate‹›\na: 1\nb: 2", "{cate: ∅, a: 1, b: 2}")]
    [InlineData("cate‹›\n\n# c\na: 1", "{cate: ∅, a: 1}")]
    [InlineData("a: 1\ncate‹›", "{a: 1, cate: ∅}")]
    [InlineData("a:\n  b: 1\n  cate‹›\nc: 2", "{a: {b: 1, cate: ∅}, c: 2}")]
    [InlineData("a:\n  cate‹›\n  b: 1\nc: 2", "{a: {cate: ∅, b: 1}, c: 2}")]
    [InlineData("- a: 1\n  cate‹›\n- a: 2", "[{a: 1, cate: ∅}, {a: 2}]")]
    [InlineData("- cate‹›\n  a: 1\n- a: 2", "[{cate: ∅, a: 1}, {a: 2}]")]
    [InlineData("a: 1\ntrade‹›\n  b: 1\n  c: 2\nd: 3", "{a: 1, trade: {b: 1, c: 2}, d: 3}")]
    [InlineData("a: 1\ntiers‹› # c\n  - 1\nd: 3", "{a: 1, tiers: [1], d: 3}")]
    [InlineData("a: 1\ntiers‹›\n- 1\n- 2\nd: 3", "{a: 1, tiers: [1, 2], d: 3}")]
    [InlineData("a: 1\n‹@foo›\nb: 2", "{a: 1, @foo: ∅, b: 2}")]
    [InlineData("a: 1\n标题‹›\nb: 2", "{a: 1, 标题: ∅, b: 2}")]
    [InlineData("a: { 'x'‹› 10, y: 1 }\nb: 2", "{a: {'x: 10, y: 1}, b: 2}")]
    public void Missing_colon(string text, string expected) => Check(SyntaxErrorKind.MissingColon, text, expected);

    [Theory]
    [InlineData("‹moq:›500\na: 1\nb: 2", "{moq: 500, a: 1, b: 2}")]
    [InlineData("a: 1\n‹moq:›500\nb: 2", "{a: 1, moq: 500, b: 2}")]
    [InlineData("a: 1\n‹moq:›500", "{a: 1, moq: 500}")]
    [InlineData("a:\n  b: x\n  ‹moq:›500\nc: 2", "{a: {b: x, moq: 500}, c: 2}")]
    [InlineData("a: {‹from:›10, b: 2}\nc: 1", "{a: {from: 10, b: 2}, c: 1}")]
    [InlineData("a: {b: 2, ‹from:›10, d: 2}\nc: 1", "{a: {b: 2, from: 10, d: 2}, c: 1}")]
    [InlineData("a: {b: 2, ‹from:›10}\nc: 1", "{a: {b: 2, from: 10}, c: 1}")]
    public void Missing_space_after_colon(string text, string expected) => Check(SyntaxErrorKind.MissingSpaceAfterColon, text, expected);

    [Theory]
    [InlineData("moq‹：›500\na: 1", "{moq: 500, a: 1}")]
    [InlineData("a: 1\nmoq‹：› 500\nb: 2", "{a: 1, moq: 500, b: 2}")]
    [InlineData("a: 1\nmoq‹：›500", "{a: 1, moq: 500}")]
    [InlineData("a: {moq‹：›500, b: 2}\nc: 1", "{a: {moq: 500, b: 2}, c: 1}")]
    [InlineData("a: 1\ntrade‹：›\n  b: 2\nc: 1", "{a: 1, trade: {b: 2}, c: 1}")]
    public void Full_width_colon(string text, string expected) => Check(SyntaxErrorKind.FullWidthSign, text, expected);

    [Theory]
    [InlineData("a:\n‹\t›b: 5\nc: 2", "{a: {b: 5}, c: 2}")]
    [InlineData("a:\n‹\t›b: 5\n\tc: 6\n\td:\n\t\te: 1\nf: 2", "{a: {b: 5, c: 6, d: {e: 1}}, f: 2}")]
    [InlineData("a:\n  b: 1\n‹\t›c: 5\n  d: 1\ne: 2", "{a: {b: 1, c: 5, d: 1}, e: 2}")]
    [InlineData("a:\n    b: 1\n‹\t›c: 5\ne: 2", "{a: {b: 1, c: 5}, e: 2}")]
    [InlineData("a:\n  b: 1\n ‹\t›c: 5\ne: 2", "{a: {b: 1, c: 5}, e: 2}")]
    [InlineData("a:\n  b:\n  ‹\t›c: 5\ne: 2", "{a: {b: {c: 5}}, e: 2}")]
    [InlineData("a:\n‹\t›- 1\n\t- 2\ne: 2", "{a: [1, 2], e: 2}")]
    [InlineData("a: |\n‹\t›one\n\ttwo\nb: 1", "{a: |\tone⏎\ttwo⏎, b: 1}")]
    [InlineData("a: |\n  one\n‹\t›two\n  three\nb: 1", "{a: |one⏎\ttwo⏎three⏎, b: 1}")]
    public void Tabs_for_indentation(string text, string expected) => Check(SyntaxErrorKind.TabIndentation, text, expected);

    [Theory]
    [InlineData("a:\n  b: 5\n‹    ›c: 1\n    d: 2\n  e: 3\nf: 4", "{a: {b: 5, c: 1, d: 2, e: 3}, f: 4}")]
    [InlineData("a:\n‹    ›b: 5\n  c: 1\n  d:\n    e: 1\nf: 4", "{a: {b: 5, c: 1, d: {e: 1}}, f: 4}")]
    [InlineData("a:\n  - b: 1\n‹     ›c: 2\n  - b: 2\nd: 3", "{a: [{b: 1, c: 2}, {b: 2}], d: 3}")]
    [InlineData("a:\n  - b: 1\n‹   ›c: 2\n  - b: 2\nd: 3", "{a: [{b: 1, c: 2}, {b: 2}], d: 3}")]
    [InlineData("a:\n  - b: 1\n    c: 2\n‹   ›- b: 3\n     c: 4\nd: 3", "{a: [{b: 1, c: 2}, {b: 3, c: 4}], d: 3}")]
    [InlineData("a:\n  - b: 1\n‹ ›- b: 3\nd: 3", "{a: [{b: 1}, {b: 3}], d: 3}")]
    [InlineData("‹  ›a: 1\nb: 2\nc: 3", "{a: 1, b: 2, c: 3}")]
    [InlineData("a: 1\n‹ ›b: 2\nc: 3", "{a: 1, b: 2, c: 3}")]
    [InlineData("a: |\n  one\n‹two›\n  three\nb: 1", "{a: |one⏎two⏎three⏎, b: 1}")]
    [InlineData("a:\n  b: |\n    one\n‹  two three›\n\n two\n    four\n  c: 1", "{a: {b: |one⏎two three⏎⏎two⏎four⏎, c: 1}}")]
    public void Bad_indentation(string text, string expected) => Check(SyntaxErrorKind.BadIndentation, text, expected);

    [Theory]
    [InlineData(SyntaxErrorKind.StrayDash, "a: 1\n‹-› b: 2\nc: 3", "{a: 1, b: 2, c: 3}")]
    [InlineData(SyntaxErrorKind.StrayDash, "a: 1\n‹-› b: 2\n  d: 2\nc: 3", "{a: 1, b: 2, d: 2, c: 3}")]
    [InlineData(SyntaxErrorKind.StrayDash, "a: 1\n‹-›\nc: 3", "{a: 1, c: 3}")]
    [InlineData(SyntaxErrorKind.MissingDash, "a:\n  - b: 1\n  ‹b: 2›\n  - b: 3\nc: 3", "{a: [{b: 1}, {b: 3}], c: 3}")]
    [InlineData(SyntaxErrorKind.MissingDash, "a:\n  - b: 1\n  ‹b: 2›\n  c: 4\n  d:\n    e: 5\n  - b: 3\nc: 3", "{a: [{b: 1}, {b: 3}], c: 3}")]
    [InlineData(SyntaxErrorKind.MissingDash, "- x\n‹y›\n- z", "[x, z]")]
    [InlineData(SyntaxErrorKind.MissingDash, "- x\n‹-y›\n- z", "[x, y, z]")]
    [InlineData(SyntaxErrorKind.BadBlockHeader, "a: 1\nb: | ‹text›\n  more\nc: 2", "{a: 1, b: |more⏎, c: 2}")]
    [InlineData(SyntaxErrorKind.BadBlockHeader, "a: 1\nb: > ‹5 kg› # c\nc: 2", "{a: 1, b: >, c: 2}")]
    public void Dashes_and_block_headers(SyntaxErrorKind kind, string text, string expected) => Check(kind, text, expected);

    [Theory]
    [InlineData("a: 1\n‹<<<<<<< HEAD›\nb: 2\n=======\nb: 3\nd: 5\n>>>>>>> branch\nc: 4", "{a: 1, b: 2, c: 4}")]
    [InlineData("a: 1\n‹<<<<<<< HEAD›\nb: 2\n||||||| base\nb: 7\n=======\nb: 3\n>>>>>>> branch\nc: 4", "{a: 1, b: 2, c: 4}")]
    [InlineData("a:\n- 1\n‹<<<<<<< HEAD›\n- 2\n=======\n- 3\n>>>>>>> branch\n- 4", "{a: [1, 2, 4]}")]
    [InlineData("a:\r\n  b: 1\r\n‹<<<<<<< HEAD›\r\n  c: 2\r\n=======\r\n  c: 3\r\n>>>>>>> x\r\nd: 4", "{a: {b: 1, c: 2}, d: 4}")]
    [InlineData("a: 1\n‹=======›\nb: 2", "{a: 1, b: 2}")]
    [InlineData("a: 1\n‹>>>>>>> branch›\nb: 2", "{a: 1, b: 2}")]
    public void Merge_conflicts(string text, string expected) => Check(SyntaxErrorKind.MergeConflict, text, expected);

    [Fact]
    public void Text_behind_the_root_is_one_error() => Check(SyntaxErrorKind.TextAfterEnd, "[a]\n‹foo: bar›\nbaz: 1\n---\nb: 2", "[a] --- {b: 2}");

    [Fact]
    public void Every_line_with_a_mistake_of_its_own_has_its_error() =>
        Assert.Equal("{cate: ∅, cat2: ∅, a: 1} !! MissingColon, MissingColon", Dump.Yaml("cate\ncat2\na: 1"));

    [Fact]
    public void What_is_damaged_says_so()
    {
        var root = Assert.IsType<MappingSyntax>(SyntaxTree.Parse("a: 'x\ncate\nb: 1\nc: [1, 2\nd: 2", SyntaxFormat.Yaml).Documents[0].Root);
        Assert.True(root.Find("a")!.Value.IsDamaged);
        Assert.True(root.Find("cate")!.IsDamaged);
        Assert.False(root.Find("b")!.IsDamaged || root.Find("b")!.Value.IsDamaged);
        Assert.True(Assert.IsType<SequenceSyntax>(root.Find("c")!.Value).IsIncomplete);
        Assert.True(root.IsIncomplete);
    }

    private static void Check(SyntaxErrorKind kind, string marked, string expected)
    {
        Faults.AssertOne(SyntaxFormat.Yaml, kind, marked, expected);
        if (!marked.Contains('\r', StringComparison.Ordinal)) Faults.AssertOne(SyntaxFormat.Yaml, kind, marked.ReplaceLineEndings("\r\n"), expected);
    }
}
