using System.Globalization;

namespace ListingLsp.Profiles.Counts;

/// <summary>
/// Reads what the runtime writes at its end with <c>DOTNET_WritePGOData=1</c>: for each method a line that begins with <c>@@@</c>, its name and
/// signature, then records, each with its values on lines of their own.
/// </summary>
internal static class CountsReader
{
    private const string Name = "MethodName: ";
    private const string Signature = "Signature: ";
    private const string Type = "TypeHandle: ";

    /// <summary>The methods in a file.</summary>
    public static IEnumerable<MethodCounts> Read(string path)
    {
        using var lines = new StreamReader(path);
        MethodCounts? method = null;
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("@@@", StringComparison.Ordinal))
            {
                if (method is not null) yield return method;
                method = Begin(line, lines);
            }
            else if (line.StartsWith("Schema ", StringComparison.Ordinal)) Read(line.Split(' '), lines, method!);
        }

        if (method is not null) yield return method;
    }

    private static MethodCounts Begin(string head, StreamReader lines)
    {
        var size = Convert.ToInt32(head.Split(' ')[6], 16);
        var name = lines.ReadLine()![Name.Length..];
        var signature = lines.ReadLine()![Signature.Length..];
        return new MethodCounts(name, ParametersOf(signature), size);
    }

    /// <summary>Reads a record: <c>Schema InstrumentationKind 385 ILOffset 9 Count 1 Other 13</c> and its values.</summary>
    private static void Read(string[] words, StreamReader lines, MethodCounts method)
    {
        var (kind, offset, count) = (Number(words[2]), Number(words[4]), Number(words[6]));
        var other = unchecked((int)long.Parse(words[8], CultureInfo.InvariantCulture));
        if ((kind & RecordKind.ValueMask) == 0) return;
        var values = Enumerable.Range(0, count).Select(_ => lines.ReadLine()!).ToList();
        if (kind == RecordKind.Edge) method.Edges[(offset, other)] = values.Sum(v => long.Parse(v, CultureInfo.InvariantCulture));
        else if (kind == RecordKind.ReceiverTypes) method.Receivers[offset] = [.. values.Select(v => v[Type.Length..]).Where(v => v != "NULL")];
    }

    private static int ParametersOf(string signature)
    {
        var inner = signature[(signature.IndexOf("  (", StringComparison.Ordinal) + 3)..^1];
        return CountOf.Parameters(inner);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
