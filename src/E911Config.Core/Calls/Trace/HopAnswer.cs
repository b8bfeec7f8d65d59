namespace E911Config.Core.Calls;

/// <summary>
/// What comes of a question on the way of a call. Beside an answer stand the values that belong to it, in the order given here.
/// </summary>
public enum HopAnswer
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>It cannot be told.</summary>
    Untold,

    /// <summary>None.</summary>
    None,

    /// <summary>It counts as if it were not there.</summary>
    CountsAsNone,

    /// <summary>A name or number that was asked for: a policy, a number that leaves. Value: it.</summary>
    Named,

    /// <summary>At a network site. Value: the network site.</summary>
    AtSite,

    /// <summary>Outside every mapped subnet.</summary>
    OffNetwork,

    /// <summary>Somewhere that cannot be told.</summary>
    NowhereKnown,

    /// <summary>
    /// Trunks that send PIDF-LO lead to the provider, others to the local emergency centre; the emergency numbers are those of all location
    /// policies.
    /// </summary>
    RolesAssumed,

    /// <summary>
    /// A subnet, or none. Values: the subnet, the longest one that contains the address, the one that is the client's own network; empty
    /// for none.
    /// </summary>
    Subnet,

    /// <summary>Registered at a pool. Value: the pool.</summary>
    Registered,

    /// <summary>Registered at the backup registrar. Value: the pool.</summary>
    RegisteredAtBackup,

    /// <summary>It cannot be told where the client of a pool is registered. Value: the pool.</summary>
    RegistrationUntold,

    /// <summary>It cannot be told where the client is registered: his pool is not known.</summary>
    PoolUnknown,

    /// <summary>Registered nowhere.</summary>
    Nowhere,

    /// <summary>A policy that the client holds, as it is now. Value: the policy.</summary>
    AsItIsNow,

    /// <summary>A parked number: nobody is called. Value: the digits.</summary>
    Parked,

    /// <summary>An ordinary call.</summary>
    OrdinaryCall,

    /// <summary>An emergency call. Value: the dial string.</summary>
    EmergencyCall,

    /// <summary>No emergency call, but routed by the policy's usage. Value: the dial string.</summary>
    RoutedAsEmergency,

    /// <summary>A user's phone rings. Value: the number.</summary>
    RingsAtUser,

    /// <summary>Usages stand in for those of the voice policy.</summary>
    StandsIn,

    /// <summary>Usages in their order. Values: the usages.</summary>
    Usages,

    /// <summary>Usages in their order; there may be others. Values: the usages.</summary>
    UsagesAndOthers,

    /// <summary>The trunks of the routes, as equal peers. Values: the trunks.</summary>
    Trunks,

    /// <summary>Routes without a trunk.</summary>
    NoTrunk,

    /// <summary>The trunk is skipped.</summary>
    Skipped,

    /// <summary>The next trunk is tried.</summary>
    NextTrunk,

    /// <summary>The call fails. Value: the reason code, if there is one.</summary>
    CallFails,

    /// <summary>A number that is perhaps not the caller's own.</summary>
    PerhapsAnotherNumber,

    /// <summary>The location is there from some networks only.</summary>
    FromSomeNetworks,

    /// <summary>How the call ends. Values: the outcome; the reason code, if there is one.</summary>
    Ends,

    /// <summary>Nobody answers. Value: the reason code, if there is one.</summary>
    Nobody,
}
