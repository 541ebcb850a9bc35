using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Caching;

/// <summary>Writes what is known of files, as <see cref="FactsReader"/> reads it. Of a text its number is written.</summary>
/// <param name="stream">Where to.</param>
/// <param name="texts">The texts.</param>
internal sealed class FactsWriter(Stream stream, FactsTexts texts) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);

    /// <summary>Number of bytes that were written.</summary>
    public long Length
    {
        get
        {
            _writer.Flush();
            return stream.Length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    /// <summary>Writes what is known of a file, but for what stands in its row.</summary>
    public void Write(CachedFile file)
    {
        Write(file.Facts);
        if (file is not { Clean: not null, Reads: { } reads }) return;
        Number((int)reads.Parts);
        Write([.. reads.Ids], r =>
        {
            Number((int)r.Kind);
            Write(r.Id);
        });
    }

    /// <summary>Writes outlines.</summary>
    public void Write(IReadOnlyCollection<FileOutline> outlines) => Write([.. outlines], o =>
    {
        Write(o.Uses, u =>
        {
            Number((int)u.Kind);
            Write(u.Id);
            Write(u.IsReadyToShip);
        });
        Number(o.Listings);
        Write(o.IsSound);
        Write(o.IsKnown);
        Write(o.HasImages);
        Write(o.HasNear);
        Write(o.RepeatsItself);
    });

    private void Write(FileFacts facts)
    {
        Number((int)facts.Kind);
        Number(facts.Listings);
        Number(facts.ReadyToShip);
        Number(facts.SoldByCarton);
        Write(facts.Definitions, d =>
        {
            Number((int)d.Kind);
            Write(d.Id);
            Write(d.Span);
            Number(d.Line);
        });
        Write(facts.Headings, h =>
        {
            Write(h.Id);
            Write(h.Title);
            Write(h.Category);
        });
        Write(facts.SmallParcelTemplates, Write);
        Write(facts.References, r =>
        {
            Number((int)r.Kind);
            Write(r.Id);
            Write(r.IsReadyToShip);
            Write(r.Span);
        });
        Write(facts.Likenesses, l =>
        {
            Write(l.Id);
            Write(l.Span);
            Write(l.Copy);
            Write(l.Near is not null);
            if (l.Near is not { } near) return;
            _writer.Write(near.Words);
            Write(near.WithoutOne, _writer.Write);
        });
        Write(facts.Images, i =>
        {
            Write(i.Path);
            Write(i.Span);
        });
        Number(facts.UncertainKind is { } uncertain ? (int)uncertain + 1 : 0);
        Write(facts.IsSound);
        Write(facts.IsKnown);
    }

    private void Write<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (var item in items) write(item);
    }

    /// <summary>0 for none, else one more than its number.</summary>
    private void Write(string? text) => Number(text is null ? 0 : texts.NumberOf(text) + 1);

    private void Write(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    private void Write(TextPrint print)
    {
        _writer.Write(print.High);
        _writer.Write(print.Low);
    }

    private void Write(bool value) => _writer.Write(value);

    private void Write(bool? value) => Number(value switch { null => 0, false => 1, true => 2 });

    private void Number(int number) => _writer.Write7BitEncodedInt(number);
}
