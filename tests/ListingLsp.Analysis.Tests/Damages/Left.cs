using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Testing;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>One row of <c>left.txt</c>: what damages of one kind still cost, and how often.</summary>
internal sealed record LeftRow(string Cause, string Kind, string Complaint, int Count);

/// <summary>
/// What is known to go wrong: sections with a cause and why it is so, each with rows <c>kind | complaint | count</c>. The
/// counts only ever go down.
/// </summary>
internal sealed record Left(ImmutableArray<string> Lines)
{
    private static string File => Repository.PathOf("tests", "ListingLsp.Analysis.Tests", "Damages", "left.txt");

    public static Left Load() => new([.. System.IO.File.ReadAllLines(File)]);

    public ImmutableArray<LeftRow> Rows
    {
        get
        {
            var rows = ImmutableArray.CreateBuilder<LeftRow>();
            var cause = "";
            foreach (var line in Lines)
            {
                if (line.StartsWith("## ", StringComparison.Ordinal)) cause = line[3..];
                else if (line.Split(" | ") is [var kind, var complaint, var count]) rows.Add(new LeftRow(cause, kind, complaint, int.Parse(count, CultureInfo.InvariantCulture)));
            }

            return rows.ToImmutable();
        }
    }

    /// <summary>Writes lower counts down; higher ones and new rows stay for people to judge.</summary>
    public void Lower(IReadOnlyDictionary<(string Kind, string Complaint), int> now)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            if (line.Split(" | ") is not [var kind, var complaint, var count]) text.Append(line).Append('\n');
            else if (Math.Min(int.Parse(count, CultureInfo.InvariantCulture), now.GetValueOrDefault((kind, complaint))) is > 0 and var left) text.Append(CultureInfo.InvariantCulture, $"{kind} | {complaint} | {left}\n");
        }

        System.IO.File.WriteAllText(File, text.ToString());
    }
}
