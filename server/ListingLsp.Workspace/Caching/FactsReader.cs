using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Caching;

/// <summary>Reads what <see cref="FactsWriter"/> has written. Of other bytes anything may come out, or any fault of reading.</summary>
/// <param name="stream">Where from.</param>
internal sealed class FactsReader(Stream stream) : IDisposable
{
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly List<string> _texts = [];

    /// <summary>Reads files.</summary>
    public Dictionary<string, CachedFile> Read()
    {
        var count = _reader.Read7BitEncodedInt();
        var files = new Dictionary<string, CachedFile>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var file = ReadFile();
            files.Add(file.Facts.Path, file);
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private CachedFile ReadFile()
    {
        FileStamp? stamp = _reader.ReadBoolean() ? new FileStamp(_reader.ReadInt64(), _reader.ReadInt64(), _reader.ReadInt64(), _reader.ReadInt64()) : null;
        var content = ReadPrint();
        var facts = ReadFacts();
        var hasSuppressions = _reader.ReadBoolean();
        return _reader.ReadBoolean()
            ? new CachedFile(stamp, content, facts, hasSuppressions, ReadPrint(), DefinitionReads.Of((SharedParts)Number(), ReadAll(static r => ((DefinitionKind)r.Number(), r.Text()!))))
            : new CachedFile(stamp, content, facts, hasSuppressions, null, null);
    }

    private FileFacts ReadFacts()
    {
        var path = Text()!;
        return new FileFacts
        {
            Path = path,
            Kind = (FileKind)Number(),
            Listings = Number(),
            ReadyToShip = Number(),
            SoldByCarton = Number(),
            Definitions = ReadAll(path, static (r, path) => new Definition((DefinitionKind)r.Number(), r.Text()!, path, r.Span(), r.Number())),
            Headings = ReadAll(static r => new ListingHeading(r.Text(), r.Text(), r.Text())),
            SmallParcelTemplates = ReadAll(static r => r.Text()!),
            References = ReadAll(static r => new DefinitionReference((DefinitionKind)r.Number(), r.Text(), r._reader.ReadSByte() is var ready && ready < 0 ? null : ready > 0, r.Span())),
            Likenesses = ReadAll(static r => new ListingLikeness(r.Text()!, r.Span(), r.ReadPrint(), r.ReadNear())),
            Images = ReadAll(static r => new ImageReference(r.Text()!, r.Span())),
            UncertainKind = Number() is > 0 and var uncertain ? (DefinitionKind)(uncertain - 1) : null,
            IsSound = _reader.ReadBoolean(),
            IsKnown = _reader.ReadBoolean(),
        };
    }

    private NearTitle? ReadNear() => _reader.ReadBoolean() ? new NearTitle(_reader.ReadUInt64(), ReadAll(static r => r._reader.ReadUInt64())) : null;

    private ImmutableArray<T> ReadAll<T>(Func<FactsReader, T> read) => ReadAll(read, static (r, read) => read(r));

    private ImmutableArray<T> ReadAll<T, TAbout>(TAbout about, Func<FactsReader, TAbout, T> read)
    {
        var count = Number();
        if (count == 0) return [];
        var items = ImmutableArray.CreateBuilder<T>(count);
        for (var i = 0; i < count; i++) items.Add(read(this, about));
        return items.MoveToImmutable();
    }

    private string? Text()
    {
        var number = Number() - 1;
        if (number == _texts.Count) _texts.Add(_reader.ReadString());
        return number < 0 ? null : _texts[number];
    }

    private TextSpan Span()
    {
        var start = Number();
        return new TextSpan(start, start + Number());
    }

    private TextPrint ReadPrint() => new(_reader.ReadUInt64(), _reader.ReadUInt64());

    private int Number() => _reader.Read7BitEncodedInt();
}
