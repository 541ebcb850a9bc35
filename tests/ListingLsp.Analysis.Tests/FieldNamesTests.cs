using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>A name is found by its bytes where it is found as a text, and nowhere else.</summary>
public sealed class FieldNamesTests
{
    [Theory]
    [MemberData(nameof(Shapes))]
    public void Bytes_and_texts_find_the_same_field(string name)
    {
        var shape = Root(name);
        var names = shape.Fields.Select(f => f.Name).ToList();
        List<string> slips = ["", "x", .. names.Select(n => n + "s"), .. names.Select(n => n[1..]), .. names.Select(n => n.ToUpperInvariant()), .. names.Select(n => n[..^1] + "z")];
        Assert.All(names, (n, ordinal) => Assert.Equal(ordinal, shape.OrdinalOf(Encoding.UTF8.GetBytes(n))));
        // A name that somebody else has made is none of the table's own objects.
        Assert.All(names, (n, ordinal) => Assert.Equal(ordinal, shape.OrdinalOf(new string(n.AsSpan()))));
        Assert.All(slips, n => Assert.Equal(shape.OrdinalOf(n), shape.OrdinalOf(Encoding.UTF8.GetBytes(n))));
    }

    public static TheoryData<string> Shapes() => [.. All.Keys];

    private static readonly Dictionary<string, Shape> All = new(StringComparer.Ordinal)
    {
        ["listing"] = ListingShape.Root,
        ["cartons"] = CartonsShape.Root,
        ["freight"] = FreightShape.Root,
        ["config"] = ConfigShape.Root,
        ["long names alike"] = new Shape(Shape.Text("aaaaaaaa-1-bbbbbbbb", "", ""), Shape.Text("aaaaaaaa-2-bbbbbbbb", "", ""), Shape.Text("aaaaaaaa-3-bbbbbbbb", "", "")),
        ["none"] = new Shape(),
    };

    private static Shape Root(string name) => All[name];
}
