using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>
/// Checks a tree against the field tables and types its values. Reports every shape error once (LST0003 to LST0006); what
/// is malformed or may have been lost is marked, so that no rule builds on it.
/// </summary>
internal sealed partial class Binder(FindingSink sink, Shape root, AliasMap aliases)
{
    /// <summary>Groups with more entries have their fields looked up on the heap.</summary>
    private const int MostOnStack = 64;

    private readonly List<MissingField> _missing = [];
    private readonly HashSet<(MappingSyntax? Owner, FieldDefinition Field)> _excused = [];
    private readonly HashSet<(SyntaxNode Node, object What, string Name)> _said = [];
    private readonly Stack<(Shape Shape, bool IsIncomplete)> _around = new();

    /// <summary>Checks one definition; null where it is empty or no group of fields.</summary>
    public BoundRecord? Bind(SyntaxNode node)
    {
        if (node is ScalarSyntax { IsNull: true } || node is ErrorSyntax) return null;
        var resolved = aliases.Resolve(node);
        if (resolved is not MappingSyntax mapping)
        {
            if (!IsDamaged(resolved)) ReportMismatch(node, new RecordType(root), "", "document");
            return null;
        }

        _missing.Clear();
        _excused.Clear();
        var record = BindRecord(mapping, root, owner: null);
        ReportMissing();
        return record;
    }

    /// <summary>What a resolved node says is a guess; an alias that is still one stands for nothing.</summary>
    private static bool IsDamaged(SyntaxNode resolved) => resolved is AliasSyntax or ErrorSyntax || resolved.IsDamaged;

    private BoundRecord BindRecord(MappingSyntax mapping, Shape shape, EntrySyntax? owner)
    {
        _around.Push((shape, mapping.IsIncomplete));
        var record = BindFields(mapping, shape, owner);
        _around.Pop();
        return record;
    }

    private BoundRecord BindFields(MappingSyntax mapping, Shape shape, EntrySyntax? owner)
    {
        var values = new BoundValue[shape.Fields.Length];
        var entries = mapping.Entries;
        var ordinals = entries.Length <= MostOnStack ? stackalloc int[entries.Length] : new int[entries.Length];
        var lacksColon = false;
        for (var i = 0; i < entries.Length; i++)
        {
            ordinals[i] = OrdinalOf(shape, entries[i]);
            lacksColon |= entries[i].Colon < 0;
        }

        var taken = mapping.IsIncomplete;
        // Unknown fields first: what they were meant to be is not missing, here or deeper down.
        for (var i = 0; i < entries.Length; i++)
        {
            if (lacksColon && EndOfSplitNumber(entries, i) is { } last) i = last;
            else if (ordinals[i] < 0) taken |= IsAnyFieldBehind(entries[i], mapping, shape);
        }

        for (var i = 0; i < entries.Length; i++)
        {
            if (ordinals[i] is not (>= 0 and var ordinal) || !IsOpen(values[ordinal])) continue;
            ReportWideName(entries[i], shape.Fields[ordinal]);
            values[ordinal] = lacksColon && EndOfSplitNumber(entries, i) is { } last
                ? ReportSplitNumber(entries[i], entries[last])
                : BindEntry(entries[i], shape.Fields[ordinal]);
        }

        if (ordinals.Contains(-1)) taken |= BindMerged(mapping, shape, values);
        for (var i = 0; i < values.Length; i++)
        {
            if (!IsOpen(values[i])) continue;
            var state = taken || IsExcused(mapping, shape.Fields[i]) ? FieldState.Unknown : FieldState.Missing;
            values[i] = new BoundValue(state, null, values[i].Node ?? mapping);
            if (state == FieldState.Missing && shape.Fields[i].IsRequired) _missing.Add(new MissingField(shape.Fields[i], shape, mapping, owner?.Key));
        }

        return new BoundRecord(shape, mapping, values);
    }

    /// <summary>No entry has given a field a value yet, be it a wrong one.</summary>
    private static bool IsOpen(in BoundValue value) => value.Node is null || value.State == FieldState.Missing;

    /// <summary>Reports an entry that is no field of the table. True where any of the absent fields may be meant by it.</summary>
    private bool IsAnyFieldBehind(EntrySyntax entry, MappingSyntax owner, Shape shape)
    {
        if (!entry.IsKeyScalar) return true;
        if (entry.IsDamaged || IsFreeField(entry)) return false;
        if (!HasStrayedIn(entry.KeyText!) && IsNews(entry, shape)) ReportUnknown(owner, entry, shape);
        // Without its colon it is half typed.
        return entry.Colon < 0;
    }

