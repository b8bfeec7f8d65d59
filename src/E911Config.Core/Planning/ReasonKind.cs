namespace E911Config.Core.Planning;

/// <summary>What kind of reason a step has.</summary>
public enum ReasonKind
{
    /// <summary>None is known: the step is not one of a plan.</summary>
    None,

    /// <summary>The zone has no such object.</summary>
    Missing,

    /// <summary>Properties of the object are not as designed.</summary>
    Differs,

    /// <summary>The trunk has no configuration of its own: the one in effect is copied.</summary>
    Copied,

    /// <summary>A usage of the design stands where the design does not want it.</summary>
    UsageNotWanted,

    /// <summary>The design does not want its object any more.</summary>
    LeftOver,

    /// <summary>Nothing refers to the object any more.</summary>
    Unused,
}
