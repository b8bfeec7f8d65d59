namespace E911Config.Core.Calls;

/// <summary>What is asked on the way of a call. Beside a question stand the values that it is about, in the order given here.</summary>
public enum HopQuestion
{
    /// <summary>What the trunks are for.</summary>
    TrunkRoles,

    /// <summary>Where the caller is.</summary>
    CallerPlace,

    /// <summary>Which subnet his address is in.</summary>
    Subnet,

    /// <summary>Where his client is registered.</summary>
    Registration,

    /// <summary>Whether a PBX call comes in over its trunk. Value: the trunk.</summary>
    ComesIn,

    /// <summary>Whether a network site names a location policy. Value: the network site.</summary>
    PolicyOfSite,

    /// <summary>Whether a location policy is granted to the user.</summary>
    GrantedLocationPolicy,

    /// <summary>Whether the client holds another location policy than the one in effect.</summary>
    HeldPolicy,

    /// <summary>Which location policy counts.</summary>
    LocationPolicy,

    /// <summary>Whether the digits are a call park or group pickup number.</summary>
    Orbit,

    /// <summary>Which dial plan is in effect.</summary>
    DialPlan,

    /// <summary>What a dial plan makes of the digits. Values: the dial plan, the digits.</summary>
    Normalization,

    /// <summary>Whether a rule matches. Value: the rule.</summary>
    RuleMatch,

    /// <summary>Whether it is an emergency call.</summary>
    EmergencyCall,

    /// <summary>What number is called.</summary>
    CalledNumber,

    /// <summary>Whether a user has the number as his own.</summary>
    NumberOwner,

    /// <summary>Whether a voice policy is granted to the user.</summary>
    GrantedVoicePolicy,

    /// <summary>Whether location-based routing binds the call.</summary>
    SiteRouting,

    /// <summary>Whether location-based routing replaces the voice policy.</summary>
    SiteRoutingUsages,

    /// <summary>Which usages the call has.</summary>
    Usages,

    /// <summary>Which usage is next.</summary>
    NextUsage,

    /// <summary>Whether the usages of the voice policy are tried.</summary>
    VoicePolicyUsages,

    /// <summary>Which routes of a usage match. Values: the usage, the number.</summary>
    Routes,

    /// <summary>Whether a route matches. Values: the route, the number.</summary>
    RouteMatch,

    /// <summary>Whether the call can use a trunk. Value: the trunk.</summary>
    TrunkUse,

    /// <summary>What a trunk replies. Value: the trunk.</summary>
    Reply,

    /// <summary>What number leaves over a trunk. Value: the trunk.</summary>
    LeavingNumber,

    /// <summary>Whose number is shown.</summary>
    ShownNumber,

    /// <summary>Whether the caller's location is in the call.</summary>
    Location,

    /// <summary>Who answers at a trunk. Value: the trunk.</summary>
    AnswerAtTrunk,

    /// <summary>Who answers at all, where the call leaves over no trunk.</summary>
    Answer,
}
