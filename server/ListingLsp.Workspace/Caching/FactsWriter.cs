using System.Collections.Immutable;
using System.Text;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Caching;

/// <summary>Writes what is known of files, as <see cref="FactsReader"/> reads it. A text that repeats is written once.</summary>
/// <param name="stream">Where to.</param>
internal sealed class FactsWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    /// <summary>Writes files.</summary>
    public void Write(IReadOnlyCollection<CachedFile> files)
    {
        _writer.Write7BitEncodedInt(files.Count);
        foreach (var file in files) Write(file);
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(CachedFile file)
    {
        Write(file.Stamp is not null);
        if (file.Stamp is { } stamp)
        {
            _writer.Write(stamp.Length);
            _writer.Write(stamp.Written);
            _writer.Write(stamp.Changed);
            _writer.Write(stamp.Number);
        }

        Write(file.Content);
        Write(file.Facts);
        Write(file.HasSuppressions);
        Write(file.Clean is not null);
        if (file is not { Clean: { } clean, Reads: { } reads }) return;
        Write(clean);
        _writer.Write7BitEncodedInt((int)reads.Parts);
        Write([.. reads.Ids], r =>
        {
            _writer.Write7BitEncodedInt((int)r.Kind);
            Write(r.Id);
        });
    }

    private void Write(FileFacts facts)
    {
        Write(facts.Path);
        _writer.Write7BitEncodedInt((int)facts.Kind);
        _writer.Write7BitEncodedInt(facts.Listings);
        _writer.Write7BitEncodedInt(facts.ReadyToShip);
        _writer.Write7BitEncodedInt(facts.SoldByCarton);
        Write(facts.Definitions, d =>
        {
            _writer.Write7BitEncodedInt((int)d.Kind);
            Write(d.Id);
            Write(d.Span);
            _writer.Write7BitEncodedInt(d.Line);
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
            _writer.Write7BitEncodedInt((int)r.Kind);
            Write(r.Id);
            _writer.Write((sbyte)(r.IsReadyToShip switch { null => -1, false => 0, true => 1 }));
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
        _writer.Write7BitEncodedInt(facts.UncertainKind is { } uncertain ? (int)uncertain + 1 : 0);
        Write(facts.IsSound);
        Write(facts.IsKnown);
    }

    private void Write<T>(ImmutableArray<T> items, Action<T> write)
    {
        _writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items) write(item);
    }

    /// <summary>0 for none, else one more than its number; one that is new follows.</summary>
    private void Write(string? text)
    {
        if (text is null)
        {
            _writer.Write7BitEncodedInt(0);
        }
        else if (_texts.TryGetValue(text, out var number))
        {
            _writer.Write7BitEncodedInt(number + 1);
        }
        else
        {
            _texts.Add(text, _texts.Count);
            _writer.Write7BitEncodedInt(_texts.Count);
            _writer.Write(text);
        }
    }

    private void Write(TextSpan span)
    {
        _writer.Write7BitEncodedInt(span.Start);
        _writer.Write7BitEncodedInt(span.Length);
    }

    private void Write(TextPrint print)
    {
        _writer.Write(print.High);
        _writer.Write(print.Low);
    }

    private void Write(bool value) => _writer.Write(value);
}
