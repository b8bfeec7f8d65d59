namespace E911Config.Core.Drafting;

/// <summary>Why callers are left as they are.</summary>
// A long, as StepAction is one.
public enum LeavingReason : long
{
    /// <summary>Their network site names no location policy.</summary>
    NoPolicy,

    /// <summary>Their network site names a location policy that does not exist.</summary>
    PolicyMissing,

    /// <summary>Their location policy is switched off.</summary>
    PolicyOff,

    /// <summary>Their location policy names no usage.</summary>
    NoUsage,

    /// <summary>Their location policy has no number.</summary>
    NoNumber,

    /// <summary>No route of the usage carries an emergency number to a trunk that is there.</summary>
    NoRoute,

    /// <summary>Their location policy is another design's.</summary>
    OtherDesign,

    /// <summary>It cannot be told what a trunk is for.</summary>
    TrunkUnclear,

    /// <summary>A local trunk leads to a 911 centre somewhere else, or nobody knows where.</summary>
    CentreElsewhere,

    /// <summary>A trunk turns an emergency number into one that nobody knows.</summary>
    NumberTurned,

    /// <summary>A usage leads to a provider and to ELIN gateways at once.</summary>
    RolesMixed,

    /// <summary>What is there breaks a rule of design files.</summary>
    NotSayable,

    /// <summary>There is no plan for it.</summary>
    PlanRefused,

    /// <summary>Somebody's calls would end worse, or be dark on the way.</summary>
    CallsWorse,

    /// <summary>Objects or calls of others would change.</summary>
    OthersTouched,

    /// <summary>Others were refused so often that it was not tried without them.</summary>
    NotTried,
}
