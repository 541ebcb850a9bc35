using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace ListingLsp.Workspace.Discovery;

/// <summary>
/// A glob over bytes of UTF-8, as git does it: <c>*</c>, <c>?</c> and <c>[…]</c> within a name,
/// <c>**</c> between slashes across folders, <c>\</c> before a sign that is meant as it stands. All ways to match are followed
/// at once, so no pattern takes long.
/// </summary>
internal sealed class GlobMatcher
{
    private const int FewSteps = 256;
    private readonly ImmutableArray<Step> _steps;
    private readonly int _least;

    private GlobMatcher(ImmutableArray<Step> steps) => (_steps, _least) = (steps, steps.Count(s => s.Kind == StepKind.One));

    private enum StepKind
    {
        /// <summary>One byte of a set.</summary>
        One,

        /// <summary>Any bytes but slashes, or none.</summary>
        Name,

        /// <summary>Any bytes, or none.</summary>
        Path,

        /// <summary>No byte; the next step may be left out.</summary>
        Maybe,

        /// <summary>Any bytes up to a slash, and that.</summary>
        Folders,
    }

    private readonly record struct Step(StepKind Kind, SearchValues<byte>? Set = null);

    /// <summary>Reads a glob; null for one that can match nothing.</summary>
    public static GlobMatcher? Parse(ReadOnlySpan<byte> glob)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        // Git compares what stands before the first sign of its own apart; two stars behind it count as the beginning.
        var plain = glob.IndexOfAny("*?[\\"u8);
        for (var at = 0; at < glob.Length;)
        {
            var c = glob[at];
            if (c == '*')
            {
                var start = at;
                while (at < glob.Length && glob[at] == '*') at++;
                var rest = glob[at..];
                var isBound = at - start > 1 && (start == plain || glob[start - 1] == '/') && (rest.IsEmpty || rest[0] == '/' || rest.StartsWith("\\/"u8));
                if (isBound && !rest.IsEmpty && rest[0] == '/')
                {
                    // Once more says nothing more.
                    if (steps.Count == 0 || steps[^1].Kind != StepKind.Folders)
                    {
                        steps.Add(new Step(StepKind.Maybe));
                        steps.Add(new Step(StepKind.Folders));
                    }

                    at++;
                }
                else
                {
                    steps.Add(new Step(isBound ? StepKind.Path : StepKind.Name));
                }

                continue;
            }

            at++;
            if (c == '?')
            {
                steps.Add(new Step(StepKind.One, ByteClass.NoSlash));
            }
            else if (c == '[')
            {
                if (ByteClass.Read(glob, ref at) is not { } set) return null;
                steps.Add(new Step(StepKind.One, set));
            }
            else
            {
                if (c == '\\')
                {
                    if (at == glob.Length) return null;
                    c = glob[at++];
                }

                steps.Add(new Step(StepKind.One, SearchValues.Create([c])));
            }
        }

        return new GlobMatcher(steps.ToImmutable());
    }

    /// <summary>A glob in which nothing but stars has a meaning of its own.</summary>
    public static GlobMatcher OfStars(string pattern)
    {
        var escaped = new StringBuilder();
        foreach (var c in pattern)
        {
            if (c is '?' or '[' or '\\') escaped.Append('\\');
            escaped.Append(c);
        }

        return Parse(Encoding.UTF8.GetBytes(escaped.ToString()))!;
    }

    /// <summary>Whether the whole of a text matches.</summary>
    public bool Matches(string text)
    {
        Span<byte> bytes = text.Length < FewSteps ? stackalloc byte[FewSteps * 3] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return Matches(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    /// <summary>Whether the whole of a text matches. One that is shorter than the signs of the glob costs nothing, so the glob may be as long as it likes.</summary>
    public bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length < _least) return false;
        var end = _steps.Length;
        var now = (end < FewSteps ? stackalloc bool[FewSteps] : new bool[end + 1])[..(end + 1)];
        var next = (end < FewSteps ? stackalloc bool[FewSteps] : new bool[end + 1])[..(end + 1)];
        now[0] = true;
        PassEmpty(now);
        foreach (var b in text)
        {
            next.Clear();
            for (var i = 0; i < end; i++)
            {
                if (!now[i]) continue;
                var (kind, set) = _steps[i];
                if (kind == StepKind.Path || kind == StepKind.Folders || (kind == StepKind.Name && b != '/')) next[i] = true;
                if ((kind == StepKind.Folders && b == '/') || (kind == StepKind.One && set!.Contains(b))) next[i + 1] = true;
            }

            if (!next.Contains(true)) return false;
            PassEmpty(next);
            var before = now;
            now = next;
            next = before;
        }

        return now[end];
    }

    /// <summary>Goes on over the steps that take no byte.</summary>
    private void PassEmpty(Span<bool> states)
    {
        for (var i = 0; i < _steps.Length; i++)
        {
            if (!states[i]) continue;
            var kind = _steps[i].Kind;
            if (kind is StepKind.Name or StepKind.Path or StepKind.Maybe) states[i + 1] = true;
            if (kind == StepKind.Maybe) states[i + 2] = true;
        }
    }
}
