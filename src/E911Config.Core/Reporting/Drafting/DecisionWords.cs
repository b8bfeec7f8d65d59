namespace E911Config.Core.Reporting;

/// <summary>A decision in words.</summary>
/// <param name="Seen">What was seen in the deployment.</param>
/// <param name="Choices">What the choices mean, and what stands there until somebody decides.</param>
internal sealed record DecisionWords(string Seen, string Choices)
{
    /// <summary>Both.</summary>
    public override string ToString() => Seen + " " + Choices;
}
