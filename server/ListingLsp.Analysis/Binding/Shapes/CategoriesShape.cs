using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of what categories demand (<c>*.categories.yaml</c>).</summary>
public static class CategoriesShape
{
    /// <summary>What a category can demand or waive.</summary>
    private static readonly ValueType Item = new ChoiceType(["ladderPrice", "sample", "customization", "deliveryGuarantee"]);

    /// <summary>One category, with all below it that have no entry of their own.</summary>
    public static readonly Shape Category = new(
        Text("path", "Category path with ' > ' between its levels", "类目路径，以“ > ”分隔") with { IsRequired = true },
        List("attributes", new TextType(AnyScalar: true), "Attributes that a listing must fill in", "必填的产品属性"),
        Flag("specifications", "Listings must have complete specifications, each with a price", "须完善规格并为每个规格确定价格"),
        List("demands", Item, "What listings of the category must have", "该类目要求的项目"),
        List("waives", Item, "What listings of the category need not have", "该类目免除的项目"),
        List("tags", new ChoiceType(["adult", "pure-battery"]), "What the category is known for", "类目标签"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("categories", Category, "What categories demand", "类目要求列表") with { IsRequired = true });
}
