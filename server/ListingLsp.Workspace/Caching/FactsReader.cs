using System.Buffers.Binary;
using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Caching;

/// <summary>Reads what <see cref="FactsWriter"/> has written of one file. Of other bytes anything may come out, or any fault of reading.</summary>
/// <param name="bytes">Where from; what is behind it may follow.</param>
/// <param name="table">Whose texts are meant.</param>
internal ref struct FactsReader(ReadOnlySpan<byte> bytes, FactsTable table)
{
    private readonly FactsTable _table = table;
    private ReadOnlySpan<byte> _bytes = bytes;

    private delegate T Item<out T>(ref FactsReader reader);

    /// <summary>Reads the facts of a file.</summary>
    /// <param name="path">Its path, which is not among them.</param>
    public FileFacts ReadFacts(string path) => new()
    {
        Path = path,
        Kind = (FileKind)Number(),
        Listings = Number(),
        ReadyToShip = Number(),
        SoldByCarton = Number(),
        Definitions = ReadDefinitions(path),
        Headings = ReadAll(static (ref r) => new ListingHeading(r.Text(), r.Text(), r.Text())),
        SmallParcelTemplates = ReadAll(static (ref r) => r.Text()!),
        References = ReadAll(static (ref r) => new DefinitionReference((DefinitionKind)r.Number(), r.Text(), r.Maybe(), r.Span())),
        Likenesses = ReadAll(static (ref r) => new ListingLikeness(r.Text()!, r.Span(), new TextPrint(r.Long(), r.Long()), r.ReadNear())),
        Images = ReadAll(static (ref r) => new ImageReference(r.Text()!, r.Span())),
        UncertainKind = Number() is > 0 and var uncertain ? (DefinitionKind)(uncertain - 1) : null,
        IsSound = Truth(),
        IsKnown = Truth(),
    };

    /// <summary>Reads what a file asked of the shared definitions.</summary>
    public DefinitionReads ReadReads() => DefinitionReads.Of((SharedParts)Number(), ReadAll(static (ref r) => ((DefinitionKind)r.Number(), r.Text()!)));

    /// <summary>Reads an outline.</summary>
    public FileOutline ReadOutline() => new()
    {
        Uses = ReadAll(static (ref r) => new DefinitionUse((DefinitionKind)r.Number(), r.Text(), r.Maybe())),
        Listings = Number(),
        IsSound = Truth(),
        IsKnown = Truth(),
        HasImages = Truth(),
        HasNear = Truth(),
        RepeatsItself = Truth(),
    };

    /// <summary>Reads a number: seven bits a byte, the lowest first.</summary>
    public int Number()
    {
        var (number, shift, next) = (0, 0, 0x80);
        for (var at = 0; (next & 0x80) != 0; at++, shift += 7)
        {
            next = _bytes[at];
            number |= (next & 0x7F) << shift;
        }

        _bytes = _bytes[(shift / 7)..];
        return number;
    }

    private ImmutableArray<Definition> ReadDefinitions(string path)
    {
        var count = Number();
        if (count == 0) return [];
        var items = ImmutableArray.CreateBuilder<Definition>(count);
        for (var i = 0; i < count; i++) items.Add(new Definition((DefinitionKind)Number(), Text()!, path, Span(), Number()));
        return items.MoveToImmutable();
    }

    private ImmutableArray<T> ReadAll<T>(Item<T> read)
    {
        var count = Number();
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(ref this);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private NearTitle? ReadNear() => Truth() ? new NearTitle(Long(), ReadAll(static (ref r) => r.Long())) : null;

    private string? Text() => _table.Text(Number() - 1);

    private bool Truth() => Number() > 0;

    private bool? Maybe() => Number() switch { 0 => null, var is1 => is1 == 2 };

    private TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    private ulong Long()
    {
        var number = BinaryPrimitives.ReadUInt64LittleEndian(_bytes);
        _bytes = _bytes[sizeof(ulong)..];
        return number;
    }
}