    /// <summary>
    /// <c>{ from: 1,000 }</c> is one number to its author and two entries to YAML. The index of the entry with its last digits,
    /// or null where no such number begins at an entry.
    /// </summary>
    private static int? EndOfSplitNumber(ImmutableArray<EntrySyntax> entries, int index)
    {
        if (index + 1 == entries.Length || entries[index + 1].Colon >= 0) return null;
        if (entries[index].Value is not ScalarSyntax { Style: ScalarStyle.Plain } start || !ScalarReader.TryNumber(start, out _)) return null;
        var last = index;
        while (last + 1 < entries.Length && IsDigitGroup(entries[last], entries[last + 1])) last++;
        return last > index ? last : null;
    }

    private static bool IsDigitGroup(EntrySyntax before, EntrySyntax entry) =>
        entry.Colon < 0 && entry.KeyText is { Length: 3 } digits && digits.All(char.IsAsciiDigit) && entry.Span.Start == before.Span.End + 1;

    /// <summary>Where a bracket is missing, fields of the groups around may have come into this one.</summary>
    private bool HasStrayedIn(string name) => _around.Any(g => g.IsIncomplete) && _around.Any(g => g.Shape.OrdinalOf(name) >= 0);

    /// <summary>Fields that begin with <c>x-</c> are the user's own; <c>&lt;&lt;</c> is a YAML merge.</summary>
    private static bool IsFreeField(EntrySyntax entry) =>
        entry.KeyText!.StartsWith("x-", StringComparison.Ordinal) || entry.IsMerge;

    /// <summary>A misspelt field of this mapping, or a misplaced one, is what an absent field was meant to be.</summary>
    private bool IsExcused(MappingSyntax owner, FieldDefinition field) => _excused.Count > 0 && (_excused.Contains((owner, field)) || _excused.Contains((null, field)));

    /// <summary>What <c>&lt;&lt;: *base</c> brings; the mapping's own fields win, then the earlier base. True where a base is not known.</summary>
    private bool BindMerged(MappingSyntax mapping, Shape shape, BoundValue[] values)
    {
        var uncertain = false;
        foreach (var merged in Bases(mapping))
        {
            if (IsDamaged(merged) || merged is MappingSyntax { IsIncomplete: true }) uncertain = true;
            if (merged is not MappingSyntax { Entries: var entries }) continue;
            foreach (var entry in entries)
            {
                var ordinal = entry.KeyText is { } name ? shape.OrdinalOf(name) : -1;
                if (ordinal >= 0 && IsOpen(values[ordinal])) values[ordinal] = BindEntry(entry, shape.Fields[ordinal]);
            }
        }

        return uncertain;
    }

    /// <summary>What a mapping merges, and what that merges, the one that wins first. Chains may be long, so this is no recursion.</summary>
    private IEnumerable<SyntaxNode> Bases(MappingSyntax mapping)
    {
        var waiting = new Stack<SyntaxNode>();
        Push(mapping);
        while (waiting.TryPop(out var merged))
        {
            yield return merged;
            if (merged is MappingSyntax owner) Push(owner);
        }

        void Push(MappingSyntax owner)
        {
            if (owner.Entries.FirstOrDefault(e => e.IsMerge) is not { } entry) return;
            var value = aliases.Resolve(entry.Value);
            if (value is not SequenceSyntax list) waiting.Push(value);
            else foreach (var item in list.Items.Reverse()) waiting.Push(aliases.Resolve(item.Value));
        }
    }

    /// <summary>What an alias repeats is said once.</summary>
    private bool IsNews(SyntaxNode node, object what, string name = "") => _said.Add((node, what, name));

    private BoundValue BindEntry(EntrySyntax entry, FieldDefinition field)
    {
        if (entry.IsDamaged) return new BoundValue(FieldState.Unknown, null, entry.Value);
        var value = BindValue(entry.Value, field.Type, field.Name, entry, isItem: false);
        // A key alone in braces is half typed: what it will say nobody knows. Where something must be there, that is said.
        return value.State == FieldState.Missing && entry.Colon < 0 && !field.IsRequired ? value with { State = FieldState.Unknown } : value;
    }

