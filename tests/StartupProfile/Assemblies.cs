using Mono.Cecil;

namespace ListingLsp.StartupProfile;

/// <summary>The types of the assemblies in a folder, by the names that the runtime gives them.</summary>
internal sealed class Assemblies : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly Dictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    public Assemblies(string folder)
    {
        _resolver.AddSearchDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            var module = ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = _resolver });
            foreach (var type in module.GetTypes()) _types.TryAdd(type.FullName.Replace('/', '+'), type);
        }
    }

    /// <summary>What finds assemblies that others name.</summary>
    public IAssemblyResolver Resolver => _resolver;

    /// <inheritdoc/>
    public void Dispose() => _resolver.Dispose();

    /// <summary>The type of a name with arguments, such as <c>System.Collections.Generic.List`1[System.Int32]</c>; null where a part of it is not there.</summary>
    public TypeReference? Find(string name)
    {
        var at = 0;
        return Parse(name, ref at);
    }

    private TypeReference? Parse(string name, ref int at)
    {
        var start = at;
        while (at < name.Length && name[at] is not ('[' or ']' or ',')) at++;
        TypeReference? type = _types.GetValueOrDefault(name[start..at]);
        while (at < name.Length && name[at] == '[')
        {
            at++;
            if (name[at] == ']')
            {
                at++;
                type = type is null ? null : new ArrayType(type);
                continue;
            }

            type = Arguments(type, name, ref at);
        }

        return type;
    }

    /// <summary>Reads to behind the closing bracket.</summary>
    private GenericInstanceType? Arguments(TypeReference? type, string name, ref int at)
    {
        var instance = type is null ? null : new GenericInstanceType(type);
        for (; ; at++)
        {
            if (Parse(name, ref at) is { } argument) instance?.GenericArguments.Add(argument);
            else instance = null;
            if (name[at] != ',') break;
        }

        at++;
        return instance;
    }
}
