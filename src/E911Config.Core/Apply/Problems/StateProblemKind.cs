namespace E911Config.Core.Apply;

/// <summary>How an object stands otherwise than whoever changes it must find it, or has left it.</summary>
public enum StateProblemKind
{
    /// <summary>It does not exist any more.</summary>
    Gone,

    /// <summary>It has other values than when it was seen.</summary>
    Moved,

    /// <summary>It was to be made, and exists with other values.</summary>
    Exists,

    /// <summary>It was to be removed, and the design needs it again.</summary>
    NeededAgain,

    /// <summary>It is to be made or changed, and the design does not ask for that.</summary>
    NotAskedFor,

    /// <summary>Today's plan would make other values of it.</summary>
    PlannedOtherwise,

    /// <summary>Another object refers to it.</summary>
    ReferredTo,

    /// <summary>Callers have it.</summary>
    Granted,

    /// <summary>What could not be read may refer to it.</summary>
    MayBeReferredTo,

    /// <summary>It stands before another object now, and stood behind it.</summary>
    BeforeAnother,

    /// <summary>It stands behind another object now, and stood before it.</summary>
    BehindAnother,

    /// <summary>After all steps it is not as designed.</summary>
    NotAsDesigned,

    /// <summary>A property of it named something that does not exist, and is left empty.</summary>
    LeftEmpty,

    /// <summary>After all steps it is not as it was.</summary>
    NotAsBefore,
}