    private BoundValue BindValue(SyntaxNode node, ValueType type, string name, EntrySyntax? owner, bool isItem)
    {
        var resolved = aliases.Resolve(node);
        if (sink.IsFull || IsDamaged(resolved)) return new BoundValue(FieldState.Unknown, null, node);
        if (resolved is ScalarSyntax { IsNull: true } && !isItem) return new BoundValue(FieldState.Missing, null, node);
        if (type is ReferenceType or CodeType && BindWide(node, resolved, type) is { } code) return code;
        var value = (type, resolved) switch
        {
            (RecordType record, MappingSyntax mapping) => BindRecord(mapping, record.Shape, owner),
            (ListType list, SequenceSyntax sequence) => BindList(sequence, list, name),
            (MapType map, MappingSyntax mapping) => BindMap(mapping, map),
            (AnyType, _) => resolved,
            (EitherType either, _) => BindEither(node, either, name, owner, isItem),
            (_, ScalarSyntax scalar) => BindScalar(scalar, type),
            _ => null,
        };
        if (value is BoundValue chosen) return chosen;
        if (value is not null) return Judge(node, value, type, name);
        if (BindWide(node, resolved, type) is { } meant) return meant;
        if (!IsNews(node, type, name)) return new BoundValue(FieldState.Malformed, null, node);
        if (type is ChoiceType choice && resolved is ScalarSyntax word && !ScalarReader.IsTyped(word)) ReportNotAllowed(node, word, choice);
        else ReportMismatch(node, type, name, isItem ? "item" : null);
        return new BoundValue(FieldState.Malformed, null, node);
    }

    private static object? BindScalar(ScalarSyntax scalar, ValueType type) => type switch
    {
        TextType { AnyScalar: true } => scalar.Value,
        CodeType codes when !ScalarReader.IsTyped(scalar) => scalar.TryGetVerbatim(out var code) ? codes.List.Written(code) ?? scalar.Value : scalar.Value,
        TextType or ReferenceType when type is ReferenceType || !ScalarReader.IsTyped(scalar) => scalar.Value,
        NumberType when ScalarReader.TryNumber(scalar, out var number) => number,
        FlagType when ScalarReader.TryFlag(scalar, out var flag) => flag,
        ChoiceType choice => ScalarReader.WordOf(scalar, choice.Values),
        _ => null,
    };

    private BoundValue BindEither(SyntaxNode node, EitherType either, string name, EntrySyntax? owner, bool isItem)
    {
        var resolved = aliases.Resolve(node);
        var fitting = either.Options.FirstOrDefault(o => (o, resolved) switch
        {
            (RecordType or MapType, MappingSyntax) or (ListType, SequenceSyntax) => true,
            (NumberType or FlagType or TextType or CodeType or ChoiceType, ScalarSyntax) => true,
            _ => false,
        });
        var fits = fitting switch
        {
            null => false,
            RecordType or MapType or ListType => true,
            _ => resolved is ScalarSyntax scalar && BindScalar(scalar, fitting) is not null,
        };
        if (fits) return BindValue(node, fitting!, name, owner, isItem);
        foreach (var option in either.Options)
        {
            if (BindWide(node, resolved, option) is { } meant) return meant;
        }

        if (IsNews(node, either, name)) ReportMismatch(node, either, name, isItem ? "item" : null);
        return new BoundValue(FieldState.Malformed, null, node);
    }

    private BoundItems BindList(SequenceSyntax list, ListType type, string name)
    {
        var items = ImmutableArray.CreateBuilder<BoundValue>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (BindWideItems(item.Value, type.Item) is { } several) items.AddRange(several);
            else items.Add(BindValue(item.Value, type.Item, name, owner: null, isItem: true));
        }

        return new BoundItems(list, items.DrainToImmutable());
    }

    private ImmutableArray<(EntrySyntax Entry, BoundValue Value)> BindMap(MappingSyntax mapping, MapType type)
    {
        var (entries, merges) = (new List<EntrySyntax>(mapping.Entries.Length), false);
        foreach (var entry in mapping.Entries)
        {
            if (IsPair(entry)) entries.Add(entry);
            merges |= entry.IsMerge;
        }

        if (merges)
        {
            var taken = entries.Select(e => e.KeyText!).ToHashSet(StringComparer.Ordinal);
            foreach (var merged in Bases(mapping).OfType<MappingSyntax>()) entries.AddRange(merged.Entries.Where(e => IsPair(e) && taken.Add(e.KeyText!)));
        }

        if (type.Key is { } codes)
        {
            entries.RemoveAll(e => IsNews(e.Key, codes) && IsMissingColon(e, codes.List.Contains, out _));
            foreach (var entry in entries) JudgeCode(entry.Key, entry.KeyText!, codes);
        }

        var pairs = ImmutableArray.CreateBuilder<(EntrySyntax, BoundValue)>(entries.Count);
        foreach (var entry in entries) pairs.Add((entry, BindValue(entry.Value, type.Value, entry.KeyText!, entry, isItem: false)));
        return pairs.DrainToImmutable();
    }

    private static bool IsPair(EntrySyntax entry) => !entry.IsDamaged && entry.KeyText is not null && !IsFreeField(entry);
}
