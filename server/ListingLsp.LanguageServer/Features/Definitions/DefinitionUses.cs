using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Definitions;

/// <summary>A place that names a shared definition.</summary>
/// <param name="File">The file of the listing, relative to the root.</param>
/// <param name="Span">Where the id stands.</param>
internal readonly record struct UsePlace(string File, TextSpan Span);

/// <summary>The listings that use a shared definition, as far as they have been read.</summary>
internal static class DefinitionUses
{
    /// <summary>The places that name a definition, in the order of files and text.</summary>
    public static ImmutableArray<UsePlace> Of(WorkspaceState workspace, DefinitionKind kind, string id)
    {
        var places = ImmutableArray.CreateBuilder<UsePlace>();
        foreach (var file in workspace.Files.Values)
        {
            foreach (var reference in file.Checked?.Facts.References ?? [])
            {
                if (reference.Kind == kind && reference.Id == id) places.Add(new UsePlace(file.Path, reference.Span));
            }
        }

        return places.DrainToImmutable();
    }

    /// <summary>Their number in words.</summary>
    public static LocalizedText Title(int count)
    {
        LocalizedText number = count;
        return new(count == 1 ? "used by 1 listing" : $"used by {number.En} listings", $"被{number.Zh}个商品使用");
    }
}
