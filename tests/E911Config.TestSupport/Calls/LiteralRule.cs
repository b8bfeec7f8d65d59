namespace E911Config.TestSupport.Calls;

/// <summary>Rules of the call model of which it should be seen that generated calls meet them.</summary>
public enum LiteralRule
{
    /// <summary>Whether the caller is registered cannot be told.</summary>
    RegistrationUnknown,

    /// <summary>A PBX call whose trunk, gateway, pool or path to it is down.</summary>
    PbxCutOff,

    /// <summary>A PBX call that is routed by the usages of its trunk.</summary>
    PbxUsages,

    /// <summary>A PBX call whose dial plan is that of its trunk.</summary>
    PbxDialPlan,

    /// <summary>The far end is where the media address of the gateway is mapped.</summary>
    FarEndByMediaAddress,

    /// <summary>The gateway at the far end says neither by its media nor by its site where that is, whatever its trunk says.</summary>
    FarEndOfGatewayWithoutSite,

    /// <summary>The emergency service behind a local trunk depends on a far end that lies nowhere known.</summary>
    FarEndUnknown,

    /// <summary>Media goes around the Mediation Server.</summary>
    Bypass,

    /// <summary>A link admits no call at any time.</summary>
    AdmitsNobody,

    /// <summary>A reply that has failed decides.</summary>
    ReplyFailed,

    /// <summary>A trunk that the design does not name is guessed to be the provider's.</summary>
    GuessedProvider,

    /// <summary>A trunk that the design does not name is guessed to be a local one.</summary>
    GuessedLocal,

    /// <summary>A trunk is of unknown role because its configuration is not its own.</summary>
    SharedConfiguration,

    /// <summary>A trunk is of unknown role because a PBX may be behind it.</summary>
    PbxMayBeBehind,

    /// <summary>A local trunk answers the ECRC number that the design names for it.</summary>
    OwnEcrcNumber,

    /// <summary>A local trunk answers what its rules make of the provider's ECRC number.</summary>
    EcrcNumberAsMade,

    /// <summary>The provider answers its test number.</summary>
    TestNumber,

    /// <summary>The provider's test number is sent for a call that was not meant for it.</summary>
    TestNumberNotDialled,

    /// <summary>The caller's zone is one by grant.</summary>
    ZoneByGrant,

    /// <summary>The caller's country is told by the list of sites out of scope.</summary>
    OutOfScopeCountry,

    /// <summary>The caller's country is that of the callers off the network.</summary>
    OffNetworkCountry,

    /// <summary>A trunk serves a caller off the network.</summary>
    ServesOffNetwork,

    /// <summary>The caller's address says nothing about where he is.</summary>
    VpnCaller,

    /// <summary>A caller whose address says nothing about where he is comes out at an emergency centre of some place.</summary>
    VpnCallerAtLocalTrunk,

    /// <summary>A mapped subnet or a row does not count because it is one of remote access.</summary>
    VpnSubnet,

    /// <summary>Narrower networks are known of a mapped subnet.</summary>
    CoveredInPart,

    /// <summary>The caller's network is not mapped, and the location service holds it.</summary>
    LocatedUnmapped,

    /// <summary>A row lacks a part of an address.</summary>
    IncompleteAddress,

    /// <summary>A row's address was not validated.</summary>
    UnvalidatedAddress,

    /// <summary>A row has no telephone number for an ELIN gateway.</summary>
    NoElin,

    /// <summary>It is not known which network of a deployment without network sites is the caller's.</summary>
    AnyNetwork,
}
