using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Json;

/// <summary>One mistake, one error at the place where it is mended, and the members around it are read.</summary>
public sealed class JsonRecoveryTests
{
    [Theory]
    [InlineData(SyntaxErrorKind.EmptyJson, "‹›", "")]
    [InlineData(SyntaxErrorKind.EmptyJson, "‹› \n", "")]
    [InlineData(SyntaxErrorKind.CommentInJson, "{\n ‹// c›\n \"a\": 1 }", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.CommentInJson, "{ \"a\": 1, ‹/* c\n d */›\n \"b\": 2 }", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.CommentInJson, "{ \"a\": 1 ‹# c›\n, \"b\": 2 }", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.CommentInJson, "{ \"a\": 1 } ‹// c›", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.CommentInJson, "{ \"a\": 1 } ‹/* c›", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.ExtraComma, "{ \"a\": 1‹,› }", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.ExtraComma, "{\n \"a\": [\n  1,\n  2‹,›\n ],\n \"b\": 3\n}", "{\"a: [1, 2], \"b: 3}")]
    [InlineData(SyntaxErrorKind.ExtraComma, "[1,‹,› 2]", "[1, 2]")]
    [InlineData(SyntaxErrorKind.ExtraComma, "[‹,› 2]", "[2]")]
    [InlineData(SyntaxErrorKind.MissingComma, "{ \"a\": 1‹› \"b\": 2 }", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.MissingComma, "{\n \"a\": 1‹›\n \"b\": 2\n}", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.MissingComma, "[{\"a\": 1}‹› {\"a\": 2}]", "[{\"a: 1}, {\"a: 2}]")]
    [InlineData(SyntaxErrorKind.MissingComma, "[1‹› 2, 3]", "[1, 2, 3]")]
    [InlineData(SyntaxErrorKind.DoubleQuotesNeeded, "{ \"a\": ‹'x'›, \"b\": 2 }", "{\"a: 'x, \"b: 2}")]
    [InlineData(SyntaxErrorKind.DoubleQuotesNeeded, "{ ‹a›: 1, \"b\": 2 }", "{a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.DoubleQuotesNeeded, "{ ‹'a'›: 1, \"b\": 2 }", "{'a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.UnclosedQuote, "{\n \"a\": ‹\"x›,\n \"b\": 2\n}", "{\"a: \"x, \"b: 2}")]
    [InlineData(SyntaxErrorKind.UnclosedQuote, "{\n \"a\": [\"y\", ‹\"x›],\n \"b\": 2\n}", "{\"a: [\"y, \"x], \"b: 2}")]
    [InlineData(SyntaxErrorKind.UnclosedQuote, "{\n \"b\": 2,\n \"a\": ‹\"x›\n}", "{\"b: 2, \"a: \"x}")]
    [InlineData(SyntaxErrorKind.UnclosedQuote, "{\n ‹\"a›: 1,\n \"b\": 2\n}", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.MergeConflict, "{\n‹<<<<<<< HEAD›\n \"a\": 1,\n=======\n \"a\": 2,\n>>>>>>> other\n \"b\": 3\n}", "{\"a: 1, \"b: 3}")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "{\n \"a\": {\n  \"b\": 1‹›,\n \"c\": 2\n}", "{\"a: {\"b: 1}, \"c: 2}")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "{ \"a\": [1, 2‹› }", "{\"a: [1, 2]}")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "{\n \"a\": [1, 2‹›,\n \"b\": 3\n}", "{\"a: [1, 2], \"b: 3}")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "{\n \"a\": [1, 2‹›\n \"b\": 3\n}", "{\"a: [1, 2], \"b: 3}")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "[ { \"a\": 1‹›, { \"a\": 2 } ]", "[{\"a: 1}, {\"a: 2}]")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "[\n { \"a\": 1 },\n { \"a\": 2‹›\n]", "[{\"a: 1}, {\"a: 2}]")]
    [InlineData(SyntaxErrorKind.UnclosedBracket, "{ \"a\": 1‹›\n", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.WrongBracket, "{ \"a\": [1, 2‹}›, \"b\": 3 }", "{\"a: [1, 2], \"b: 3}")]
    [InlineData(SyntaxErrorKind.WrongBracket, "[ 1, 2 ‹}›", "[1, 2]")]
    [InlineData(SyntaxErrorKind.WrongBracket, "{ \"a\": 1 ‹]›", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.UnknownWord, "{ \"a\": ‹True›, \"b\": 2 }", "{\"a: True, \"b: 2}")]
    [InlineData(SyntaxErrorKind.UnknownWord, "{ \"a\": ‹None›, \"b\": 2 }", "{\"a: None, \"b: 2}")]
    [InlineData(SyntaxErrorKind.UnknownWord, "[‹NaN›, 1]", "[NaN, 1]")]
    [InlineData(SyntaxErrorKind.UnknownWord, "[‹007›, 1]", "[007, 1]")]
    [InlineData(SyntaxErrorKind.UnknownWord, "[‹1.›, 1]", "[1., 1]")]
    [InlineData(SyntaxErrorKind.UnknownWord, "[‹+1›, 1]", "[+1, 1]")]
    [InlineData(SyntaxErrorKind.UnknownWord, "[‹0x1F›, 1]", "[0x1F, 1]")]
    [InlineData(SyntaxErrorKind.TextAfterEnd, "{ \"a\": 1 }\n‹{ \"b\": 2 }›\n{}", "{\"a: 1}")]
    [InlineData(SyntaxErrorKind.TextAfterEnd, "[1]‹]›", "[1]")]
    [InlineData(SyntaxErrorKind.MissingValue, "{ \"a\":‹›, \"b\": 2 }", "{\"a: ∅, \"b: 2}")]
    [InlineData(SyntaxErrorKind.MissingValue, "{ \"b\": 2, \"a\":‹› }", "{\"b: 2, \"a: ∅}")]
    [InlineData(SyntaxErrorKind.MissingColon, "{ \"a\"‹› 1, \"b\": 2 }", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.MissingColon, "{ \"a\"‹›, \"b\": 2 }", "{\"a: ∅, \"b: 2}")]
    [InlineData(SyntaxErrorKind.FullWidthSign, "{ \"a\"‹：› 1, \"b\": 2 }", "{\"a: 1, \"b: 2}")]
    [InlineData(SyntaxErrorKind.BadEscape, "{ \"a\": \"C:‹\\p›olo\", \"b\": 2 }", "{\"a: \"C:\\polo, \"b: 2}")]
    [InlineData(SyntaxErrorKind.BadEscape, "{ \"a\": \"‹\\x›41\", \"b\": 2 }", "{\"a: \"A, \"b: 2}")]
    [InlineData(SyntaxErrorKind.ControlCharacter, "{ \"a\": \"x‹\u0001›y\", \"b\": 2 }", "{\"a: \"x\u0001y, \"b: 2}")]
    [InlineData(SyntaxErrorKind.ControlCharacter, "{ \"a\": \"x‹\t›y\", \"b\": 2 }", "{\"a: \"x\ty, \"b: 2}")]
    public void One_fault_is_one_error(SyntaxErrorKind kind, string text, string expected)
    {
        Faults.AssertOne(SyntaxFormat.Json, kind, text, expected);
        Faults.AssertOne(SyntaxFormat.Json, kind, text.ReplaceLineEndings("\r\n"), expected);
    }
}
