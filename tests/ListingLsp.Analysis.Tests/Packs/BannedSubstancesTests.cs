using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>What holds of the table of banned pesticides.</summary>
public sealed class BannedSubstancesTests
{
    /// <summary>The platform's CAS numbers, by its own numbers. It gives none for no. 1, whose number is added, and for the groups 10 to 12.</summary>
    private const string CasColumn = """
        608-73-1 50-29-3 8001-35-2 96-12-8 6164-98-3 106-93-4 1836-75-5 309-00-2 60-57-1 - - - 26907-37-9 640-19-7
        8065-71-2 80-12-6 62-74-8 29025-67-0 10265-92-6 56-38-2 298-00-0 6923-22-4 13171-21-6 22224-92-6 944-22-9
        5120-23-0 1305-99-3 12057-74-8 1314-84-7 95465-99-9 56-72-4 3689-24-5 13071-79-9 64902-72-3 97780-06-8
        74223-64-6 3586-60-5 2445-07-0 115-32-2 58-89-9 115-29-7 74-83-9 4151-50-2 950-37-8 4685-14-7 94-80-4 298-02-2
        99675-03-3 1563-66-2 24353-61-5 1113-02-6 16752-77-5 116-06-3 13194-48-4 8065-48-3 947-02-4 42509-80-8
        30560-19-1 55285-14-8 60-51-5 2921-88-2 24017-47-8 1596-84-5 51630-58-1 120068-37-3 272451-65-7
        """;

    private static readonly string[] InTwoRowsOnPurpose = ["lead arsenate"];

