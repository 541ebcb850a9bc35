using System.Runtime.InteropServices;

namespace ListingLsp.Benchmarks.Measuring.Peers;

/// <summary>
/// The C library libyaml, where the machine has it. Its events are made and deleted one by one, as its documentation
/// shows; nothing is copied into managed memory.
/// </summary>
internal static unsafe partial class LibYaml
{
    private const string Library = "yaml";

    // yaml_parser_t has 480 bytes and yaml_event_t 104 on 64-bit machines; we look at the first fields only.
    private const int ParserSize = 1024;
    private const int EventSize = 256;
    private const int StreamEnd = 2;
    private const int Scalar = 6;

    private static readonly nint Handle = Find();

    static LibYaml() => NativeLibrary.SetDllImportResolver(typeof(LibYaml).Assembly, (name, _, _) => name == Library ? Handle : 0);

    /// <summary>Why it cannot be measured here, or null where it can.</summary>
    public static string? Missing => Handle != 0 ? null : "libyaml is not installed (Debian: libyaml-0-2)";

    /// <summary>The version that the library gives itself.</summary>
    public static string Version => Marshal.PtrToStringUTF8(GetVersionString()) ?? "?";

    /// <summary>Number of events in a file.</summary>
    /// <exception cref="InvalidDataException">The library does not accept the file.</exception>
    public static int CountEvents(byte[] source) => Read(source).Events;

    /// <summary>Number of scalars in a file, keys included.</summary>
    /// <exception cref="InvalidDataException">The library does not accept the file.</exception>
    public static int CountScalars(byte[] source) => Read(source).Scalars;

    private static (int Events, int Scalars) Read(byte[] source)
    {
        var parser = stackalloc byte[ParserSize];
        var @event = stackalloc byte[EventSize];
        if (Initialize(parser) == 0) throw new InvalidDataException("libyaml does not start");
        try
        {
            fixed (byte* bytes = source)
            {
                SetInputString(parser, bytes, (nuint)source.Length);
                var (events, scalars) = (0, 0);
                while (true)
                {
                    if (Parse(parser, @event) == 0) throw new InvalidDataException($"libyaml: {Problem(parser)}");
                    var type = *(int*)@event;
                    DeleteEvent(@event);
                    events++;
                    if (type == Scalar) scalars++;
                    else if (type == StreamEnd) return (events, scalars);
                }
            }
        }
        finally
        {
            Delete(parser);
        }
    }

    /// <summary>The second field of a parser, behind the kind of error.</summary>
    private static string Problem(byte* parser) => Marshal.PtrToStringUTF8(*(nint*)(parser + sizeof(nint))) ?? "unknown error";

    /// <summary>The name that the development package links, then the one of the library itself.</summary>
    private static nint Find()
    {
        foreach (var name in (string[])[Library, "libyaml-0.so.2"])
        {
            if (NativeLibrary.TryLoad(name, typeof(LibYaml).Assembly, searchPath: null, out var handle)) return handle;
        }

        return 0;
    }

    // Calls go straight through, without telling the collector: libyaml shall not pay for the way to it.
    [LibraryImport(Library, EntryPoint = "yaml_get_version_string")]
    [SuppressGCTransition]
    private static partial nint GetVersionString();

    [LibraryImport(Library, EntryPoint = "yaml_parser_initialize")]
    [SuppressGCTransition]
    private static partial int Initialize(byte* parser);

    [LibraryImport(Library, EntryPoint = "yaml_parser_set_input_string")]
    [SuppressGCTransition]
    private static partial void SetInputString(byte* parser, byte* input, nuint size);

    [LibraryImport(Library, EntryPoint = "yaml_parser_parse")]
    [SuppressGCTransition]
    private static partial int Parse(byte* parser, byte* @event);

    [LibraryImport(Library, EntryPoint = "yaml_event_delete")]
    [SuppressGCTransition]
    private static partial void DeleteEvent(byte* @event);

    [LibraryImport(Library, EntryPoint = "yaml_parser_delete")]
    [SuppressGCTransition]
    private static partial void Delete(byte* parser);
}
