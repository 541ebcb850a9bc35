using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Schemas;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>The field tables by kind of file.</summary>
internal static class FileShapes
{
    /// <summary>The table of the definitions in files of a kind; null where there is none yet.</summary>
    public static Shape? Of(FileKind kind) => JsonSchema.Kinds.FirstOrDefault(k => k.Kind == kind).Root;
}
