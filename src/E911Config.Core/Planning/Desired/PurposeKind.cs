namespace E911Config.Core.Planning;

/// <summary>What kind of object a zone of a design wants.</summary>
public enum PurposeKind
{
    /// <summary>The usage that the location policy names.</summary>
    EmergencyUsage,

    /// <summary>The usage that stands first in voice policies.</summary>
    LocalUsage,

    /// <summary>The configuration of a provider's trunk.</summary>
    ProviderTrunk,

    /// <summary>The configuration that a local trunk needs for its rule.</summary>
    LocalTrunk,

    /// <summary>The configuration of an ELIN gateway's trunk.</summary>
    ElinTrunk,

    /// <summary>The configuration of the trunk over which calls of a PBX come in.</summary>
    PbxTrunk,

    /// <summary>The rule that turns emergency numbers into the number of the emergency call response center.</summary>
    EcrcRule,

    /// <summary>The route of a leg.</summary>
    Route,

    /// <summary>The location policy.</summary>
    LocationPolicy,

    /// <summary>A voice policy whose callers get the local usage.</summary>
    VoicePolicy,

    /// <summary>A network site of the zone.</summary>
    NetworkSite,
}
