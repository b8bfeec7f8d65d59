namespace E911Config.Core.Reporting.Reports;

/// <summary>How good something is that a report says. Writers show it by a letter beside whatever colour they have.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Plain,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Somebody should look at it.</summary>
    Warning,

    /// <summary>Somebody is hurt, or will be.</summary>
    Bad,

    /// <summary>It cannot be told.</summary>
    Unknown,
}
