using E911Config.Core.Drafting;

namespace E911Config.Core.Reporting;

/// <summary>A decision in a drafted design that only a person can take.</summary>
public sealed class DesignDraftDecision
{
    internal DesignDraftDecision(OpenDecision open, int line)
    {
        var words = DecisionText.Of(open);
        Line = line;
        Kind = open.Kind;
        Reason = open.Reason;
        Place = open.Zone;
        Seen = words.Seen;
        Choices = words.Choices;
    }

    /// <summary>The line of the file at which it stands, from 1.</summary>
    public int Line { get; }

    /// <summary>What is to be decided.</summary>
    public DecisionKind Kind { get; }

    /// <summary>For callers that are left as they are: why; else null.</summary>
    public LeavingReason? Reason { get; }

    /// <summary>The zone or the network site; empty for the whole design.</summary>
    public string Place { get; }

    /// <summary>What was seen.</summary>
    public string Seen { get; }

    /// <summary>What the choices mean, and what stands there until somebody decides.</summary>
    public string Choices { get; }

    /// <inheritdoc/>
    public override string ToString() => Seen + " " + Choices;
}
