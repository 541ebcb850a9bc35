using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>The destination markets of a listing on a day: <c>markets</c> with its groups, without <c>notMarkets</c>.</summary>
internal sealed class Destinations
{
    private readonly Listing _listing;
    private readonly DateOnly _day;
    private readonly ImmutableArray<Named> _in;
    private readonly ImmutableArray<Named> _out;
    private ImmutableArray<string>? _named;
    private ImmutableArray<string>? _all;

    /// <summary>Of a listing on a day.</summary>
    public Destinations(Listing listing, DateOnly day)
    {
        (_listing, _day) = (listing, day);
        _in = Codes(listing.Markets);
        _out = Codes(listing.NotMarkets);
    }

    /// <summary>The listing says where it is sold.</summary>
    public bool AreStated => _listing.Markets.IsPresent;

    /// <summary>It certainly does not say where it is sold.</summary>
    public bool AreAbsent => _listing.Markets.IsMissing;

    /// <summary>It says where it is sold, and all of that could be read: a country that it does not name it is not sold to.</summary>
    public bool AreCertain => _listing.Markets is { IsPresent: true, Value.IsComplete: true } && AreExceptionsRead;

    /// <summary>All that it takes out again could be read; else any country may be among it.</summary>
    public bool AreExceptionsRead => _listing.NotMarkets.IsMissing || _listing.NotMarkets is { IsPresent: true, Value.IsComplete: true };

    /// <summary>It is sold to every country but those taken out.</summary>
    public bool AreWorldwide => IsNamed(Markets.Worldwide);

    /// <summary>Whether it is sold to a country.</summary>
    public bool Contains(string market) => Covers(_in, market) && !IsExcepted(market);

    /// <summary>Those of some countries that it is sold to, in their order.</summary>
    public ImmutableArray<string> Among(IEnumerable<string> markets) => [.. markets.Where(Contains)];

    /// <summary>Countries named by their own code, in the order of the file, each once; those taken out again left out.</summary>
    public ImmutableArray<string> ByName => _named ??= Listed(withGroups: false);

    /// <summary>Every country that it is sold to: of a worldwide listing all of the list.</summary>
    public ImmutableArray<string> All => _all ??= AreWorldwide
        ? [.. Markets.Single.Codes.Select(c => c.Id).Where(Contains)]
        : Listed(withGroups: true);

    /// <summary>The words of <c>markets</c> that bring a country: its code, or a group.</summary>
    public IEnumerable<Word> WordsFor(string market) => _in.Where(m => Covers(m.Code, market)).Select(m => m.Word);

    /// <summary>Whether a code or group of a line, a pack or a listing covers a country on this day.</summary>
    public bool Covers(string codeOrGroup, string market) => Covers(codeOrGroup, Markets.Group(codeOrGroup), market);

    /// <summary>The same where the group is known, or that it is none.</summary>
    public bool Covers(string code, MarketGroup? group, string market) => code == market || group?.Contains(market, _day) == true;

    /// <summary>The members of a group on this day.</summary>
    public ImmutableArray<string> MembersOf(MarketGroup group) => group.MembersOn(_day);

    /// <summary>The countries that an entry of a rule pack is about and the listing is sold to, in the order of the entry.</summary>
    public ImmutableArray<string> Of(PackEntry entry) =>
    [
        .. entry.Markets.SelectMany(m => Markets.Group(m) is not { } group ? [m] : group.IsAll ? All : MembersOf(group)).Distinct(StringComparer.Ordinal)
            .Where(m => Contains(m) && !entry.NotMarkets.Any(n => Covers(n, m))),
    ];

