using System.Globalization;

namespace E911Config.Core.Design;

/// <summary>A place in the text of a design, so that whatever is found out later can be shown where it was written.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePlace(int Line, int Column)
{
    /// <summary>The place as compilers print it: <c>(31,22)</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "({0},{1})", Line, Column);
}
