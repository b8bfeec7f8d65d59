namespace E911Config.Core.Reporting.Formats;

/// <summary>What a report is made of zones for.</summary>
public enum ReportKind : long
{
    /// <summary>For whoever must show that emergency calls are in order, and what law asks it.</summary>
    Attestation,

    /// <summary>For whoever tests after a change: printed, and filled in by hand.</summary>
    TestSheet,
}
