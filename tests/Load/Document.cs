namespace ListingLsp.Load;

/// <summary>A document of the editor.</summary>
/// <param name="uri">Its address.</param>
/// <param name="path">The file; null where it is none.</param>
/// <param name="sound">Its text before anybody edited it.</param>
internal sealed class Document(string uri, string? path, string sound)
{
    public string Uri => uri;

    public string? Path => path;

    /// <summary>What it is mended to.</summary>
    public string Sound { get; } = sound;

    /// <summary>As the editor has it.</summary>
    public string Text { get; set; } = sound;

    public int Version { get; set; }

    public bool IsOpen { get; set; }

    /// <summary>Where somebody types, in UTF-16.</summary>
    public int Focus { get; set; }

    public string Language => uri.EndsWith("json", StringComparison.Ordinal) ? "json" : "yaml";

    /// <summary>While settings are faulty the last good ones hold, so at a checkpoint they are to be sound.</summary>
    public bool IsSettings => path is not null && System.IO.Path.GetFileName(path) == "listinglsp.yaml";
}
