using E911Config.Core.Planning;

namespace E911Config.Core.Reporting;

/// <summary>Something about a design and a deployment that a person must know, with its place in the design file.</summary>
public sealed class TrunkPlanFinding
{
    internal TrunkPlanFinding(Finding finding)
    {
        Id = finding.Id;
        Severity = finding.Severity;
        ObjectType = finding.ObjectType;
        Identity = finding.Identity;
        Message = FindingText.Message(finding);
        File = finding.File;
        Line = finding.Line;
        Column = finding.Column;
        Text = FindingText.Of(finding);
    }

    /// <summary>A stable id, such as <c>TrunkUnknown</c>.</summary>
    public string Id { get; }

    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The noun of the object that is meant; empty if none is.</summary>
    public string ObjectType { get; }

    /// <summary>Its identity.</summary>
    public string Identity { get; }

    /// <summary>What is so, and the way out.</summary>
    public string Message { get; }

    /// <summary>The design file; empty where there is none.</summary>
    public string File { get; }

    /// <summary>The line in it, from 1; 0 if the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 if the whole line or file is meant.</summary>
    public int Column { get; }

    /// <summary>The message with its place.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
