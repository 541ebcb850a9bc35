using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class CasMentionTests
{
    [Theory]
    [InlineData("CAS 2921-88-3", "2921-88-3")]
    [InlineData("CAS No.: 2921-88-3", "2921-88-3")]
    [InlineData("cas-no 2921-88-3", "2921-88-3")]
    [InlineData("CAS: 2921-88-3", "2921-88-3")]
    [InlineData("CAS#2921-88-3", "2921-88-3")]
    [InlineData("CAS registry number (2921-88-3)", "2921-88-3")]
    [InlineData("the CAS number is 2921-88-3.", "2921-88-3")]
    [InlineData("CAS号：2921-88-3", "2921-88-3")]
    [InlineData("产品CAS登记号 2921-88-3，含量97%", "2921-88-3")]
    [InlineData("CAS 2921-88-2, 50-29-3 and 56-38-2", "2921-88-2 50-29-3 56-38-2")]
    [InlineData("CAS号：2921-88-2、50-29-3", "2921-88-2 50-29-3")]
    [InlineData("CAS 2921-88-2 and CAS 50-29-3", "2921-88-2 50-29-3")]
    public void Numbers_behind_the_word_are_found(string text, string expected)
    {
        var found = CasMentions.In(text);
        Assert.Equal(expected, string.Join(' ', found.Select(m => m.Text)));
        Assert.All(found, m => Assert.Equal(m.Text, text.Substring(m.Start, m.Text.Length)));
    }

    [Theory]
    [InlineData("2921-88-3")]
    [InlineData("CAS 2022-08-09")]
    [InlineData("CAS on request, call 0571-85-2")]
    [InlineData("CAS: see the data sheet of 2022-08-9")]
    [InlineData("in case 2921-88-3")]
    [InlineData("MCAS 2921-88-3")]
    [InlineData("CAS 2921-88-3-1")]
    [InlineData("CAS 12345678-88-3")]
    [InlineData("CAS")]
    [InlineData("Order 2921-88-3, no CAS")]
    public void Other_numbers_are_not(string text) => Assert.Empty(CasMentions.In(text));

    [Theory]
    [InlineData("CAS No.", "2921-88-3", 0)]
    [InlineData("CAS", "No. 2921-88-3", 4)]
    [InlineData("CAS号", "CAS 2921-88-3", 4)]
    [InlineData("Model", "2921-88-3", -1)]
    [InlineData("Case", "2921-88-3", -1)]
    [InlineData("CAS No.", "on request", -1)]
    public void The_name_of_an_attribute_may_hold_the_word(string name, string value, int start) =>
        Assert.Equal(start, CasMentions.In(name, value).Select(m => m.Start).FirstOrDefault(-1));

    [Theory]
    [InlineData("2921-88-2", true)]
    [InlineData("2921-88-3", false)]
    [InlineData("50-29-3", true)]
    [InlineData("272451-65-7", true)]
    [InlineData("107-07-3", true)]
    public void The_check_digit_decides(string cas, bool expected) => Assert.Equal(expected, CasNumber.IsValid(cas));

    [Theory]
    [InlineData("2921-88-2", true)]
    [InlineData("2022-08-09", false)]
    [InlineData("1-88-2", false)]
    [InlineData("12345678-88-2", false)]
    [InlineData("2921882", false)]
    [InlineData("２９２１-88-2", false)]
    public void The_form_is_checked_first(string cas, bool expected) => Assert.Equal(expected, CasNumber.IsShaped(cas));
}
