using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>One product listing: what rules read. Grows with the rules; the field tables already know every field.</summary>
public sealed class Listing
{
    private CategoryPath? _categoryPath;

    internal Listing(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Type = record.Text("type");
        Category = record.Text("category");
        Title = record.Text("title");
        Description = record.Text("description");
        (Attributes, UnreadAttributes) = ReadAttributes(record);
        AttributesState = record["attributes"].State;
        AttributesNode = record["attributes"].Node;
        Keywords = record.Words("keywords");
        Images = record.Words("images");
        Markets = record.Words("markets");
        NotMarkets = record.Words("notMarkets");
        Trade = record.Record("trade", r => new Trade(r));
        Skus = record.List("skus", (r, index) => new Sku(r, index + 1));
        Services = record.Record("services", r => new Services(r));
        Compliance = record.Record("compliance", r => new Compliance(r));
        Logistics = record.Record("logistics", r => new Logistics(r));
    }

    /// <summary>The whole definition.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary><c>ready-to-ship</c> or <c>customization</c>.</summary>
    public Field<string> Type { get; }

    /// <summary>Title that buyers see.</summary>
    public Field<string> Title { get; }

    /// <summary>Detail text.</summary>
    public Field<string> Description { get; }

    /// <summary>Product attributes: the entry with its name, and the value.</summary>
    public ImmutableArray<(EntrySyntax Entry, Word Value)> Attributes { get; }

    /// <summary>What is known of the attributes as a whole.</summary>
    public FieldState AttributesState { get; }

    /// <summary>The attributes as a whole; where they are absent, the listing.</summary>
    public SyntaxNode AttributesNode { get; }

    /// <summary>Names of the attributes whose values could not be read.</summary>
    public ImmutableArray<string> UnreadAttributes { get; }

    /// <summary>No attribute was lost: what is not there is absent.</summary>
    public bool AreAttributeNamesKnown => AttributesState == FieldState.Missing
        || (AttributesState == FieldState.Present && !(AttributesNode is MappingSyntax group && (group.IsIncomplete || group.Entries.Any(e => e.IsDamaged || e.KeyText is null))));

    /// <summary>No attribute was lost or malformed.</summary>
    public bool AreAttributesKnown => AreAttributeNamesKnown && UnreadAttributes.IsEmpty;

    /// <summary>Search keywords.</summary>
    public Field<BoundList<Word>> Keywords { get; }

    /// <summary>Main pictures: paths or addresses.</summary>
    public Field<BoundList<Word>> Images { get; }

    /// <summary>Destinations: codes and groups.</summary>
    public Field<BoundList<Word>> Markets { get; }

    /// <summary>Destinations taken out of the groups again.</summary>
    public Field<BoundList<Word>> NotMarkets { get; }

    /// <summary>Category path; see <see cref="CategoryPath"/>.</summary>
    public Field<string> Category { get; }

    /// <summary>The category with its levels; null where none is given or it could not be read.</summary>
    public CategoryPath? CategoryPath => Category.TryGet(out var path) ? _categoryPath ??= CategoryPath.Of(path) : null;

    /// <summary>Price, quantity and way of sale.</summary>
    public Field<Trade> Trade { get; }

    /// <summary>Variants.</summary>
    public Field<BoundList<Sku>> Skus { get; }

    /// <summary>Services.</summary>
    public Field<Services> Services { get; }

    /// <summary>What decides about destinations.</summary>
    public Field<Compliance> Compliance { get; }

    /// <summary>Shipping.</summary>
    public Field<Logistics> Logistics { get; }

    /// <summary>
    /// The minimum order quantity: as given, else where the ladder begins. Where these two differ (LST1001), nobody knows it.
    /// </summary>
    public Field<decimal> Moq
    {
        get
        {
            if (!Trade.TryGet(out var trade)) return new Field<decimal>(Trade.State, 0, Trade.Node);
            if (!trade.Ladder.TryGet(out var ladder) || ladder.First is not { } first) return trade.Moq;
            if (trade.Moq.IsMissing) return first.From;
            return trade.Moq.IsPresent && trade.Moq.Value != first.From.Value ? trade.Moq with { State = FieldState.Unknown } : trade.Moq;
        }
    }

    /// <summary>
    /// Units in stock, of lots where it is sold by lot: the sum of the SKUs where each of them has a stock, the listing's
    /// own where none has. Null where that is not known, as where one is below 0.
    /// </summary>
    public decimal? Stock
    {
        get
        {
            if (Skus.TryGet(out var skus) && !skus.Items.IsEmpty)
            {
                if (!skus.IsComplete) return null;
                if (skus.Items.All(s => s.Stock.IsPresent)) return Sum(skus.Items.Select(s => s.Stock.Value));
                if (!skus.Items.All(s => s.Stock.IsMissing)) return null;
            }
            else if (!Skus.IsPresent && !Skus.IsMissing)
            {
                return null;
            }

            return Logistics.TryGet(out var logistics) && logistics.Stock.TryGet(out var stock) ? Sum([stock]) : null;
        }
    }

    /// <summary>Whether buyers can order it directly; null where the type is absent or malformed.</summary>
    public bool? IsReadyToShip => Type.TryGet(out var type) ? type == "ready-to-ship" : null;

    private static decimal? Sum(IEnumerable<decimal> stocks)
    {
        var sum = 0m;
        foreach (var stock in stocks)
        {
            if (stock < 0) return null;
            sum = Bounded.Add(sum, stock);
        }

        return sum;
    }

    private static (ImmutableArray<(EntrySyntax Entry, Word Value)> Read, ImmutableArray<string> Unread) ReadAttributes(BoundRecord record)
    {
        var (read, unread) = (ImmutableArray.CreateBuilder<(EntrySyntax Entry, Word Value)>(), ImmutableArray.CreateBuilder<string>());
        foreach (var (entry, value) in record.Pairs("attributes"))
        {
            if (value.State == FieldState.Present) read.Add((entry, new Word((string)value.Value!, value.Node)));
            else if (value.State is FieldState.Malformed or FieldState.Unknown) unread.Add(entry.KeyText!);
        }

        return (read.DrainToImmutable(), unread.DrainToImmutable());
    }
}
