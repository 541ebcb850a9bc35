using System.Text.Json;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Severities as SARIF has them: three levels, and a rank that keeps infos and hints apart.</summary>
internal static class SarifLevel
{
    /// <summary>Writes the fields <c>level</c> and <c>rank</c>.</summary>
    public static void Write(Severity severity, Utf8JsonWriter json)
    {
        var (level, rank) = severity switch
        {
            Severity.Error => ("error", 100),
            Severity.Warning => ("warning", 70),
            Severity.Info => ("note", 40),
            Severity.Hint => ("note", 10),
            _ => ("none", 0),
        };
        json.WriteString("level", level);
        json.WriteNumber("rank", rank);
    }
}
