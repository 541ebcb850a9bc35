using System.Text;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Syntax.Tests.Text;

public sealed class SourceTextTests
{
    private const string Mixed = "a: 袜子\r\nb: 😀x\n\rc\u0085é";

    [Theory]
    [InlineData("", new[] { "" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a", "" })]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b", "" })]
    [InlineData("a\rb\r", new[] { "a", "b", "" })]
    [InlineData("\n\r\n\r", new[] { "", "", "", "" })]
    [InlineData("a\u0085b\u2028c", new[] { "a\u0085b\u2028c" })]
    [InlineData("\uFEFFa\nb", new[] { "a", "b" })]
    public void Lines_end_at_LF_CRLF_and_CR_and_nowhere_else(string text, string[] lines)
    {
        var source = SourceText.From(text);
        Assert.Equal(lines, Enumerable.Range(0, source.LineCount).Select(l => source.GetText(source.Line(l))));
    }

    [Fact]
    public void Every_offset_lies_on_the_line_that_holds_it()
    {
        var source = SourceText.From(Mixed);
        for (var line = 0; line < source.LineCount; line++)
        {
            var end = line + 1 < source.LineCount ? source.Line(line + 1).Start - 1 : source.Length;
            for (var at = source.Line(line).Start; at <= end; at++) Assert.Equal(line, source.LineAt(at));
        }
    }

    [Theory]
    [InlineData(Mixed)]
    [InlineData("a\r")]
    [InlineData("\r\n\r\n")]
    [InlineData("\n\r\n\r")]
    [InlineData("\uFEFFa\nb")]
    public void The_first_line_is_counted_as_the_table_of_lines_says(string text)
    {
        var known = SourceText.From(string.Concat(Enumerable.Repeat(text, 100)));
        Assert.True(known.LineCount > 1);
        // A text of which only one place is asked has no table.
        for (var at = 0; at <= known.Length; at++) Assert.Equal(known.LineAt(at), SourceText.From(known.Bytes.ToArray()).LineAt(at));
    }

    [Theory]
    [InlineData("a\n", "\n")]
    [InlineData("a\r\nb\n", "\r\n")]
    [InlineData("a\rb", "\r")]
    [InlineData("a", "\n")]
    public void The_first_line_break_is_the_style_of_the_file(string text, string newLine) =>
        Assert.Equal(newLine, SourceText.From(text).NewLine);

    [Theory]
    [InlineData(ColumnUnit.Utf8, 4 + 3)]
    [InlineData(ColumnUnit.Utf16, 2 + 1)]
    [InlineData(ColumnUnit.Utf32, 1 + 1)]
    public void A_column_counts_what_it_is_asked_to_count(ColumnUnit unit, int expected)
    {
        var source = SourceText.From("x\n😀好b");
        Assert.Equal(expected, source.Column(source.Bytes.IndexOf((byte)'b'), unit));
    }

    [Theory]
    [InlineData(ColumnUnit.Utf8)]
    [InlineData(ColumnUnit.Utf16)]
    [InlineData(ColumnUnit.Utf32)]
    public void A_byte_order_mark_is_no_column(ColumnUnit unit)
    {
        var source = SourceText.From("\uFEFFab");
        Assert.Equal(1, source.Column(4, unit));
        Assert.Equal(4, source.Offset(0, 1, unit));
        Assert.Equal(0, source.Column(0, unit));
    }

    [Theory]
    [InlineData(ColumnUnit.Utf8)]
    [InlineData(ColumnUnit.Utf16)]
    [InlineData(ColumnUnit.Utf32)]
    public void Offset_is_the_inverse_of_Column(ColumnUnit unit)
    {
        foreach (var text in new[] { Mixed, "\uFEFF" + Mixed, "", "\n" })
        {
            var source = SourceText.From(text);
            var characters = 0;
            for (var line = 0; line < source.LineCount; line++)
            {
                var span = source.Line(line);
                for (var at = span.Start; at <= span.End; at++)
                {
                    if (at < span.End && (source.Bytes[at] & 0xC0) == 0x80) continue;
                    Assert.Equal(at, source.Offset(line, source.Column(at, unit), unit));
                    characters++;
                }
            }

            Assert.True(characters >= source.LineCount);
        }
    }

    [Fact]
    public void A_place_outside_the_text_is_moved_into_it()
    {
        var source = SourceText.From("ab\n😀\n");
        Assert.Equal(2, source.Offset(0, 99, ColumnUnit.Utf16));
        Assert.Equal(3, source.Offset(1, 1, ColumnUnit.Utf16));
        Assert.Equal(source.Length, source.Offset(99, 0, ColumnUnit.Utf16));
    }

    [Fact]
    public void Edits_apply_in_any_order()
    {
        var source = SourceText.From("moq: 500\r\nunit: 件");
        var edited = source.WithEdits([new TextEdit(new TextSpan(16, 19), "piece"), new TextEdit(TextSpan.At(0), "# 起订量\r\n"), new TextEdit(new TextSpan(5, 8), "20")]);
        Assert.Equal("# 起订量\r\nmoq: 20\r\nunit: piece", edited.ToString());
    }

    [Fact]
    public void Insertions_at_one_place_and_beside_an_edit_do_not_overlap()
    {
        var edited = SourceText.From("abc").WithEdits([new TextEdit(new TextSpan(1, 2), "B"), new TextEdit(TextSpan.At(1), "x"), new TextEdit(TextSpan.At(2), "y")]);
        Assert.Equal("axByc", edited.ToString());
    }

    [Theory]
    [InlineData(0, 2, 1, 3)]
    [InlineData(0, 1, 2, 4)]
    public void Edits_that_overlap_or_leave_the_text_are_refused(int start, int end, int otherStart, int otherEnd) =>
        Assert.Throws<ArgumentException>(() => SourceText.From("abc").WithEdits([new TextEdit(new TextSpan(start, end), ""), new TextEdit(new TextSpan(otherStart, otherEnd), "")]));

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xE4, 0xBD, 0xA0 }, -1)]
    [InlineData(new byte[] { (byte)'a', 0xFF }, 1)]
    [InlineData(new byte[] { 0xE4, 0xBD, (byte)'a' }, 0)]
    [InlineData(new byte[] { (byte)'a', 0xE4, 0xBD, 0xA0, 0xED, 0xA0, 0x80 }, 4)]
    [InlineData(new byte[] { (byte)'a', 0xF0, 0x9F }, 1)]
    public void The_first_broken_character_is_found(byte[] bytes, int expected) =>
        Assert.Equal(expected, SourceText.From(bytes).FindInvalidUtf8());

    [Fact]
    public void Broken_bytes_stay_as_they_are_where_nothing_is_edited()
    {
        byte[] bytes = [(byte)'a', 0xFF, (byte)'b'];
        Assert.Equal([(byte)'a', 0xFF, (byte)'c'], SourceText.From(bytes).WithEdits([new TextEdit(new TextSpan(2, 3), "c")]).Bytes.ToArray());
        Assert.Equal("a\uFFFDb", Encoding.UTF8.GetString(bytes));
    }
}
