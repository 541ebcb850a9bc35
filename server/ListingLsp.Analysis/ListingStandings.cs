using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis;

/// <summary>
/// What stores, offers and orders say against the listings of the workspace. There are few such files: where something changes that they
/// may speak of, all are judged again. Nothing is kept where there are none. Not for several threads at once.
/// </summary>
internal sealed class ListingStandings
{
    private readonly SortedDictionary<string, StandingFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedListing>> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Finding>> _found = new(StringComparer.Ordinal);
    private ListingCounts _counts;
    private bool _isTouched;
    private (bool IsComplete, bool IsAllKnown) _certainty;

    /// <summary>All findings, as of the last update.</summary>
    public IEnumerable<Finding> Findings => _found.Values.SelectMany(f => f);

    /// <summary>Those in a file.</summary>
    public ImmutableArray<Finding> Of(string file) => _found.GetValueOrDefault(file, []);

    /// <summary>Puts one file in the place of another.</summary>
    public void Replace(FileFacts? before, FileFacts? after)
    {
        var counts = _counts;
        _counts = new ListingCounts(
            counts.All + (after?.Listings ?? 0) - (before?.Listings ?? 0),
            counts.ReadyToShip + (after?.ReadyToShip ?? 0) - (before?.ReadyToShip ?? 0),
            counts.SoldByCarton + (after?.SoldByCarton ?? 0) - (before?.SoldByCarton ?? 0));
        _isTouched |= _counts != counts;
        foreach (var listing in before?.Named ?? []) _isTouched |= _named.TryGetValue(listing.Id, out var same) && same.Remove(listing);
        foreach (var listing in after?.Named ?? [])
        {
            if (!_named.TryGetValue(listing.Id, out var same)) _named[listing.Id] = same = [];
            same.Add(listing);
            _isTouched = true;
        }

        // A listing that offers speak of is another one where another id is defined.
        _isTouched |= !(before?.Definitions ?? []).AsSpan().SequenceEqual((after?.Definitions ?? []).AsSpan());
        if (before?.Standing is { } old) _isTouched |= _files.Remove(old.Path);
        if (after?.Standing is not { } now) return;
        _files[now.Path] = now;
        _isTouched = true;
    }

    /// <summary>Judges what was touched, and adds the files in which something else is found now.</summary>
    /// <param name="settings">What the config says.</param>
    /// <param name="isComplete">All files of the workspace are in.</param>
    /// <param name="isAllKnown">All of them could be read.</param>
    /// <param name="ids">The ids of the listings that there are.</param>
    /// <param name="everything">Judge all anew, as the settings are others.</param>
    /// <param name="changed">The files in which something else is found.</param>
    public void Update(RuleSettings settings, bool isComplete, bool isAllKnown, Func<IEnumerable<string>> ids, bool everything, HashSet<string> changed)
    {
        if (!_isTouched && !everything && _certainty == (isComplete, isAllKnown)) return;
        (_isTouched, _certainty) = (false, (isComplete, isAllKnown));
        if (_files.Count == 0 && _found.Count == 0) return;
        changed.UnionWith(_found.Keys);
        _found.Clear();
        if (!isComplete) return;
        HashSet<string>? known = isAllKnown && _counts.All > 0 ? [.. ids()] : null;
        foreach (var file in _files.Values)
        {
            var sink = new FindingSink(file.Path, file.Tree, settings, file.Rules);
            Check(file, sink, known, settings);
            if (sink.Findings is not { IsEmpty: false } found) continue;
            _found[file.Path] = found;
            changed.Add(file.Path);
        }
    }

    private void Check(StandingFile file, FindingSink sink, HashSet<string>? known, RuleSettings settings)
    {
        // The listings have been asked about the definitions already.
        var none = ListingChecker.Index([], settings);
        foreach (var store in known is null ? [] : file.Stores)
        {
            ListingChecker.Run(RuleList.OfStoresWithListings, store.Node, sink, (Store: store, Counts: _counts, None: none), static (rule, info, sink, about) => rule.Check(about.Store, about.Counts, new RuleContext(info, sink, about.None)));
        }

        foreach (var (campaign, offer) in file.Campaigns.SelectMany(c => c.Offers, (c, o) => (c, o)))
        {
            if (Listing(offer.Listing) is { } listing) ListingChecker.Run(RuleList.OfOffers, offer.Node, sink, (Offer: offer, Campaign: campaign, Listing: listing, None: none), static (rule, info, sink, about) => rule.Check(about.Offer, about.Campaign, about.Listing, new RuleContext(info, sink, about.None)));
            else if (known is not null) UnresolvedReference.CheckListing(offer.Listing, known, sink);
        }

        foreach (var order in file.Orders)
        {
            if (Listing(order.Listing) is { } listing) ListingChecker.Run(RuleList.OfOrders, order.Node, sink, (Order: order, Listing: listing, None: none), static (rule, info, sink, about) => rule.Check(about.Order, about.Listing, new RuleContext(info, sink, about.None)));
        }
    }

    /// <summary>The listing that is meant; null where there is none, or nobody can say which one.</summary>
    private NamedListing? Listing(Field<string> id) => id.TryGet(out var name) && _named.TryGetValue(name, out var same) && same is [var only] ? only : null;
}
