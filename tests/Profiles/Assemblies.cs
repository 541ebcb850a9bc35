using Mono.Cecil;

namespace ListingLsp.Profiles;

/// <summary>The types of the assemblies in some folders, by the names that the runtime gives them.</summary>
internal sealed class Assemblies : IDisposable
{
    private readonly DefaultAssemblyResolver _resolver = new();
    private readonly Dictionary<string, List<TypeDefinition>> _types = new(StringComparer.Ordinal);

    /// <summary>Reads them; of two assemblies of one name the first counts.</summary>
    public Assemblies(params string[] folders)
    {
        foreach (var folder in folders) _resolver.AddSearchDirectory(folder);
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)))
        {
            if (read.Add(Path.GetFileName(file))) Read(file);
        }
    }

    /// <summary>What finds assemblies that others name.</summary>
    public IAssemblyResolver Resolver => _resolver;

    /// <inheritdoc/>
    public void Dispose() => _resolver.Dispose();

    /// <summary>The types of a name, one of each assembly that has one; none where a part of it is not there.</summary>
    public IEnumerable<TypeReference> Find(TypeName name)
    {
        var arguments = name.Arguments.Select(argument => Find(argument).FirstOrDefault()).ToList();
        if (arguments.Contains(null) || !_types.TryGetValue(name.Plain, out var types)) return [];
        return types.Where(type => name.Assembly is null || type.Module.Assembly.Name.Name == name.Assembly).Select(type => Make(type, arguments, name.Arrays));
    }

    private static TypeReference Make(TypeReference type, List<TypeReference?> arguments, int arrays)
    {
        if (arguments.Count > 0)
        {
            var instance = new GenericInstanceType(type);
            foreach (var argument in arguments) instance.GenericArguments.Add(argument);
            type = instance;
        }

        for (var dimension = 0; dimension < arrays; dimension++) type = new ArrayType(type);
        return type;
    }

    private void Read(string file)
    {
        try
        {
            foreach (var type in ModuleDefinition.ReadModule(file, new ReaderParameters { AssemblyResolver = _resolver }).GetTypes())
            {
                var name = type.FullName.Replace('/', '+');
                if (!_types.TryGetValue(name, out var types)) _types[name] = types = [];
                types.Add(type);
            }
        }
        catch (BadImageFormatException)
        {
            // Not an assembly: the runtime has others beside them.
        }
    }
}
