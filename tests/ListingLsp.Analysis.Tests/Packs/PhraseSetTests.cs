using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Packs;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>Phrases in texts, held against a search that tries every phrase at every place.</summary>
public sealed class PhraseSetTests
{
    private static readonly Gen<Case> Cases =
        from count in Gen.Choose(1, 6)
        from phrases in PhraseOf().ListOf(count)
        from length in Gen.Choose(0, 9)
        from pieces in Gen.OneOf(Signs(1), Gen.Elements([.. phrases.Select(p => p.Text)]), Gen.Elements("s", "es", " ")).ListOf(length)
        select new Case(string.Concat(pieces), [.. phrases]);

    /// <summary>Behind the root are so many signs that they are looked up by halves.</summary>
    [Fact]
    public void Each_of_many_phrases_is_found_whatever_it_begins_with()
    {
        string[] phrases = [.. Enumerable.Range('一', 300).Select(sign => $"{(char)sign}杯"), .. Enumerable.Range('a', 26).Select(sign => $"{(char)sign}ough")];
        var set = new PhraseSet<string>(phrases.Select(p => new Phrase<string>(p, p, p)));
        Assert.All(phrases, p => Assert.Equal([p], set.Find($"。{p}。").Select(m => m.Meaning)));
        Assert.Empty(set.Find("丁丁。鱼杯。0ough"));
    }

    [Theory]
    [InlineData("plastic straw", "a plastic straw", "plastic straw")]
    [InlineData("plastic straw", "plastic straws, black", "plastic straws")]
    [InlineData("plastic straw", "PLASTIC STRAWS", "PLASTIC STRAWS")]
    [InlineData("plastic straw", "Plastic-Straw", "Plastic-Straw")]
    [InlineData("plastic straw", "plastic\nstraw", "plastic\nstraw")]
    [InlineData("plastic straw", "plastic\u00A0straw", "plastic\u00A0straw")]
    [InlineData("plastic straw", "ＰＬＡＳＴＩＣ　ＳＴＲＡＷＳ", "ＰＬＡＳＴＩＣ　ＳＴＲＡＷＳ")]
    [InlineData("plastic straw", "用plastic straw吸", "plastic straw")]
    [InlineData("plastic straw", "thermoplastic straw", null)]
    [InlineData("plastic straw", "ｔｈｅｒｍｏplastic straw", null)]
    [InlineData("plastic straw", "plastic strawberry", null)]
    [InlineData("plastic straw", "plastic strawss", null)]
    [InlineData("plastic straw", "plastic  straw", null)]
    [InlineData("plastic straw", "plastic straw2", null)]
    [InlineData("plastic straw", "plastic straw_2", "plastic straw")]
    [InlineData("food box", "food boxes", "food boxes")]
    [InlineData("tooth brush", "tooth brushes", "tooth brushes")]
    [InlineData("plastic straw", "plastic strawes", null)]
    [InlineData("tea bag", "tea bages", null)]
    [InlineData("o'clock", "o’clock", "o’clock")]
    [InlineData("塑料吸管", "一次性塑料吸管盒", "塑料吸管")]
    [InlineData("塑料吸管", "塑料 吸管", null)]
    [InlineData("EPS餐盒", "白色ＥＰＳ餐盒", "ＥＰＳ餐盒")]
    [InlineData("EPS餐盒", "HEPS餐盒", null)]
    [InlineData("氧化-降解", "氧化 降解", "氧化 降解")]
    [InlineData("pp", "PP", "PP")]
    [InlineData("pp", "apple", null)]
    [InlineData("p", "p", null)]
    public void A_phrase_matches_whole_words_however_they_are_written(string phrase, string text, string? found)
    {
        var matches = new PhraseSet<int>([new Phrase<int>(phrase, "f", 1)]).Find(text);
        Assert.Equal(found is null ? [] : [found], matches.Select(m => text.Substring(m.Start, m.Length)));
    }

    [Fact]
    public void Of_one_family_the_longest_counts_and_what_is_inside_it_does_not()
    {
        var set = Set(("乐果", "p"), ("氧乐果", "p"), ("对硫磷", "p"), ("甲基对硫磷", "p"), ("parathion", "p"), ("parathion methyl", "p"));
        Assert.Equal(["氧乐果"], Found(set, "氧乐果乳油"));
        Assert.Equal(["乐果"], Found(set, "乐果乳油"));
        Assert.Equal(["甲基对硫磷", "对硫磷"], Found(set, "甲基对硫磷、对硫磷"));
        Assert.Equal(["parathion methyl", "parathion"], Found(set, "Parathion-methyl or parathion"));
    }

