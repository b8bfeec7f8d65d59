using System.Globalization;

namespace E911Config.Core.Planning;

/// <summary>Something about the design and this deployment that a person must know, with its place in the design file.</summary>
/// <param name="Id">A stable id, such as <c>TrunkUnknown</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="ObjectType">The noun of the object that is meant; empty if none is.</param>
/// <param name="Identity">Its identity.</param>
/// <param name="Message">What is so, and the way out.</param>
/// <param name="File">The design file; empty where there is none.</param>
/// <param name="Line">The line in it, from 1; 0 if the whole file is meant.</param>
/// <param name="Column">The column, from 1; 0 if the whole line or file is meant.</param>
public sealed record Finding(
    string Id, FindingSeverity Severity, string ObjectType, string Identity, string Message, string File = "", int Line = 0, int Column = 0)
{
    /// <summary>The finding with its place, for people.</summary>
    public override string ToString() => (File.Length == 0 ? "" : Line == 0
        ? File + ": "
        : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): ", File, Line, Column)) + Message;
}
