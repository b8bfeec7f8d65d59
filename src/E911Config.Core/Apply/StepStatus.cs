namespace E911Config.Core.Apply;

/// <summary>What became of a step.</summary>
public enum StepStatus : long
{
    /// <summary>Its turn did not come.</summary>
    NotRun,

    /// <summary>It was written, and read back as planned.</summary>
    Applied,

    /// <summary>The object was already as planned.</summary>
    Skipped,

    /// <summary>It failed.</summary>
    Failed,

    /// <summary>It was written and then taken back, because a later step failed.</summary>
    RolledBack,

    /// <summary>
    /// It was begun, and nothing tells how it ended: it took effect, or not. Only a journal without an end knows such a step.
    /// </summary>
    Unknown,
}
