using E911Config.Core.Checks;

namespace E911Config.Core.Reporting;

/// <summary>What a check found of one object.</summary>
public sealed class AuditTestFinding
{
    internal AuditTestFinding(CheckFinding finding, string? file)
    {
        Id = finding.Id;
        Severity = finding.Severity;
        ObjectType = finding.ObjectType;
        Identity = finding.Identity;
        Message = CheckSentence.Message(finding);
        Why = finding.Check.Texts.Why;
        HowToFix = CheckSentence.HowToFix(finding);
        Source = finding.Check.Texts.Source;
        Groups = finding.Callers.Groups;
        Callers = finding.Callers.Callers;
        File = finding.Place is null ? "" : file ?? "";
        Line = finding.Place?.Line ?? 0;
        Column = finding.Place?.Column ?? 0;
        Accepted = finding.Accepted;
        Text = CheckSentence.WithPlace(finding, file);
    }

    /// <summary>The stable id of the check, such as <c>C01</c>, or of the finding of a plan that it tells, such as <c>TrunkUnknown</c>.
    /// </summary>
    public string Id { get; }

    /// <summary>How much it weighs.</summary>
    public CheckSeverity Severity { get; }

    /// <summary>The noun of the object that is meant; empty if none is.</summary>
    public string ObjectType { get; }

    /// <summary>Its identity.</summary>
    public string Identity { get; }

    /// <summary>What is so.</summary>
    public string Message { get; }

    /// <summary>What that does to emergency calls.</summary>
    public string Why { get; }

    /// <summary>What mends it.</summary>
    public string HowToFix { get; }

    /// <summary>Who says so: a public page by its name, or that it is assumed.</summary>
    public string Source { get; }

    /// <summary>How many groups of callers it concerns; 0 where it is about no calls.</summary>
    public int Groups { get; }

    /// <summary>How many callers these are; each class counts once, wherever it sits.</summary>
    public long Callers { get; }

    /// <summary>The design file, if the design says it; else empty.</summary>
    public string File { get; }

    /// <summary>The line in it, from 1; 0 if none is meant.</summary>
    public int Line { get; }

    /// <summary>The column, from 1; 0 if none is meant.</summary>
    public int Column { get; }

    /// <summary>Why somebody accepted it; empty if nobody did.</summary>
    public string Accepted { get; }

    /// <summary>The message with its place.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Severity} {Id}: {Text}";
}
