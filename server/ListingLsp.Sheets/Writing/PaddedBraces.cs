using System.Text;

namespace ListingLsp.Sheets.Writing;

/// <summary>
/// Sets braces off by a blank inside, as the house does: <c>{ from: 10 }</c>. The emitter writes signs of its own as strings, and what
/// values hold sign by sign, so that none of theirs is touched.
/// </summary>
internal sealed class PaddedBraces : StringWriter
{
    private bool _isOpen;

    /// <summary>With LF.</summary>
    public PaddedBraces()
        : base(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture) => NewLine = "\n";

    /// <inheritdoc/>
    public override void Write(char value)
    {
        Open();
        base.Write(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value == "}" && !_isOpen)
        {
            base.Write(" }");
            return;
        }

        if (value == "}") _isOpen = false;
        else Open();
        base.Write(value);
        _isOpen = value == "{";
    }

    private void Open()
    {
        if (!_isOpen) return;
        _isOpen = false;
        base.Write(' ');
    }
}