    [Fact]
    public void The_66_rows_have_the_CAS_numbers_of_the_platform()
    {
        Assert.Equal(Enumerable.Range(1, 66), BannedSubstances.All.Select(s => s.Number));
        Assert.Equal(CasColumn.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), BannedSubstances.All.Select(s => s.Cas ?? "-"));
        Assert.Equal([10, 11, 12], BannedSubstances.All.Where(s => s.Cas is null).Select(s => s.Number));
        Assert.Equal(["1"], Rows.Where(r => r.Text("casAdded") == "true").Select(r => r.Required("no")));
    }

    [Fact]
    public void Every_check_digit_is_right()
    {
        Assert.All(BannedSubstances.All, s => Assert.All(s.Related.Append(s.Cas ?? "50-29-3"), cas => Assert.True(CasNumber.IsShaped(cas) && CasNumber.IsValid(cas), cas)));
        Assert.Equal(63, BannedSubstances.All.Select(s => s.Cas).OfType<string>().Distinct().Count());
    }

    [Fact]
    public void A_related_CAS_number_is_no_row_of_its_own()
    {
        Assert.All(BannedSubstances.All, s => Assert.All(s.Related, cas => Assert.Null(BannedSubstances.OfCas(cas))));
        Assert.All(BannedSubstances.All, s => Assert.All(s.Related, cas => Assert.NotNull(BannedSubstances.OfRelatedCas(cas))));
        Assert.All(["7439-97-6", "7440-38-2", "7439-92-1"], metal => Assert.Null(BannedSubstances.OfRelatedCas(metal)));
    }

    [Fact]
    public void No_word_stands_twice()
    {
        var words = Rows.SelectMany(r => Words(r).Select(w => (Row: r.Required("no"), Word: Folded(w)))).GroupBy(p => p.Word).Where(g => g.Count() > 1);
        Assert.Equal(InTwoRowsOnPurpose, words.Select(g => g.Key));
    }

    [Fact]
    public void A_row_is_found_by_its_own_names()
    {
        foreach (var substance in BannedSubstances.All)
        {
            // The groups are named by words of which the bare ones never count.
            var own = substance.Cas is null ? [] : new[] { substance.Name.En, substance.Name.Zh };
            Assert.All([.. substance.Names, .. substance.Everyday, .. substance.Ambiguous, .. own], name => Assert.Contains(substance.Number, Numbers(name)));
        }
    }

    [Theory]
    [InlineData("福美腈", 37)]
    [InlineData("福美胂", 37)]
    [InlineData("福美甲肿", 38)]
    [InlineData("福美甲胂", 38)]
    [InlineData("氟唑磷", 57)]
    [InlineData("氯唑磷", 57)]
    [InlineData("氟戊菊酯", 64)]
    [InlineData("氰戊菊酯", 64)]
    [InlineData("Gliflor", 15)]
    [InlineData("Posfolan-methyl", 26)]
    [InlineData("Sulfuramid", 43)]
    [InlineData("Kudrin", 52)]
    [InlineData("Aldrin metabolized to dieldrin", 8)]
    [InlineData("METSULFURON METHYL", 36)]
    [InlineData("Thimet", 47)]
    [InlineData("Systox", 55)]
    public void The_misspelt_names_of_the_platform_are_names(string name, int number) => Assert.Equal([number], Sure(name));

    [Theory]
    [InlineData("氧乐果", 51)]
    [InlineData("甲基对硫磷", 21)]
    [InlineData("甲基硫环磷", 26)]
    [InlineData("乙酰甲胺磷", 58)]
    [InlineData("丁硫克百威", 59)]
    [InlineData("Parathion-methyl", 21)]
    [InlineData("methyl parathion", 21)]
    public void Of_names_inside_each_other_the_longest_counts(string name, int number) => Assert.Equal([number], Sure(name));

    [Theory]
    [InlineData("chlorpyrifos-methyl")]
    [InlineData("甲基毒死蜱")]
    [InlineData("mephosfolan")]
    [InlineData("esfenvalerate")]
    [InlineData("aluminium phosphide")]
    [InlineData("磷化铝")]
    [InlineData("glyphosate")]
    [InlineData("triethylenetetramine")]
    [InlineData("cypermethrin")]
    public void What_is_not_in_the_table_is_not_found(string name) => Assert.Empty(Numbers(name));

    [Theory]
    [InlineData("lead time 7 days, lead wire, lead-free solder, Pb free")]
    [InlineData("铅笔，不含铅，铅类")]
    [InlineData("无汞电池，砷化镓")]
    [InlineData("such as this 1080p camera")]
    public void The_bare_metals_and_what_nobody_could_search_for_are_never_found(string text) => Assert.Empty(Numbers(text));

    [Theory]
    [InlineData("1080")]
    [InlineData("Marshal")]
    [InlineData("leather Belt")]
    [InlineData("Counter")]
    [InlineData("Regent")]
    [InlineData("Fame")]
    [InlineData("Ally")]
    [InlineData("Rugby")]
    [InlineData("Monitor")]
    [InlineData("Glean")]
    [InlineData("mercury")]
    [InlineData("arsenic")]
    [InlineData("B-9")]
    [InlineData("Tetramine")]
    [InlineData("silatrane")]
    [InlineData("666")]
    [InlineData("1605")]
    public void Ambiguous_words_are_not_among_the_sure_names(string text)
    {
        Assert.NotEmpty(Numbers(text));
        Assert.Empty(Sure(text));
    }

    [Fact]
    public void Later_Chinese_law_is_there_as_information()
    {
        Assert.Equal(["47", "48", "50", "54"], Rows.Where(r => r.Text("later")?.Contains("announcement 536", StringComparison.Ordinal) == true).Select(r => r.Required("no")));
        Assert.Equal(["49", "51", "52", "53"], Rows.Where(r => r.Text("later")?.Contains("announcement 736", StringComparison.Ordinal) == true).Select(r => r.Required("no")));
    }

    private static IEnumerable<Syntax.Tree.MappingSyntax> Rows => DataFile.Read("packs/banned-pesticides.yaml", "substances");

    private static IEnumerable<string> Words(Syntax.Tree.MappingSyntax row) => [.. row.Texts("names"), .. row.Texts("everyday"), .. row.Texts("ambiguous"), .. row.Texts("never")];

    private static string Folded(string word) => word.ToLowerInvariant().Replace('-', ' ');

    private static List<int> Numbers(string text) => [.. BannedSubstances.FindIn(text).Select(m => ((SubstancePhrase)m.Meaning).Substance.Number)];

    private static List<int> Sure(string text) =>
        [.. BannedSubstances.FindIn(text).Select(m => (SubstancePhrase)m.Meaning).Where(p => p.Kind == SubstanceNameKind.Sure).Select(p => p.Substance.Number)];
}
