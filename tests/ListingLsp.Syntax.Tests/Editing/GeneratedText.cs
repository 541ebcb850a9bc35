using System.Text;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Random files with everything that people write: both styles, comments, anchors, blank lines. The same seed gives the same file.</summary>
internal sealed class GeneratedText(Random random)
{
    private static readonly string[] Keys = ["moq", "tiers", "price", "unit", "'NO'", "\"a b\"", "标题", "from", "to"];
    private static readonly string[] Scalars =
    [
        "5", "10.00", "polo shirt", "'it''s'", "\"say \\\"hi\\\"\"", "袜子", "NO", "a#b", "x:y", "'a: b'", "\"\"", "~", "2026-06-18",
    ];

    private readonly StringBuilder _to = new();
    private readonly int _step = random.Next(2) == 0 ? 2 : 4;
    private readonly int _listStep = random.Next(2) == 0 ? 0 : 2;
    private int _comments;
    private int _anchors;

    /// <summary>Texts that are hard to write.</summary>
    public static string[] HardTexts { get; } =
    [
        "x", "5", "true", "null", "~", "", " ", " a", "a ", "a: b", "a:b", "a:", ":a", "a #b", "a#b", "#a", "a, b", "[a]", "{a}", "a]", "a}", "- a", "-", "-a", "--- a", "...",
        "? a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a", "\"a", "it's", "say \"hi\"", "back\\slash", "a\tb", "\ta", "a\nb", "a\nb\n", "a\n\n  b\n", "\na", "\n", "a\n\n", "a \nb", " a\nb",
        "NO", "yes", "1e5", "0x1F", "12:30", "2026-06-18", "+5", ".5", "1_000", "-0.50", "=", "<<", "<<<<<<< a", "=======", "袜子", "颜色：红", "😀", "\u0001", "\u007F", "\u0085", "\u2028", "\uFEFF", "\uD800", "a\rb",
    ];

    public static string Yaml(int seed)
    {
        var random = new Random(seed);
        var text = new GeneratedText(random).Document();
        if (random.Next(3) == 0) text = text.TrimEnd('\n');
        return random.Next(3) == 0 ? text.ReplaceLineEndings("\r\n") : text;
    }

    public static string Json(int seed)
    {
        var random = new Random(seed);
        var text = new GeneratedText(random).Json(random.Next(4) switch { 0 => null, 1 => "\t", _ => "  " }, random.Next(2) == 0, "", 3);
        return random.Next(3) == 0 ? text.ReplaceLineEndings("\r\n") + "\r\n" : text;
    }

