using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ListingLsp.StartupProfile;

/// <summary>
/// Writes a profile that the compiler ahead of time reads (a <c>.mibc</c> file): an assembly with a method that names other methods, one
/// <c>ldtoken</c> each. What it names is compiled, also where nothing but the runtime or a virtual call leads there.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly Assemblies _assemblies;
    private readonly AssemblyDefinition _profile;
    private readonly ILProcessor _code;
    private readonly MethodDefinition _methods;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Begins a profile.</summary>
    public ProfileWriter(Assemblies assemblies)
    {
        _assemblies = assemblies;
        _profile = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("startup", new Version(1, 0)), "startup.mibc", new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = assemblies.Resolver });
        _methods = Global("Methods");
        _code = _methods.Body.GetILProcessor();
    }

    /// <summary>Number of methods in it.</summary>
    public int Count => _named.Count;

    /// <summary>Number of methods left out, as the runtime does not say what their own type parameters stood for.</summary>
    public int Generic { get; private set; }

    /// <summary>Number of methods that no assembly has: the runtime made them.</summary>
    public int Unknown { get; private set; }

    /// <summary>Adds a method, with those of the same name and number of parameters.</summary>
    public void Add(CompiledMethod method)
    {
        var type = _assemblies.Find(method.Type);
        var same = type?.Resolve().Methods.Where(m => m.Name == method.Name && m.Parameters.Count == method.Parameters).ToList() ?? [];
        if (same.Count == 0) Unknown++;
        foreach (var found in same)
        {
            if (found.HasGenericParameters || (found.DeclaringType.HasGenericParameters && type is not GenericInstanceType)) Generic++;
            else Name(found, type!);
        }
    }

    /// <summary>Writes the profile; equal ones have equal bytes.</summary>
    public void WriteTo(string path)
    {
        _code.Emit(OpCodes.Ret);
        var groups = Global("AssemblyDictionary").Body.GetILProcessor();
        groups.Emit(OpCodes.Ldstr, string.Concat(_used.Select(u => u + ";")));
        groups.Emit(OpCodes.Ldtoken, _methods);
        groups.Emit(OpCodes.Pop);
        groups.Emit(OpCodes.Ret);
        _profile.Write(path, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
    }

    private MethodDefinition Global(string name)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static, _profile.MainModule.TypeSystem.Void);
        _profile.MainModule.GetType("<Module>").Methods.Add(method);
        return method;
    }

    private void Name(MethodDefinition method, TypeReference type)
    {
        var imported = _profile.MainModule.ImportReference(method);
        var reference = new MethodReference(method.Name, imported.ReturnType, _profile.MainModule.ImportReference(type)) { HasThis = method.HasThis };
        foreach (var parameter in imported.Parameters) reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        if (!_named.Add(reference.FullName)) return;
        _code.Emit(OpCodes.Ldtoken, reference);
        _code.Emit(OpCodes.Pop);
        Use(type);
    }

    private void Use(TypeReference type)
    {
        if (type is ArrayType array)
        {
            Use(array.ElementType);
            return;
        }

        _used.Add(type.Resolve().Module.Assembly.Name.Name);
        if (type is not GenericInstanceType instance) return;
        foreach (var argument in instance.GenericArguments) Use(argument);
    }
}
