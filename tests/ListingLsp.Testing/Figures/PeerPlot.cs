using System.Globalization;
using System.Text;

namespace ListingLsp.Testing.Figures;

/// <summary>
/// The processor time of whole programs by number of listings, both on logarithmic axes, as SVG. Each line has its name at its end; colours
/// follow whether the reader's page is light or dark.
/// </summary>
public static class PeerPlot
{
    private const double Width = 860, Height = 520, Left = 70, Right = 610, Top = 56, Bottom = 462;
    private const double LabelStep = 17;

    /// <summary>Writes the plot.</summary>
    public static string Write(PeerFigures figures)
    {
        var lines = figures.Programs
            .Where(p => p.Key != PeerTables.AllCores)
            .Select((p, i) => (Style: i, p.Key, Points: p.Sizes.Where(s => s.Stopped is null).OrderBy(s => s.Listings).ToList()))
            .Where(l => l.Points.Count > 0)
            .ToList();
        var (first, last) = (0, Decade(lines.Max(l => l.Points[^1].Listings)));
        var (least, most) = ((int)Math.Floor(Math.Log10(lines.Min(l => l.Points.Min(p => p.BestProcessor)))), Decade(lines.Max(l => l.Points.Max(p => p.BestProcessor))));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{Height}}" width="{{Width}}" height="{{Height}}" role="img" aria-labelledby="t">
            <title id="t">Processor time of a cold process by number of listings, logarithmic axes</title>
            <style>
            :root { --paper: #ffffff; --ink: #1f2328; --faint: #d8dde3; }
            text { font: 13px system-ui, sans-serif; fill: var(--ink); }
            .head { font-size: 15px; font-weight: 600; }
            .paper { fill: var(--paper); }
            .grid { stroke: var(--faint); stroke-width: 1; }
            .line { fill: none; stroke-width: 2; }
            .ours { stroke-width: 3.5; font-weight: 700; }
            .lead { stroke-width: 1; stroke-dasharray: 2 2; }
            {{Colours(["#c2410c", "#1d6fb8", "#7c3aad", "#15803d", "#8a6d00", "#475569", "#94a3b8"])}}
            @media (prefers-color-scheme: dark) {
            :root { --paper: #0d1117; --ink: #e6edf3; --faint: #30363d; }
            {{Colours(["#ff8a4c", "#6cb6ff", "#c99cff", "#5fd38a", "#e3c14f", "#b0bccb", "#7d8896"])}}
            }
            </style>
            <rect class="paper" width="{{Width}}" height="{{Height}}"/>
            <text class="head" x="{{Left}}" y="26">Processor time of a cold process by number of listings (both axes logarithmic)</text>

            """);

        for (var decade = first; decade <= last; decade++)
        {
            var x = X(Math.Pow(10, decade));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top}\" y2=\"{Bottom}\"/><text x=\"{x:0.#}\" y=\"{Bottom + 20}\" text-anchor=\"middle\">{Math.Pow(10, decade):#,0}</text>\n");
        }

        for (var decade = least; decade <= most; decade++)
        {
            var y = Y(Math.Pow(10, decade));
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{Tick(decade)}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(Left + Right) / 2}\" y=\"{Bottom + 44}\" text-anchor=\"middle\">listings</text>\n");
        foreach (var (style, key, points) in lines)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line s{style}{Ours(key)}\" points=\"{string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Listings):0.#},{Y(p.BestProcessor):0.#}")))}\"/>\n");
            foreach (var point in points) svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"d{style}\" cx=\"{X(point.Listings):0.#}\" cy=\"{Y(point.BestProcessor):0.#}\" r=\"3\"/>");
            svg.Append('\n');
        }

        // Names from the top down, each at least a line below the one before.
        var at = double.MinValue;
        foreach (var (style, key, points) in lines.OrderBy(l => Y(l.Points[^1].BestProcessor)))
        {
            var (x, y) = (X(points[^1].Listings), Y(points[^1].BestProcessor));
            at = Math.Max(y, at + LabelStep);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"lead s{style}\" x1=\"{x + 5:0.#}\" y1=\"{y:0.#}\" x2=\"{Right + 16}\" y2=\"{at:0.#}\"/><text class=\"d{style}{Ours(key)}\" style=\"stroke:none\" x=\"{Right + 20}\" y=\"{at + 4:0.#}\">{Name(key)} {Tell(points[^1].BestProcessor)}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();

        double X(double listings) => Left + ((Right - Left) * (Math.Log10(listings) - first) / (last - first));
        double Y(double milliseconds) => Bottom - ((Bottom - Top) * (Math.Log10(milliseconds) - least) / (most - least));
    }

    private static int Decade(double number) => (int)Math.Ceiling(Math.Log10(number) - 1e-9);

    private static string Ours(string key) => key.StartsWith("listinglsp", StringComparison.Ordinal) ? " ours" : "";

    private static string Colours(string[] colours) => string.Concat(colours.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $".s{i} {{ stroke: {c}; }} .d{i} {{ fill: {c}; }}\n"))).TrimEnd();

    private static string Name(string key) => key switch
    {
        "pyyaml-jsonschema" => "PyYAML + jsonschema",
        "libyaml" => "libyaml, events alone",
        "bytes" => "bytes alone",
        _ => key,
    };

    private static string Tick(int decade) => decade < 3 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, decade):0.###} ms") : string.Create(CultureInfo.InvariantCulture, $"{Math.Pow(10, decade - 3):0} s");

    private static string Tell(double milliseconds) => milliseconds < 1_000 ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms") : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.0} s");
}
