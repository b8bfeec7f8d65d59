namespace E911Config.Core.Planning;

/// <summary>How much a finding weighs.</summary>
// A long, as StepAction is one.
public enum FindingSeverity : long
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Somebody should decide.</summary>
    Warning,

    /// <summary>There is no plan until it is mended.</summary>
    Error,
}