    public static NewValue Value(Random random, int depth) => random.Next(depth > 0 ? 6 : 3) switch
    {
        0 => NewValue.Word(Pick(random, ["5", "10.00", "true", "null"])),
        1 or 2 => NewValue.Text(Pick(random, HardTexts)),
        3 => NewValue.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth - 1))]),
        _ => NewValue.Mapping([.. Enumerable.Range(0, random.Next(4)).Select(i => ($"k{i}", Value(random, depth - 1)))]),
    };

    public static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private string Document()
    {
        if (random.Next(4) == 0) _to.Append("# ").Append("file\n\n");
        if (random.Next(8) == 0) _to.Append("---\n");
        if (random.Next(4) == 0) List(0, 3);
        else Mapping(0, 3);
        if (random.Next(4) == 0) _to.Append(Comment()).Append('\n');
        return _to.ToString();
    }

    private string Comment() => $"# c{++_comments}";

    private void Mapping(int column, int depth, bool onLine = false)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            if (!onLine) Above(column);
            onLine = false;
            if (random.Next(25) == 0)
            {
                _to.Append("? ").Append(Key()).Append('\n').Append(' ', column).Append(':');
                Value(column, depth, compact: random.Next(2) == 0);
                continue;
            }

            _to.Append(Key()).Append(random.Next(12) == 0 ? " :" : ":");
            Value(column, depth, compact: false);
        }
    }

    private string Key() => Pick(random, Keys) is var key && random.Next(3) > 0 ? key : $"k{random.Next(100)}";

    private void List(int column, int depth, bool onLine = false)
    {
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            if (!onLine) Above(column);
            onLine = false;
            _to.Append('-');
            Value(column, depth, compact: true);
        }
    }

    /// <summary>Blank lines and comments above a member, mostly at its column, and its indentation.</summary>
    private void Above(int column)
    {
        if (random.Next(4) == 0) _to.Append('\n', random.Next(1, 3));
        if (random.Next(5) == 0) _to.Append(' ', random.Next(4) > 0 ? column : random.Next(2) == 0 ? 0 : column + 1).Append(Comment()).Append('\n');
        if (random.Next(9) == 0) _to.Append('\n');
        if (random.Next(5) == 0) _to.Append(' ', column).Append(Comment()).Append('\n');
        _to.Append(' ', column);
    }

    private void Value(int column, int depth, bool compact)
    {
        if (random.Next(15) == 0) _to.Append(" &n").Append(++_anchors);
        else if (random.Next(25) == 0) _to.Append(" !t");
        else if (compact && depth > 0 && random.Next(3) == 0)
        {
            _to.Append(' ');
            if (random.Next(4) == 0) List(column + 2, depth - 1, onLine: true);
            else Mapping(column + 2, depth - 1, onLine: true);
            return;
        }

        switch (random.Next(depth > 0 ? 14 : 8))
        {
            case 0:
                EndLine();
                return;
            case 1 when _anchors > 0 && _to[^1] == ':' && random.Next(3) == 0:
                _to.Append(" *n").Append(random.Next(1, _anchors + 1));
                EndLine();
                return;
            case 2:
                Block(column);
                return;
            case 3 when random.Next(3) == 0:
                _to.Append(" \"two\n").Append(' ', column + 1).Append("lines\"");
                EndLine();
                return;
            case 4 when random.Next(3) == 0:
                _to.Append(" two\n").Append(' ', column + 1).Append("plain lines");
                EndLine();
                return;
            case < 8:
                _to.Append(' ').Append(Pick(random, Scalars));
                EndLine();
                return;
            case < 10:
                EndLine();
                Mapping(column + _step, depth - 1);
                return;
            case 10:
                EndLine();
                List(column + (compact ? 2 : _listStep), depth - 1);
                return;
            default:
                _to.Append(' ');
                Flow(column, depth - 1);
                EndLine();
                return;
        }
    }

    private void EndLine() => _to.Append(random.Next(5) == 0 ? $" {Comment()}\n" : "\n");

    private void Block(int column)
    {
        var indentation = column + Pick(random, [1, 2, 4]);
        _to.Append(' ').Append(Pick(random, ["|", "|-", "|+", ">", ">-", ">+"]));
        EndLine();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            if (random.Next(4) == 0) _to.Append('\n');
            _to.Append(' ', indentation).Append(Pick(random, ["text", "# no comment", "a: b", "- x"])).Append('\n');
        }

        if (random.Next(3) == 0) _to.Append('\n', random.Next(1, 3));
    }

    private void Flow(int column, int depth)
    {
        var isMapping = random.Next(2) == 0;
        var lines = random.Next(3) == 0;
        var brace = random.Next(2) == 0 ? " " : "";
        var count = random.Next(4);
        _to.Append(isMapping ? '{' : '[');
        if (lines) FlowBreak(column + 2, column + 2);
        else if (count > 0) _to.Append(brace);
        for (var i = 0; i < count; i++)
        {
            var pair = isMapping || random.Next(9) == 0;
            if (pair) _to.Append(Key()).Append(": ");
            if (depth > 0 && random.Next(4) == 0) Flow(column + 2, depth - 1);
            else if (!isMapping || random.Next(9) > 0) _to.Append(Pick(random, Scalars));
            if (i < count - 1 || (lines && random.Next(3) == 0)) _to.Append(',');
            if (lines && random.Next(5) > 0) FlowBreak(column + 2, i < count - 1 ? column + 2 : column + 1);
            else if (i < count - 1 || brace.Length > 0) _to.Append(' ');
        }

        _to.Append(isMapping ? '}' : ']');
    }

    private void FlowBreak(int commentColumn, int column)
    {
        EndLine();
        if (random.Next(8) == 0) _to.Append('\n');
        if (random.Next(6) == 0) _to.Append(' ', commentColumn).Append(Comment()).Append('\n');
        if (random.Next(12) == 0) _to.Append('\n');
        _to.Append(' ', column);
    }

    private string Json(string? step, bool blanks, string indentation, int depth)
    {
        var blank = step is not null || blanks ? " " : "";
        if (depth < 3 && (depth == 0 || random.Next(3) == 0)) return Pick(random, ["5", "1.50", "true", "null", "\"x\"", "\"NO\"", "\"\\u4f60 \\\"a\\\"\"", "\"\""]);
        var oneLine = step is null || random.Next(4) == 0;
        var inner = oneLine ? "" : indentation + step;
        var isMapping = random.Next(2) == 0;
        var members = Enumerable.Range(0, random.Next(4))
            .Select(i => (isMapping ? $"\"k{i}\":{blank}" : "") + Json(oneLine ? null : step, blank.Length > 0, inner, depth - 1)).ToList();
        var (open, close) = isMapping ? ("{", "}") : ("[", "]");
        if (members.Count == 0) return open + close;
        return oneLine ? open + string.Join("," + blank, members) + close : $"{open}\n{inner}{string.Join($",\n{inner}", members)}\n{indentation}{close}";
    }
}
