using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// The profile of what runs how often speaks of the program as it is: publishing passes over what it does not find, silently. Where much is
/// gone, the profile is old: <c>dotnet run -c Release --project tests/Profiles -- counts</c> writes it anew.
/// </summary>
public sealed class CountsProfileTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Fact]
    public void Most_methods_that_it_names_are_there()
    {
        using var file = new PEReader(File.OpenRead(Repository.PathOf("server", "ListingLsp.Cli", "counts.mibc")));
        var metadata = file.GetMetadataReader();
        var named = metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => (Type: NameOf((TypeReferenceHandle)m.Parent, metadata), Name: metadata.GetString(m.Name)))
            .Where(m => m.Type.EndsWith("listinglsp", StringComparison.Ordinal) || m.Type.Contains(", ListingLsp.", StringComparison.Ordinal)).ToList();
        var gone = named.Where(m => Type.GetType(m.Type) is not { } type || !type.GetMembers(All).Any(member => member.Name == m.Name)).ToList();
        Assert.True(named.Count > 1000, $"only {named.Count} methods are named");
        Assert.True(gone.Count <= named.Count / 10, $"{gone.Count} of {named.Count} methods are gone:\n{string.Join('\n', gone)}");
    }

    private static string NameOf(TypeReferenceHandle handle, MetadataReader metadata)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        if (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            var outer = NameOf((TypeReferenceHandle)type.ResolutionScope, metadata);
            var end = outer.IndexOf(", ", StringComparison.Ordinal);
            return $"{outer[..end]}+{name}{outer[end..]}";
        }

        var assembly = metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);
        return type.Namespace.IsNil ? $"{name}, {assembly}" : $"{metadata.GetString(type.Namespace)}.{name}, {assembly}";
    }
}