    /// <summary>
    /// Edits that take countries out: their own codes go, and those that a group brings are put into <c>notMarkets</c>. None
    /// where no market would be left, or where a list could not be read.
    /// </summary>
    public TextEdit[] Without(IReadOnlyCollection<string> markets, SyntaxTree tree)
    {
        if (_listing.Node is not MappingSyntax owner || _listing.Markets is not { IsPresent: true, Value: { IsComplete: true, Node: var list } }) return [];
        if (owner.Find("markets") is not { } written || written.Value != list || !AreExceptionsRead) return [];
        var gone = _in.Where(m => Goes(m.Code, markets)).ToList();
        if (_in.All(m => gone.Contains(m) || IsExcepted(m.Code))) return [];
        var own = gone.Select(m => m.Word.Node).ToList();
        // Codes that stand together in one text go together or not at all.
        if (_in.Any(m => own.Contains(m.Word.Node) && !gone.Contains(m))) return [];
        var edits = new List<TextEdit>();
        if (own.Count > 0) edits.AddRange(SyntaxEditor.RemoveItems(tree, list, item => own.Contains(item.Value)));
        ImmutableArray<NewValue> grouped = [.. markets.Where(m => !IsExcepted(m) && _in.Any(i => !gone.Contains(i) && Covers(i.Code, m))).Select(NewValue.Text)];
        if (grouped.IsEmpty) return [.. edits];
        if (_listing.NotMarkets.TryGet(out var excepted))
        {
            if (owner.Find("notMarkets")?.Value != excepted.Node) return [];
            edits.Add(SyntaxEditor.InsertItems(tree, excepted.Node, excepted.Node.Items.Length, grouped));
        }
        else
        {
            edits.Add(owner.Find("notMarkets") is { } empty
                ? SyntaxEditor.SetValue(tree, empty.Value, NewValue.List(grouped))
                : SyntaxEditor.InsertEntry(tree, owner, written, "notMarkets", NewValue.List(grouped)));
        }

        return [.. edits];
    }

    private ImmutableArray<string> Listed(bool withGroups)
    {
        // Many listings name the core 10 and nothing else.
        if (withGroups && _out.IsEmpty && _in is [{ Group: { IsDated: false } only }]) return only.MembersOn(_day);
        Span<bool> isListed = stackalloc bool[CountryNumber.Count];
        var most = 0;
        foreach (var named in _in) most += named.Group is not { } group ? 1 : withGroups ? group.Members.Length : 0;
        var countries = ImmutableArray.CreateBuilder<string>(most);
        foreach (var named in _in)
        {
            if (named.Group is not { } group)
            {
                if (IsNew(named.Code, isListed)) countries.Add(named.Code);
                continue;
            }

            if (!withGroups) continue;
            foreach (var member in group.Members)
            {
                if (member.IsOn(_day) && IsNew(member.Market, isListed)) countries.Add(member.Market);
            }
        }

        return countries.DrainToImmutable();

        bool IsNew(string market, Span<bool> isListed)
        {
            var number = CountryNumber.Of(market);
            if (number < 0 ? countries.Contains(market) : isListed[number]) return false;
            if (number >= 0) isListed[number] = true;
            return !IsExcepted(market);
        }
    }

    private bool IsNamed(string code)
    {
        foreach (var named in _in)
        {
            if (named.Code == code) return true;
        }

        return false;
    }

    /// <summary>Whether it takes a country out again.</summary>
    public bool IsExcepted(string market) => Covers(_out, market);

    private bool Covers(ImmutableArray<Named> named, string market)
    {
        foreach (var one in named)
        {
            if (Covers(one.Code, one.Group, market)) return true;
        }

        return false;
    }

    /// <summary>Nothing is left of a code of which every country is taken out.</summary>
    private bool Goes(string code, IReadOnlyCollection<string> markets) => Markets.Group(code) switch
    {
        null => markets.Contains(code),
        { IsAll: true } => false,
        var group => group.MembersOn(_day).All(m => markets.Contains(m) || IsExcepted(m)),
    };

    private static ImmutableArray<Named> Codes(Field<BoundList<Word>> field)
    {
        if (!field.TryGet(out var list)) return [];
        var named = ImmutableArray.CreateBuilder<Named>(list.Items.Length);
        foreach (var word in list.Items) named.Add(new Named(word, Markets.Group(word.Text)));
        return named.MoveToImmutable();
    }

    /// <summary>A country or a group where the listing names it.</summary>
    private readonly record struct Named(Word Word, MarketGroup? Group)
    {
        public string Code => Word.Text;
    }
}
