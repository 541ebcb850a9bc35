using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Schemas;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>The schemas in the repository are those of the field tables; what they accept is tested in <c>tests/Schemas</c>.</summary>
public sealed class JsonSchemaTests
{
    public static TheoryData<FileKind> Kinds => new(JsonSchema.Kinds.Select(k => k.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_is_current(FileKind kind)
    {
        var path = Repository.PathOf("schemas", $"{kind.ToString().ToLowerInvariant()}.schema.json");
        var actual = JsonSchema.Of(kind);
        if (Snapshot.IsUpdating) File.WriteAllText(path, actual);
        Assert.Equal(actual, File.Exists(path) ? File.ReadAllText(path) : "");
    }
}
