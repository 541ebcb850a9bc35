using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ListingLsp.Profiles;

/// <summary>
/// What a profile says of a method: records of a kind, an offset in its code, a number of values and one number more, then the values, in the
/// encoding of <c>.mibc</c> files.
/// </summary>
internal sealed class Knowledge(ILProcessor code, ModuleDefinition profile)
{
    private const int AllFields = 0b1111;

    /// <summary>Begins the records.</summary>
    public void Begin() => code.Emit(OpCodes.Ldstr, "InstrumentationDataStart");

    /// <summary>A record of one number.</summary>
    public void Number(int kind, int offset, int other, long value)
    {
        Head(kind, offset, other);
        Write(value);
    }

    /// <summary>A record of one type.</summary>
    public void Type(int kind, int offset, int other, TypeReference value)
    {
        Head(kind, offset, other);
        code.Emit(OpCodes.Ldtoken, profile.ImportReference(value));
    }

    /// <summary>Ends the records.</summary>
    public void End() => code.Emit(OpCodes.Ldstr, "InstrumentationDataEnd");

    private void Head(int kind, int offset, int other)
    {
        Write(AllFields);
        Write(offset);
        Write(kind);
        Write(1);
        Write(other);
    }

    private void Write(long value)
    {
        if (value is >= sbyte.MinValue and <= sbyte.MaxValue) code.Emit(OpCodes.Ldc_I4_S, (sbyte)value);
        else if (value is >= int.MinValue and <= int.MaxValue) code.Emit(OpCodes.Ldc_I4, (int)value);
        else code.Emit(OpCodes.Ldc_I8, value);
    }
}
