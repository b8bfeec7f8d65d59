namespace E911Config.Core.Location;

/// <summary>Whether the location service would locate a client, well enough for the trunks of its zone.</summary>
// ConvertTo-Json of Windows PowerShell too writes an enum of this underlying type as its name.
public enum CoverageState : long
{
    /// <summary>It would not.</summary>
    NotLocated,

    /// <summary>It would in some networks and not in others, or which is the case cannot be told.</summary>
    Partly,

    /// <summary>Something was not read, without which it cannot be told. Never counted as located.</summary>
    Untold,

    /// <summary>It would.</summary>
    Located,
}
