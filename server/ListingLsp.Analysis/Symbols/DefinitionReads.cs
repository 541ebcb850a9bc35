using ListingLsp.Analysis.Binding;

namespace ListingLsp.Analysis.Symbols;

/// <summary>
/// What was asked of the shared definitions while a file was judged. Where another answer would be given now, the file must be
/// judged again; where not, it need not.
/// </summary>
public sealed class DefinitionReads
{
    /// <summary>A listing asks for a carton spec and a template, seldom for more.</summary>
    private readonly List<(DefinitionKind Kind, string Id)> _ids = new(2);

    /// <summary>What was looked at as a whole.</summary>
    public SharedParts Parts { get; private set; }

    /// <summary>The definitions that were asked for by id, whether they are there or not.</summary>
    public IReadOnlyList<(DefinitionKind Kind, string Id)> Ids => _ids;

    /// <summary>What was asked in an earlier run.</summary>
    /// <param name="parts">What was looked at as a whole.</param>
    /// <param name="ids">The definitions that were asked for by id.</param>
    public static DefinitionReads Of(SharedParts parts, IEnumerable<(DefinitionKind Kind, string Id)> ids)
    {
        var reads = new DefinitionReads { Parts = parts };
        reads._ids.AddRange(ids);
        return reads;
    }

    internal void Note(SharedParts part) => Parts |= part;

    internal void Note(DefinitionKind kind, string id)
    {
        if (!_ids.Contains((kind, id))) _ids.Add((kind, id));
    }
}
