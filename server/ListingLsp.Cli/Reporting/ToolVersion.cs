using System.Reflection;

namespace ListingLsp.Cli.Reporting;

/// <summary>The version of this program.</summary>
internal static class ToolVersion
{
    /// <summary>As released: <c>1.2.3</c>.</summary>
    public static string Number { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