    [Fact]
    public void Families_do_not_hide_each_other()
    {
        var set = Set(("plastic straw", "a"), ("straw", "b"), ("plastic straw hat", "b"));
        Assert.Equal(["plastic straw", "plastic straw hat"], Found(set, "plastic straw hat").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_decoy_hides_what_is_inside_it_and_says_nothing_itself()
    {
        var set = new PhraseSet<string>([new("plastic straw", "f", "plastic straw"), new("plastic straw hat", "f", "", IsDecoy: true), new("plastic straw", "g", "other family")]);
        Assert.Equal(["other family"], Found(set, "plastic straw hats"));
        Assert.Equal(["other family", "plastic straw"], Found(set, "a plastic straw").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_phrase_may_stand_for_several_things()
    {
        var set = new PhraseSet<string>([new("tea bag", "f", "one"), new("Tea-Bag", "f", "two")]);
        Assert.Equal(["one", "two"], Found(set, "tea bags"));
    }

    [Property(MaxTest = 5000, Replay = "(7,11)")]
    public Property What_is_found_is_what_a_search_for_each_phrase_at_each_place_finds() =>
        Prop.ForAll(Cases.ToArbitrary(), c => Assert.Equal(Searched(c), new PhraseSet<string>(c.Phrases).Find(c.Text).Select(m => (m.Start, m.Length, m.Meaning))));

    [Fact]
    public void Generated_texts_hold_phrases_often_enough()
    {
        var found = Cases.Sample(5000, new Rnd(7, 11), 50).Select(c => (Case: c, Found: Searched(c))).ToList();
        Assert.True(found.Count(f => f.Found.Count > 0) > 1000);
        Assert.True(found.Count(f => f.Found.Count > 2) > 200);
        // Families and decoys matter: without them more would be found.
        Assert.True(found.Count(f => Everywhere(f.Case).Count() > f.Found.Count) > 300);
    }

    private static PhraseSet<string> Set(params (string Text, string Family)[] phrases) => new(phrases.Select(p => new Phrase<string>(p.Text, p.Family, p.Text)));

    private static IEnumerable<string> Found(PhraseSet<string> set, string text) => set.Find(text).Select(m => m.Meaning);

    /// <summary>Few signs of every sort: word signs, plural endings, signs that count as blanks, Chinese ones.</summary>
    private static Gen<string> Signs(int length) =>
        from signs in Gen.Elements('a', 'A', 'ａ', 'b', 's', 'Ｓ', 'x', 'e', ' ', '-', '\n', '.', '果', '乐').ArrayOf(length)
        select new string(signs);

    private static Gen<Phrase<string>> PhraseOf() =>
        from length in Gen.Choose(2, 6)
        from text in Signs(length)
        from family in Gen.Elements("f", "g")
        from isDecoy in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Phrase<string>(text, family, $"{family}:{text}", isDecoy);

    /// <summary>Every phrase at every place, whatever hides it.</summary>
    private static IEnumerable<(int Start, int End, Phrase<string> Phrase)> Everywhere(Case c) =>
        from start in Enumerable.Range(0, c.Text.Length)
        from phrase in c.Phrases
        where start + phrase.Text.Length <= c.Text.Length && Plain(c.Text.Substring(start, phrase.Text.Length)) == Plain(phrase.Text)
        where start == 0 || !(IsWord(c.Text[start]) && IsWord(c.Text[start - 1]))
        from end in Ends(c.Text, start + phrase.Text.Length)
        select (start, end, phrase);

    /// <summary>Where a match may end: here, or behind the ending of a plural.</summary>
    private static IEnumerable<int> Ends(string text, int end)
    {
        if (!IsWord(text[end - 1]) || end == text.Length || !IsWord(text[end])) return [end];
        var rest = Plain(new string([.. text[end..].TakeWhile(IsWord)]));
        var takesE = Plain(text)[end - 1] is 's' or 'x' or 'z' or 'h';
        return rest == "s" ? [end + 1] : rest == "es" && takesE ? [end + 2] : [];
    }

    private static List<(int Start, int Length, string Meaning)> Searched(Case c)
    {
        var found = new List<(int, int, string)>();
        var covered = new Dictionary<string, int>();
        foreach (var place in Everywhere(c).GroupBy(m => m.Start).OrderBy(g => g.Key))
        {
            var longest = place.GroupBy(m => m.Phrase.Family).ToDictionary(g => g.Key, g => g.Max(m => m.End));
            var here = place.Where(m => m.End == longest[m.Phrase.Family] && covered.GetValueOrDefault(m.Phrase.Family) <= m.Start).ToList();
            // Of those that end at one place the shorter ones were met first.
            foreach (var (start, end, phrase) in here.OrderBy(m => m.Phrase.Text.Length))
            {
                covered[phrase.Family] = end;
                if (!phrase.IsDecoy) found.Add((start, end - start, phrase.Meaning));
            }
        }

        return found;
    }

    private static bool IsWord(char sign) => Plain(sign.ToString()) is [>= 'a' and <= 'z'];

    private static string Plain(string text) => string.Concat(text.Select(c => c is 'ａ' ? 'a' : c is 'Ｓ' ? 's' : c is '-' or '\n' ? ' ' : char.ToLowerInvariant(c)));

    private sealed record Case(string Text, ImmutableArray<Phrase<string>> Phrases)
    {
        public override string ToString() => $"'{Text}' {string.Join(" | ", Phrases.Select(p => $"{p.Family}{(p.IsDecoy ? "!" : "")}'{p.Text}'"))}";
    }
}
