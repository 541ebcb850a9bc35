using System.Text.Json.Serialization;

namespace ListingLsp.Mutation;

/// <summary>One change of the source.</summary>
/// <param name="Id">Its number in the switch; from 1.</param>
/// <param name="File">Relative to the checkout, with <c>/</c>.</param>
/// <param name="Line">Line in that file, from 1.</param>
/// <param name="Original">What stands there.</param>
/// <param name="Changed">What stands there in its place.</param>
/// <param name="Source">The line, without blanks around it.</param>
internal sealed record Mutant(int Id, string File, int Line, string Original, string Changed, string Source)
{
    /// <summary>What it is known by where lines have moved.</summary>
    [JsonIgnore]
    public string Key => $"{Path.GetFileName(File)}: {Original} → {Changed} @ {Source}";

    /// <summary>Whether it is one of a rule.</summary>
    [JsonIgnore]
    public bool IsOfRule => File.StartsWith("server/ListingLsp.Analysis/Rules/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: `{Original}` → `{Changed}`";
}

/// <summary>Mutants as they are handed from one process to the other.</summary>
[JsonSerializable(typeof(List<Mutant>))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class MutantJson : JsonSerializerContext;
