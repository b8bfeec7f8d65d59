namespace E911Config.Core.Checks;

/// <summary>How much a finding of a check weighs.</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum CheckSeverity : long
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Somebody should decide whether it is meant so.</summary>
    Warning,

    /// <summary>Emergency calls are lost, end wrong or arrive with less than they should, or will when something fails.</summary>
    Error,
}
