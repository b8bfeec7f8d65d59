namespace E911Config.Core.Apply;

/// <summary>What went otherwise than asked while a plan was applied or taken back.</summary>
public enum ApplyProblemKind
{
    /// <summary>A step failed: which, and what was said.</summary>
    StepFailed,

    /// <summary>A step that was done could not be taken back: which, and what was said.</summary>
    NotTakenBack,

    /// <summary>A step that was done was not taken back, because it hangs on another that could not be: which.</summary>
    Hangs,

    /// <summary>It was stopped before a step: its number.</summary>
    Stopped,

    /// <summary>What was applied before the failure stands, as was asked.</summary>
    AppliedStands,

    /// <summary>What was taken back before the failure stays so.</summary>
    TakenBackStands,

    /// <summary>After all steps something is not as it shall be: what, and how.</summary>
    NotAsIntended,

    /// <summary>After all steps the deployment could not be looked at: what was said.</summary>
    NotVerified,

    /// <summary>Servers do not have what was written: which, and how long was waited.</summary>
    NotReplicated,

    /// <summary>Whether the servers have what was written could not be told: what was said.</summary>
    ReplicationUnknown,

    /// <summary>A value that was there before named something which does not exist; no server takes it, and it is left empty.</summary>
    LeftEmpty,

    /// <summary>The journal or a snapshot could not be written: what was said.</summary>
    NotRecorded,
}
