using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Packs;

/// <summary>The packs that come with the tool, read from their embedded files when first needed.</summary>
public static class BuiltInPacks
{
    private static readonly string[] Names = ["eu-uk-single-use-plastics", "eu-plant-protection-and-biocides", "us-corded-window-coverings"];

    private static readonly Lazy<ImmutableArray<RulePack>> Packs = new(() => [.. Names.Select(Read)]);

    /// <summary>All of them.</summary>
    public static ImmutableArray<RulePack> All => Packs.Value;

    /// <summary>Beginning of the names of their files, which no file of a workspace has.</summary>
    internal const string Prefix = "built-in:";

    /// <summary>Whether a pack of a workspace cannot have an id, as a built-in one has it.</summary>
    public static bool IsTaken(string id) => Names.Contains(id);

    private static RulePack Read(string name)
    {
        var sink = new FindingSink($"{Prefix}{name}.rules.yaml", DataFile.Tree($"packs/{name}.rules.yaml"), RuleSettings.Default(DateOnly.MinValue));
        var aliases = AliasMap.Of(sink.Tree);
        var root = new Binder(sink, PackShape.Root, aliases).Bind(sink.Tree.Documents[0].Root);
        var pack = root is null ? null : new PackReader(sink).Read(root);
        if (sink.Findings.FirstOrDefault() is { } fault) throw new InvalidDataException($"{name}: {fault.Path} {fault.Message.En}");
        return pack ?? throw new InvalidDataException($"{name} has no id");
    }
}
