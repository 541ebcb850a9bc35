using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ListingLsp.Profiles;

/// <summary>
/// Writes a profile that the compilers ahead of time read (a <c>.mibc</c> file): an assembly with methods that name other methods, one
/// <c>ldtoken</c> each, followed by what is known of it. What it names is compiled, also where nothing but the runtime or a virtual call leads
/// there. Methods that need the same assemblies stand together, as a reader that lacks one of these passes over them.
/// </summary>
internal sealed class ProfileWriter
{
    private readonly AssemblyDefinition _profile;
    private readonly SortedDictionary<string, MethodDefinition> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>Begins a profile.</summary>
    public ProfileWriter(string name, Assemblies assemblies)
    {
        _profile = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(name, new Version(1, 0)), $"{name}.mibc", new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = assemblies.Resolver });
    }

    /// <summary>Number of methods in it.</summary>
    public int Count => _named.Count;

    /// <summary>Adds a method of a type, once.</summary>
    /// <param name="method">The method.</param>
    /// <param name="type">Its type, with arguments.</param>
    /// <param name="describe">Writes what is known of it.</param>
    /// <returns>Whether it can be named: not where it has type parameters of its own, as nothing says what these stood for.</returns>
    public bool Add(MethodDefinition method, TypeReference type, Action<Knowledge>? describe = null)
    {
        if (method.HasGenericParameters || (method.DeclaringType.HasGenericParameters && type is not GenericInstanceType)) return false;
        var imported = _profile.MainModule.ImportReference(method);
        var reference = new MethodReference(method.Name, imported.ReturnType, _profile.MainModule.ImportReference(type)) { HasThis = method.HasThis };
        foreach (var parameter in imported.Parameters) reference.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        if (!_named.Add(reference.FullName)) return true;
        var code = GroupOf(type).Body.GetILProcessor();
        code.Emit(OpCodes.Ldtoken, reference);
        describe?.Invoke(new Knowledge(code, _profile.MainModule));
        code.Emit(OpCodes.Pop);
        return true;
    }

    /// <summary>Writes the profile; equal ones have equal bytes.</summary>
    public void WriteTo(string path)
    {
        var groups = Global("AssemblyDictionary").Body.GetILProcessor();
        foreach (var (assemblies, group) in _groups)
        {
            group.Body.GetILProcessor().Emit(OpCodes.Ret);
            groups.Emit(OpCodes.Ldstr, assemblies);
            groups.Emit(OpCodes.Ldtoken, group);
            groups.Emit(OpCodes.Pop);
        }

        groups.Emit(OpCodes.Ret);
        _profile.Write(path, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
    }

    private MethodDefinition GroupOf(TypeReference type)
    {
        var used = new SortedSet<string>(StringComparer.Ordinal);
        Use(type, used);
        var key = string.Concat(used.Select(u => u + ";"));
        return _groups.TryGetValue(key, out var group) ? group : _groups[key] = Global($"Group{_groups.Count}");
    }

    private MethodDefinition Global(string name)
    {
        var method = new MethodDefinition(name, MethodAttributes.Public | MethodAttributes.Static, _profile.MainModule.TypeSystem.Void);
        _profile.MainModule.GetType("<Module>").Methods.Add(method);
        return method;
    }

    private static void Use(TypeReference type, SortedSet<string> used)
    {
        if (type is ArrayType array)
        {
            Use(array.ElementType, used);
            return;
        }

        used.Add(type.Resolve().Module.Assembly.Name.Name);
        if (type is not GenericInstanceType instance) return;
        foreach (var argument in instance.GenericArguments) Use(argument, used);
    }
}
